# Both recipes, by create.py, which stands for Conan.

include("${CMAKE_CURRENT_LIST_DIR}/../support.cmake")

find_program(python NAMES python3 python)
if(NOT python OR NOT UNIX)
    skip("there is no Python")
endif()
set(ENV{CXX} "${CXX_COMPILER}")
set(ENV{CMAKE_GENERATOR} "${GENERATOR}")
run("${python}" "${CMAKE_CURRENT_LIST_DIR}/create.py" "${ROOT}" "${SCRATCH}")
expect_in("${output}" "9000" "100% tests passed, 0 tests failed out of 1" "both recipes passed")
