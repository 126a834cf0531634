# The pkg-config road: plain commands, as someone types them who uses neither CMake nor anything else.

include("${CMAKE_CURRENT_LIST_DIR}/support.cmake")

find_program(pkg_config NAMES pkg-config pkgconf)
if(NOT pkg_config OR NOT UNIX)
    skip("there is no pkg-config")
endif()
file(REMOVE_RECURSE "${SCRATCH}")
file(MAKE_DIRECTORY "${SCRATCH}")
set(ENV{PKG_CONFIG_PATH} "${RELEASE}/installed/share/pkgconfig")
set(ENV{CXX} "${CXX_COMPILER}")

run("${pkg_config}" --modversion twelve)
expect_in("${output}" "${VERSION}")
run("${pkg_config}" --exists "twelve >= 0.1 fmt >= 9.1")
run(sh -c "$CXX -std=c++17 main.cpp banner.cpp $(pkg-config --cflags --libs twelve) -o \"${SCRATCH}/consumer\""
    WORKING_DIRECTORY "${CMAKE_CURRENT_LIST_DIR}/consumer"
)
run("${CMAKE_COMMAND}" -E env PORT=9000 SESSION_KEY=hunter2 "${SCRATCH}/consumer")
expect_in("${output}" "PORT        = 9000\nSESSION_KEY = [redacted]\nlistening on 9000")
