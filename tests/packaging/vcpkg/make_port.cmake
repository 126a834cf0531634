# cmake -D REPOSITORY=<owner/name> -D ARCHIVE=<the release's .tar.gz> -D INTO=<folder> -P make_port.cmake
#
# Makes the port of a release in <folder>/twelve, for `vcpkg install --overlay-ports=<folder> twelve`. The archive is
# the one that vcpkg will download: https://github.com/<owner/name>/archive/v<version>.tar.gz

cmake_minimum_required(VERSION 3.21)

foreach(name IN ITEMS REPOSITORY ARCHIVE INTO)
    if(NOT ${name})
        message(FATAL_ERROR "${name} is missing: cmake -D REPOSITORY=.. -D ARCHIVE=.. -D INTO=.. -P make_port.cmake")
    endif()
endforeach()
if(NOT REPOSITORY MATCHES "^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$")
    message(FATAL_ERROR "REPOSITORY is ${REPOSITORY}, expected an owner and a name such as acme/twelve")
endif()
if(NOT EXISTS "${ARCHIVE}" OR IS_DIRECTORY "${ARCHIVE}")
    message(FATAL_ERROR "there is no archive ${ARCHIVE}")
endif()

file(READ "${CMAKE_CURRENT_LIST_DIR}/../../../CMakeLists.txt" project)
if(NOT project MATCHES "project\\([ \n]*twelve[ \n]+VERSION ([0-9.]+)")
    message(FATAL_ERROR "CMakeLists.txt gives no version")
endif()
set(VERSION "${CMAKE_MATCH_1}")
file(SHA512 "${ARCHIVE}" SHA512)

foreach(name IN ITEMS portfile.cmake vcpkg.json usage)
    configure_file("${CMAKE_CURRENT_LIST_DIR}/twelve/${name}" "${INTO}/twelve/${name}" @ONLY)
endforeach()
message(STATUS "made the port of twelve ${VERSION} in ${INTO}/twelve")
