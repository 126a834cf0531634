# What a release is made of, for the tests that use it: a build without tests, the package installed from it and moved, the
# single header, the archives.

include("${CMAKE_CURRENT_LIST_DIR}/support.cmake")

file(REMOVE_RECURSE "${SCRATCH}")
configure_project("${ROOT}" "${SCRATCH}/build" -DTWELVE_BUILD_TESTS=OFF -DTWELVE_BUILD_EXAMPLES=OFF
                  -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX=/usr
)
run("${CMAKE_COMMAND}" --build "${SCRATCH}/build")
run("${CMAKE_COMMAND}" --install "${SCRATCH}/build" --prefix "${SCRATCH}/first place")
file(RENAME "${SCRATCH}/first place" "${SCRATCH}/installed")

run("${CMAKE_COMMAND}" --build "${SCRATCH}/build" --target twelve_single_header)
run("${CMAKE_COMMAND}" --install "${SCRATCH}/build" --prefix "${SCRATCH}/single" --component twelve_single_header)

run("${CMAKE_CPACK_COMMAND}" --config "${SCRATCH}/build/CPackConfig.cmake" -B "${SCRATCH}/archives")
