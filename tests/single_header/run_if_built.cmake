# cmake -P run_if_built.cmake -- <program> [argument]...: runs the program, or tells that it was not built.

cmake_minimum_required(VERSION 3.21)

include("${CMAKE_CURRENT_LIST_DIR}/../support/command_line.cmake")

list(GET command 0 program)
if(NOT EXISTS "${program}")
    message(NOTICE "skipped: build the target twelve_single_header_tests first; a plain build leaves it out")
    return()
endif()
execute_process(COMMAND ${command} RESULT_VARIABLE result)
if(NOT result EQUAL 0)
    message(FATAL_ERROR "ended with ${result}")
endif()
