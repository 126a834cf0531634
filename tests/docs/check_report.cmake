# cmake -D ROOT=<project> -D SHOP=<program> -P check_report.cmake
#
# The report in README.md must be what the demo prints, as if its faulty `.env` stood in /srv/shop.

cmake_minimum_required(VERSION 3.21)

set(folder "${ROOT}/docs/examples/shop/faulty")
execute_process(
    COMMAND env -i "${SHOP}"
    WORKING_DIRECTORY "${folder}"
    RESULT_VARIABLE result
    ERROR_VARIABLE report
)
if(NOT result EQUAL 78)
    message(FATAL_ERROR "${SHOP} ended with ${result}")
endif()
string(REPLACE "${folder}/" "/srv/shop/" report "${report}")

file(READ "${ROOT}/README.md" readme)
string(FIND "${readme}" "```text\n${report}```" found)
if(found EQUAL -1)
    message("printed:\n${report}")
    message(FATAL_ERROR "README.md shows another report")
endif()
