# cmake -D ROOT=<project> -P check_code.cmake
#
# What a page shows is real. Every fenced block of README.md and docs/*.md must stand, word for word, in a file that the
# tests build, run or compare:
#
#     cpp      a program of docs/examples or tests/programs
#     text     what such a program prints: an output*.txt of docs/examples, or tests/approved
#     cmake    a CMakeLists.txt of docs/examples, a project of tests/packaging, or docs/env-example.md
#     others   a file of docs/examples or of tests; what nothing else reads stands in tests/docs/snippets
#     console  run by run_sessions
#
# The pages of docs/reference are compiled themselves: see collect_pages.cmake. So is docs/env-example.md, whose files and
# commands tests/packaging/env_example/page.cmake takes. The report in README.md is held by check_report.cmake, its
# commands by tests/fresh_root; what twelve-verify prints in docs/verify.md by tests/verify/check_program.cmake.

cmake_minimum_required(VERSION 3.21)

set(cpp_patterns docs/examples/*.cpp docs/examples/*.hpp docs/comparison/*.cpp tests/programs/*.cpp)
set(text_patterns docs/examples/*.txt tests/approved/*)
set(cmake_patterns docs/examples/CMakeLists.txt tests/packaging/CMakeLists.txt tests/packaging/*.cmake docs/env-example.md)
set(other_patterns docs/examples/* tests/docs/* tests/approved/* tests/packaging/* .github/*)

# Sets `out` to the texts of all files that match, one behind the other.
function(read_all out)
    set(paths)
    foreach(pattern IN LISTS ARGN)
        file(GLOB_RECURSE found "${ROOT}/${pattern}")
        list(APPEND paths ${found})
    endforeach()
    set(all "")
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

set(checked 0)
set(faults 0)
file(GLOB pages "${ROOT}/README.md" "${ROOT}/docs/*.md")
list(FILTER pages EXCLUDE REGEX "/docs/env-example[.]md$")
foreach(page IN LISTS pages)
    get_filename_component(name "${page}" NAME)
    file(READ "${page}" text)
    string(FIND "${text}" "\n```" begin)
    while(NOT begin EQUAL -1)
        math(EXPR begin "${begin} + 4")
        string(SUBSTRING "${text}" ${begin} -1 text)
        string(FIND "${text}" "\n" end)
        string(SUBSTRING "${text}" 0 ${end} language)
        math(EXPR begin "${end} + 1")
        string(SUBSTRING "${text}" ${begin} -1 text)
        string(FIND "${text}" "```" end)
        string(SUBSTRING "${text}" 0 ${end} block)
        math(EXPR end "${end} - 1")
        string(SUBSTRING "${text}" ${end} -1 text)
        string(SUBSTRING "${text}" 4 -1 text)
        string(FIND "${text}" "\n```" begin)

        if(language STREQUAL "console"
           OR (name STREQUAL "README.md" AND language MATCHES "^(text|sh)$")
           OR (name STREQUAL "verify.md" AND language STREQUAL "text")
        )
            continue()
        endif()
        math(EXPR checked "${checked} + 1")
        set(sources other_sources)
        if(language MATCHES "^(cpp|text|cmake)$")
            set(sources ${language}_sources)
        endif()
        string(FIND "${${sources}}" "${block}" found)
        if(found EQUAL -1)
            message(NOTICE "${page}: this block of ${language} stands in no file that the tests know:\n${block}")
            math(EXPR faults "${faults} + 1")
        endif()
    endwhile()
endforeach()

if(checked EQUAL 0 OR faults)
    message(FATAL_ERROR "blocks checked: ${checked}, faults found: ${faults}")
endif()
message(STATUS "blocks checked: ${checked}")
