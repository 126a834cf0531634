# cmake -D ROOT=<project> -D SCRATCH=<folder> -D GENERATOR=.. -D CXX_COMPILER=.. -P this
#
# Where the parent project has fmt and tl::expected as targets, nothing is looked for and nothing is downloaded.

cmake_minimum_required(VERSION 3.21)

include("${CMAKE_CURRENT_LIST_DIR}/no_network.cmake")

configure(
    "${CMAKE_CURRENT_LIST_DIR}/targets_of_its_own" "-DROOT=${ROOT}" -DCMAKE_DISABLE_FIND_PACKAGE_fmt=ON
    -DCMAKE_DISABLE_FIND_PACKAGE_tl-expected=ON
)
if(NOT result EQUAL 0)
    message(FATAL_ERROR "${output}")
endif()
