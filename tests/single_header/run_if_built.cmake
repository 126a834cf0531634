# cmake -D ROOT=<project> -P run_if_built.cmake -- <program> [argument]...: runs the program, or tells that it was not built,
# or not since something changed that it is made of.

cmake_minimum_required(VERSION 3.21)

include("${CMAKE_CURRENT_LIST_DIR}/../support/command_line.cmake")

set(build_it "build the target twelve_single_header_tests; a plain build leaves it out")
list(GET command 0 program)
if(NOT EXISTS "${program}")
    message(NOTICE "skipped: ${build_it}")
    return()
endif()
file(GLOB_RECURSE made_of "${ROOT}/include/*.hpp" "${ROOT}/tests/unit/*.[ch]pp" "${ROOT}/tests/support/*.hpp")
foreach(file IN LISTS made_of)
    if("${file}" IS_NEWER_THAN "${program}")
        message(NOTICE "skipped: ${file} is newer than the program; ${build_it}")
        return()
    endif()
endforeach()
execute_process(COMMAND ${command} RESULT_VARIABLE result)
if(NOT result EQUAL 0)
    message(FATAL_ERROR "ended with ${result}")
endif()
