# A project that has twelve as a folder, and installs a library that links it, installs both by the option TWELVE_INSTALL.

include("${CMAKE_CURRENT_LIST_DIR}/support.cmake")

file(REMOVE_RECURSE "${SCRATCH}")
configure_project("${CMAKE_CURRENT_LIST_DIR}/exported" "${SCRATCH}/build" "-DROOT=${ROOT}" -DTWELVE_INSTALL=ON)
run("${CMAKE_COMMAND}" --install "${SCRATCH}/build" --prefix "${SCRATCH}/installed")
configure_project(
    "${CMAKE_CURRENT_LIST_DIR}/exported" "${SCRATCH}/user" "-DINSTALLED=${SCRATCH}/installed"
    "-DCMAKE_PREFIX_PATH=${SCRATCH}/installed"
)
expect_in("${output}" "it links twelve::twelve")
