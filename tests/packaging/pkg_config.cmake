# The pkg-config road: plain commands, as someone types them who uses neither CMake nor anything else.

include("${CMAKE_CURRENT_LIST_DIR}/support.cmake")

find_program(pkg_config NAMES pkg-config pkgconf)
if(NOT pkg_config OR NOT UNIX)
    skip("there is no pkg-config")
endif()
file(REMOVE_RECURSE "${SCRATCH}")
file(MAKE_DIRECTORY "${SCRATCH}")
set(ENV{PKG_CONFIG_PATH} "${RELEASE}/installed/share/pkgconfig")

run("${pkg_config}" --modversion twelve)
expect_in("${output}" "${VERSION}")
run("${pkg_config}" --exists "twelve >= 0.1 fmt >= 9.1")
file(READ "${CMAKE_CURRENT_LIST_DIR}/commands/pkg_config.sh" command)
file(COPY "${CMAKE_CURRENT_LIST_DIR}/consumer/" DESTINATION "${SCRATCH}")
file(MAKE_DIRECTORY "${SCRATCH}/bin")
file(CREATE_LINK "${CXX_COMPILER}" "${SCRATCH}/bin/g++" SYMBOLIC) # the compiler at hand
set(ENV{PATH} "${SCRATCH}/bin:$ENV{PATH}")
run(sh -e -c "${command}" WORKING_DIRECTORY "${SCRATCH}")
run("${CMAKE_COMMAND}" -E env PORT=9000 SESSION_KEY=hunter2 "${SCRATCH}/shop")
expect_in("${output}" "PORT        = 9000\nSESSION_KEY = [redacted]\nlistening on 9000")
