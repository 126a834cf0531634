# Whichever way a package of fmt compares versions, the installed package takes the first one that is new enough, and never
# one that is too old. Conan's packages answer to their own major version alone, and stand before those of the system.

include("${CMAKE_CURRENT_LIST_DIR}/support.cmake")
include(CMakePackageConfigHelpers)

file(REMOVE_RECURSE "${SCRATCH}")
file(WRITE "${SCRATCH}/project/CMakeLists.txt" [[
cmake_minimum_required(VERSION 3.21)
project(uses_twelve LANGUAGES CXX)
if(ALONE) # no package of the system is seen
    set(CMAKE_FIND_USE_CMAKE_SYSTEM_PATH OFF)
    set(CMAKE_FIND_USE_SYSTEM_ENVIRONMENT_PATH OFF)
endif()
find_package(twelve 0.1 REQUIRED)
get_target_property(libraries twelve::twelve INTERFACE_LINK_LIBRARIES)
message(STATUS "twelve is linked with ${libraries}; fmt is ${fmt_VERSION}")
]])

# make_package(<folder> <name> <target> <version> <compatibility>)
function(make_package folder name target version compatibility)
    file(WRITE "${folder}/${name}-config.cmake" "add_library(${target} INTERFACE IMPORTED)\n")
    write_basic_package_version_file(
        "${folder}/${name}-config-version.cmake" VERSION ${version} COMPATIBILITY ${compatibility} ARCH_INDEPENDENT
    )
endfunction()

foreach(compatibility IN ITEMS AnyNewerVersion SameMajorVersion ExactVersion)
    foreach(version IN ITEMS 8.1.1 9.1.0 11.2.0 12.1.0)
        set(folder "${SCRATCH}/fmt-${version}-${compatibility}")
        make_package("${folder}" fmt fmt::fmt ${version} ${compatibility})
        make_package("${folder}" tl-expected tl::expected 1.1.0 SameMajorVersion)
        set(configure "${CMAKE_COMMAND}" -S "${SCRATCH}/project" -G "${GENERATOR}" "-DCMAKE_CXX_COMPILER=${CXX_COMPILER}"
                      "-Dtwelve_DIR=${RELEASE}/installed/share/cmake/twelve"
        )
        if(version VERSION_LESS 9.1)
            run_to_fail(${configure} -B "${folder}/build" "-DCMAKE_PREFIX_PATH=${folder}" -DALONE=ON)
            expect_in("${output}" "compatible with requested version \"9.1\"" "fmt-config.cmake, version: 8.1.1")
        else()
            run(${configure} -B "${folder}/build" "-DCMAKE_PREFIX_PATH=${folder}")
            expect_in("${output}" "twelve is linked with fmt::fmt;tl::expected; fmt is ${version}")
            run(${configure} -B "${folder}/named" "-Dfmt_DIR=${folder}" "-Dtl-expected_DIR=${folder}")
            expect_in("${output}" "twelve is linked with fmt::fmt;tl::expected; fmt is ${version}")
        endif()
    endforeach()
endforeach()
