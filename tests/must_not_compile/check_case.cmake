# cmake -D CASE=<file> -P check_case.cmake -- <compile command>
#
# Fails unless the file compiles as it stands, and with TWELVE_FORBIDDEN defined is refused with the expected sentence.

cmake_minimum_required(VERSION 3.21)

include("${CMAKE_CURRENT_LIST_DIR}/../support/command_line.cmake")

file(STRINGS "${CASE}" first_line LIMIT_COUNT 1)
if(NOT first_line MATCHES "^// expect: (.+)$")
    message(FATAL_ERROR "${CASE}: the first line must be `// expect: <the compiler's sentence>`")
endif()
set(sentence "${CMAKE_MATCH_1}")

execute_process(COMMAND ${command} "${CASE}" RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(NOT result EQUAL 0)
    message("${output}")
    message(FATAL_ERROR "the allowed twin does not compile: ${CASE}")
endif()

execute_process(
    COMMAND ${command} -DTWELVE_FORBIDDEN "${CASE}" RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output
)
if(result EQUAL 0)
    message(FATAL_ERROR "the forbidden half compiles: ${CASE}")
endif()
string(FIND "${output}" "${sentence}" position)
if(position EQUAL -1)
    message("${output}")
    message(FATAL_ERROR "refused, but not with the sentence \"${sentence}\": ${CASE}")
endif()
