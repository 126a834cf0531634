# cmake [-D EXIT_CODE=<n>] -P run_program.cmake -- [NAME=VALUE]... <program> [argument]...
# cmake -D OUTPUT=<file>   -P run_program.cmake -- [NAME=VALUE]... <program> [argument]...
#
# Runs the program with the variables named and no others of a user's. The first form fails unless it ends with the exit
# code (0); the second unless it prints what the file holds, whose last line is `exit code: <n>` where that is not 0.
# With TWELVE_APPROVE=1 in the environment the file is written instead.

cmake_minimum_required(VERSION 3.21)

include("${CMAKE_CURRENT_LIST_DIR}/command_line.cmake")

set(approves "$ENV{TWELVE_APPROVE}")

# What the system, the sanitizers and wine need stays.
execute_process(COMMAND "${CMAKE_COMMAND}" -E environment OUTPUT_VARIABLE environment)
string(REGEX MATCHALL "(^|\n)[A-Za-z_][A-Za-z0-9_]*=" names "${environment}")
foreach(name IN LISTS names)
    string(REGEX REPLACE "[\n=]" "" name "${name}")
    if(NOT name MATCHES "^(PATH|LD_LIBRARY_PATH|SystemRoot|TEMP|TMP|TMPDIR|WINEPREFIX|WINEDEBUG|[A-Z]+SAN_OPTIONS)$")
        unset(ENV{${name}})
    endif()
endforeach()

execute_process(
    COMMAND "${CMAKE_COMMAND}" -E env ${command}
    RESULT_VARIABLE result
    OUTPUT_VARIABLE output
    ERROR_VARIABLE output
)

if(NOT OUTPUT)
    if(NOT DEFINED EXIT_CODE)
        set(EXIT_CODE 0)
    endif()
    if(NOT result STREQUAL EXIT_CODE)
        message("${output}")
        message(FATAL_ERROR "ended with ${result}")
    endif()
    return()
endif()

if(NOT result EQUAL 0)
    string(APPEND output "exit code: ${result}\n")
endif()
if(approves STREQUAL "1")
    file(WRITE "${OUTPUT}" "${output}")
endif()
file(READ "${OUTPUT}" expected)
if(NOT output STREQUAL expected)
    message("printed:\n${output}\nexpected:\n${expected}")
    message(FATAL_ERROR "differs from ${OUTPUT}; to approve it, run again with TWELVE_APPROVE=1")
endif()
