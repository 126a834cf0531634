# cmake -D ROOT=<project> -P check_headings.cmake
#
# Every page of docs/reference has the headings Accepts, Rejects and Example, in this order.

cmake_minimum_required(VERSION 3.21)

set(checked 0)
set(faults 0)
file(GLOB_RECURSE pages "${ROOT}/docs/reference/*.md")
list(FILTER pages EXCLUDE REGEX "/README[.]md$")
foreach(page IN LISTS pages)
    file(STRINGS "${page}" headings REGEX "^## (Accepts|Rejects|Example)$")
    math(EXPR checked "${checked} + 1")
    if(NOT "${headings}" STREQUAL "## Accepts;## Rejects;## Example")
        message(NOTICE "${page}: its headings are \"${headings}\"")
        math(EXPR faults "${faults} + 1")
    endif()
endforeach()

if(checked EQUAL 0 OR faults)
    message(FATAL_ERROR "pages checked: ${checked}, faults found: ${faults}")
endif()
message(STATUS "pages checked: ${checked}")
