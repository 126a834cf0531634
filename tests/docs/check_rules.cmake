# cmake -D ROOT=<project> -P check_rules.cmake
#
# docs/reference/rules.md names every rule, and has every sentence by which the compiler refuses a field.

cmake_minimum_required(VERSION 3.21)

file(READ "${ROOT}/docs/reference/rules.md" page)
set(checked 0)
set(faults 0)

macro(expect_on_page words)
    string(FIND "${page}" "${words}" place)
    math(EXPR checked "${checked} + 1")
    if(place EQUAL -1)
        message(NOTICE "docs/reference/rules.md lacks: ${words}")
        math(EXPR faults "${faults} + 1")
    endif()
endmacro()

file(STRINGS "${ROOT}/include/twelve/rules.hpp" lines REGEX "^ +static constexpr detail::.*{};")
foreach(line IN LISTS lines)
    string(REGEX REPLACE "^.* ([a-z_]+){}.*$" "\\1" rule "${line}")
    expect_on_page("`${rule}")
endforeach()
set(rules ${checked})

file(STRINGS "${ROOT}/include/twelve/detail/accepted.hpp" lines REGEX "\".+\"")
foreach(line IN LISTS lines)
    string(REGEX REPLACE "^[^\"]*\"(.*)\"[^\"]*$" "\\1" sentence "${line}")
    string(REPLACE "\\\"" "\"" sentence "${sentence}")
    expect_on_page("| ${sentence} |")
endforeach()

if(rules EQUAL 0 OR checked EQUAL rules OR faults)
    message(FATAL_ERROR "rules and sentences checked: ${checked}, faults found: ${faults}")
endif()
message(STATUS "rules and sentences checked: ${checked}")
