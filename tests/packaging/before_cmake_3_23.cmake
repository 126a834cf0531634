# Below CMake 3.23 there are no file sets, and the headers are told as include directories: by a project that installs
# them, and to a project that uses a package which a later CMake installed. Such a CMake is not at hand: this one is
# told that it is older, at the beginning of each project.

include("${CMAKE_CURRENT_LIST_DIR}/support.cmake")

file(REMOVE_RECURSE "${SCRATCH}")
file(WRITE "${SCRATCH}/older.cmake" "set(CMAKE_VERSION 3.22.6)\n")
configure_project(
    "${ROOT}" "${SCRATCH}/build" -DTWELVE_BUILD_TESTS=OFF -DTWELVE_BUILD_EXAMPLES=OFF -DTWELVE_BUILD_VERIFY=OFF
    "-DCMAKE_PROJECT_twelve_INCLUDE_BEFORE=${SCRATCH}/older.cmake"
)
run("${CMAKE_COMMAND}" --install "${SCRATCH}/build" --prefix "${SCRATCH}/installed")

file(GLOB_RECURSE headers RELATIVE "${ROOT}/include" "${ROOT}/include/*.hpp")
file(GLOB_RECURSE installed RELATIVE "${SCRATCH}/installed/include" "${SCRATCH}/installed/include/*")
if(NOT headers STREQUAL installed)
    message(FATAL_ERROR "installed are ${installed}")
endif()
file(READ "${SCRATCH}/installed/share/cmake/twelve/twelve-targets.cmake" targets)
expect_in("${targets}" "INTERFACE_INCLUDE_DIRECTORIES \"\${_IMPORT_PREFIX}/include\"")
expect_not_in("${targets}" FILE_SET)

foreach(package IN ITEMS "${SCRATCH}/installed" "${RELEASE}/installed")
    configure_project(
        "${CMAKE_CURRENT_LIST_DIR}/consumer" "${SCRATCH}/consumer" -DROAD=find_package "-DCMAKE_PREFIX_PATH=${package}"
        "-DCMAKE_PROJECT_consumer_INCLUDE_BEFORE=${SCRATCH}/older.cmake" -Utwelve_DIR
    )
    run("${CMAKE_COMMAND}" --build "${SCRATCH}/consumer" --target consumer_variables_generator)
endforeach()
