# cmake -D ROOT=<project> -P check_code.cmake
#
# What a page shows is real. Every block of README.md, CHANGELOG.md and the pages of docs/, fenced or indented, must stand,
# line for line, in a file that the tests build, run or compare:
#
#     cpp       a program of docs/examples or tests/programs
#     text      what such a program prints: an output*.txt of docs/examples, tests/approved, docs/comparison/printed.txt
#     cmake     a CMakeLists.txt of docs/examples, a project of tests/packaging, or docs/env-example.md
#     indented  any of these
#     others    a file of docs/examples or of tests, a command of .github; what nothing else reads stands in
#               tests/docs/snippets
#
# What is held otherwise is passed by: console, by run_sessions; in docs/reference, cpp and the text right behind it, by
# collect_pages.cmake, and python, by check_snippets.cmake; docs/env-example.md, by tests/packaging/env_example/page.cmake;
# the report in README.md, by check_report.cmake, and its two commands, by .ci/run and tests/fresh_root; what twelve-verify
# is asked and prints in docs/verify.md, and the commands of docs/reference/embed.md, by tests/verify/check_program.cmake.
# No more than read by people are the grammar in docs/env-dialect.md, which the cases of tests/conformance stand for, the
# drawings in docs/architecture.md, and what is indented in docs/benchmarks.md, which takes hours.

cmake_minimum_required(VERSION 3.21)

