# The Meson road: a project that finds twelve by pkg-config.

include("${CMAKE_CURRENT_LIST_DIR}/support.cmake")

find_program(meson meson)
find_program(ninja NAMES ninja ninja-build)
find_program(pkg_config NAMES pkg-config pkgconf)
if(NOT meson OR NOT ninja OR NOT pkg_config)
    skip("there is no meson, ninja or pkg-config")
endif()
file(REMOVE_RECURSE "${SCRATCH}")
file(COPY "${CMAKE_CURRENT_LIST_DIR}/meson/" "${CMAKE_CURRENT_LIST_DIR}/consumer/" DESTINATION "${SCRATCH}/source")
set(ENV{PKG_CONFIG_PATH} "${RELEASE}/installed/share/pkgconfig")

run_commands(meson.sh "${SCRATCH}/source")
run("${CMAKE_COMMAND}" -E env PORT=9000 SESSION_KEY=hunter2 "${SCRATCH}/source/build/shop")
expect_in("${output}" "PORT        = 9000\nSESSION_KEY = [redacted]\nlistening on 9000")
