# cmake -D ROOT=<project> -P check_code.cmake
#
# Every block of C++ in README.md and docs/*.md must stand, word for word, in an example or in a program of the tests:
# what a page shows has been compiled. The pages of docs/reference are compiled themselves: see collect_pages.cmake. So is
# docs/env-example.md, whose files and commands tests/packaging/env_example/page.cmake takes.

cmake_minimum_required(VERSION 3.21)

set(sources)
file(GLOB_RECURSE paths "${ROOT}/docs/examples/*.cpp" "${ROOT}/docs/examples/*.hpp" "${ROOT}/tests/programs/*.cpp")
foreach(path IN LISTS paths)
    file(READ "${path}" text)
    string(APPEND sources "${text}\n")
endforeach()

set(fence "```cpp\n")
set(checked 0)
set(faults 0)
file(GLOB pages "${ROOT}/README.md" "${ROOT}/docs/*.md")
list(FILTER pages EXCLUDE REGEX "/docs/env-example[.]md$")
foreach(page IN LISTS pages)
    file(READ "${page}" text)
    string(FIND "${text}" "${fence}" begin)
    while(NOT begin EQUAL -1)
        math(EXPR begin "${begin} + 7")
        string(SUBSTRING "${text}" ${begin} -1 text)
        string(FIND "${text}" "```" end)
        string(SUBSTRING "${text}" 0 ${end} block)
        string(FIND "${sources}" "${block}" found)
        if(found EQUAL -1)
            message(NOTICE "${page}: this block stands in no example:\n${block}")
            math(EXPR faults "${faults} + 1")
        endif()
        math(EXPR checked "${checked} + 1")
        math(EXPR end "${end} + 3")
        string(SUBSTRING "${text}" ${end} -1 text)
        string(FIND "${text}" "${fence}" begin)
    endwhile()
endforeach()

if(checked EQUAL 0 OR faults)
    message(FATAL_ERROR "blocks checked: ${checked}, faults found: ${faults}")
endif()
message(STATUS "blocks checked: ${checked}")