set(cpp_patterns docs/examples/*.cpp docs/examples/*.hpp tests/programs/*.cpp)
set(text_patterns docs/examples/*.txt tests/approved/* docs/comparison/printed.txt)
set(cmake_patterns docs/examples/CMakeLists.txt tests/packaging/CMakeLists.txt tests/packaging/*.cmake docs/env-example.md)
set(other_patterns docs/examples/* tests/docs/snippets/* tests/approved/* tests/packaging/* docs/comparison/*.env)

set(checked 0)
set(faults 0)

# Sets `out` to the texts of all files that match, one behind the other. Each begins a line, so that a block found behind
# a line break is found whole.
function(read_all out)
    set(paths)
    foreach(pattern IN LISTS ARGN)
        file(GLOB_RECURSE found "${ROOT}/${pattern}")
        list(APPEND paths ${found})
    endforeach()
    set(all "\n")
    foreach(path IN LISTS paths)
        file(READ "${path}" text)
        string(APPEND all "${text}\n")
    endforeach()
    set(${out} "${all}" PARENT_SCOPE)
endfunction()

read_all(cpp_sources ${cpp_patterns})
read_all(text_sources ${text_patterns})
read_all(cmake_sources ${cmake_patterns})
read_all(other_sources ${other_patterns})
# The commands of a workflow stand behind blanks, and behind `run:`.
read_all(workflows .github/*.yml)
string(REGEX REPLACE "\n +(- run: )?" "\n" workflows "${workflows}")
string(APPEND other_sources "${workflows}")
set(indented_sources "${cpp_sources}${text_sources}${cmake_sources}${other_sources}")

# Sets `out` to whether something else holds this block of the page at hand.
function(is_held_otherwise language block behind out)
    set(held FALSE)
    if(language STREQUAL "console")
        set(held TRUE)
    elseif(page MATCHES "^docs/reference/")
        if(language MATCHES "^(cpp|python)$" OR (language STREQUAL "text" AND behind STREQUAL "cpp\n\n"))
            set(held TRUE)
        elseif(page STREQUAL "docs/reference/embed.md" AND language STREQUAL "sh")
            set(held TRUE)
        endif()
    elseif(page STREQUAL "README.md")
        if(language STREQUAL "text" OR (language STREQUAL "sh" AND block MATCHES "^apt-get [^\n]* --preset (demo|test)\n$"))
            set(held TRUE)
        endif()
    elseif(page STREQUAL "docs/verify.md")
        if(language STREQUAL "text" OR (language STREQUAL "sh" AND block MATCHES "^twelve-verify [^\n]*\n$"))
            set(held TRUE)
        endif()
    elseif(page STREQUAL "docs/env-dialect.md" AND language STREQUAL "ebnf")
        set(held TRUE)
    elseif(page MATCHES "^docs/(architecture|benchmarks).md$" AND language STREQUAL "indented")
        set(held TRUE)
    endif()
    set(${out} ${held} PARENT_SCOPE)
endfunction()

# Looks for a block of the page at hand. `behind` is what stands between the block before it and this one, with the
# language of that one.
function(check_block language block behind)
    is_held_otherwise("${language}" "${block}" "${behind}" held)
    if(held)
        return()
    endif()
    math(EXPR checked "${checked} + 1")
    set(checked ${checked} PARENT_SCOPE)
    set(sources other_sources)
    if(language MATCHES "^(cpp|text|cmake|indented)$")
        set(sources ${language}_sources)
    endif()
    string(FIND "${${sources}}" "\n${block}" found)
    string(STRIP "${block}" stripped)
    if(found EQUAL -1 OR stripped STREQUAL "")
        message(NOTICE "${page}: this block of ${language} stands in no file that the tests know:\n${block}")
        math(EXPR faults "${faults} + 1")
        set(faults ${faults} PARENT_SCOPE)
    endif()
endfunction()

# Checks the indented blocks of a text: lines of four blanks behind an empty line. Only a list has lines that are indented
# and no code, and there none stands behind an empty line.
function(check_indented text)
    string(FIND "${text}" "\n\n    " begin)
    while(NOT begin EQUAL -1)
        math(EXPR begin "${begin} + 2")
        string(SUBSTRING "${text}" ${begin} -1 text)
        string(REGEX MATCH "^((    [^\n]*)?\n)+" block "${text}")
        string(LENGTH "${block}" length)
        string(SUBSTRING "${text}" ${length} -1 text)
        string(REGEX REPLACE "\n+$" "\n" block "${block}")
        string(REGEX REPLACE "(^|\n)    " "\\1" block "${block}")
        check_block(indented "${block}" "")
        set(text "\n\n${text}")
        string(FIND "${text}" "\n\n    " begin)
    endwhile()
    set(checked ${checked} PARENT_SCOPE)
    set(faults ${faults} PARENT_SCOPE)
endfunction()

file(GLOB_RECURSE pages RELATIVE "${ROOT}" "${ROOT}/docs/*.md")
list(REMOVE_ITEM pages docs/env-example.md)
list(FILTER pages EXCLUDE REGEX "^docs/examples/") # those are files of the examples
foreach(page IN LISTS pages ITEMS README.md CHANGELOG.md)
    file(READ "${ROOT}/${page}" text)
    set(text "\n${text}")
    if("${text}" MATCHES "\n +```|\n *~~~|\n````")
        message(NOTICE "${page}: a fence is three backticks at the beginning of a line, for this check and for readers")
        math(EXPR faults "${faults} + 1")
    endif()
    set(prose "")
    set(before "")
    string(FIND "${text}" "\n```" begin)
    while(NOT begin EQUAL -1)
        math(EXPR prose_end "${begin} + 1")
        string(SUBSTRING "${text}" 0 ${prose_end} passed)
        string(APPEND prose "${passed}")
        math(EXPR begin "${begin} + 4")
        string(SUBSTRING "${text}" ${begin} -1 text)
        string(FIND "${text}" "\n" end)
        string(SUBSTRING "${text}" 0 ${end} language)
        string(SUBSTRING "${text}" ${end} -1 text)
        string(FIND "${text}" "\n```\n" end)
        if(end EQUAL -1)
            message(FATAL_ERROR "${page}: a block of ${language} is not closed")
        endif()
        string(SUBSTRING "${text}" 1 ${end} block)
        math(EXPR end "${end} + 4")
        string(SUBSTRING "${text}" ${end} -1 text)
        check_block("${language}" "${block}" "${before}${passed}")
        set(before "${language}")
        string(FIND "${text}" "\n```" begin)
    endwhile()
    check_indented("${prose}${text}")
endforeach()

if(checked EQUAL 0 OR faults)
    message(FATAL_ERROR "blocks checked: ${checked}, faults found: ${faults}")
endif()
message(STATUS "blocks checked: ${checked}")
