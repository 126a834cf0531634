# cmake -D MISSING=<package> -D ROOT=<project> -D SCRATCH=<folder> -D GENERATOR=.. -D CXX_COMPILER=.. -P this
#
# Where a package is not installed and cannot be downloaded, configuring must fail and name what to install.

cmake_minimum_required(VERSION 3.21)

include("${CMAKE_CURRENT_LIST_DIR}/no_network.cmake")

configure("${ROOT}" "-DCMAKE_DISABLE_FIND_PACKAGE_${MISSING}=ON")
if(result EQUAL 0)
    message(FATAL_ERROR "configured without ${MISSING}:\n${output}")
endif()
foreach(sentence IN ITEMS "twelve needs ${MISSING}" "apt-get install libfmt-dev libexpected-dev" "catch2 besides")
    string(FIND "${output}" "${sentence}" position)
    if(position EQUAL -1)
        message(FATAL_ERROR "does not say \"${sentence}\":\n${output}")
    endif()
endforeach()
# It must not even begin: FetchContent goes on trying for minutes.
if(EXISTS "${SCRATCH}/_deps")
    message(FATAL_ERROR "began the download that cannot end:\n${output}")
endif()
