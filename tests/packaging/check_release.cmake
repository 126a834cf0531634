# What a release holds, and what it does not.

include("${CMAKE_CURRENT_LIST_DIR}/support.cmake")

# Stops unless two lists of files are the same.
function(expect_files what found)
    list(SORT found)
    list(SORT ARGN)
    if(NOT "${found}" STREQUAL "${ARGN}")
        set(missing ${ARGN})
        list(REMOVE_ITEM missing ${found})
        list(REMOVE_ITEM found ${ARGN})
        message(FATAL_ERROR "${what}: missing ${missing}, too many ${found}")
    endif()
endfunction()

file(GLOB_RECURSE headers RELATIVE "${ROOT}" "${ROOT}/include/*.hpp")
set(package
    ${headers}
    share/cmake/twelve/twelve-config.cmake
    share/cmake/twelve/twelve-config-version.cmake
    share/cmake/twelve/twelve-targets.cmake
    share/cmake/twelve/twelve-env-example.cmake
    share/doc/twelve/LICENSE
    share/pkgconfig/twelve.pc
)
set(verify bin/twelve-verify share/man/man1/twelve-verify.1)

# ---- The installed package ----
file(GLOB_RECURSE installed RELATIVE "${RELEASE}/installed" "${RELEASE}/installed/*")
list(REMOVE_ITEM installed ${verify}) # it is there where it could be built
expect_files("installed" "${installed}" ${package})

# It can be moved: no path of the build is in it. Where the project is /twelve, `<twelve/` and `include/twelve` are none.
foreach(file IN LISTS installed)
    file(READ "${RELEASE}/installed/${file}" text)
    foreach(path IN ITEMS "${ROOT}" "${RELEASE}")
        string(REGEX REPLACE "([][+.*()^$?|\\\\])" "\\\\\\1" path "${path}")
        if("${text}" MATCHES "(^|-I|-L|-isystem|[^A-Za-z0-9_.}-])${path}([^A-Za-z0-9_.-]|$)")
            message(FATAL_ERROR "${file} holds ${CMAKE_MATCH_0}")
        endif()
    endforeach()
endforeach()

# It is for every architecture, whichever it was made on.
set(PACKAGE_FIND_VERSION ${VERSION})
string(REPLACE "." ";" parts "${VERSION}")
list(GET parts 0 PACKAGE_FIND_VERSION_MAJOR)
list(GET parts 1 PACKAGE_FIND_VERSION_MINOR)
foreach(CMAKE_SIZEOF_VOID_P IN ITEMS 4 8)
    include("${RELEASE}/installed/share/cmake/twelve/twelve-config-version.cmake")
    if(NOT PACKAGE_VERSION_COMPATIBLE OR PACKAGE_VERSION_UNSUITABLE)
        message(FATAL_ERROR "the package depends on the architecture")
    endif()
endforeach()

# ---- The single header ----
file(GLOB_RECURSE single RELATIVE "${RELEASE}/single" "${RELEASE}/single/*")
expect_files("the single header" "${single}" include/twelve_single.hpp)
file(READ "${RELEASE}/single/include/twelve_single.hpp" text)
expect_in("${text}" "// twelve ${VERSION} as one header." "Permission is hereby granted" "class sqs_url" "#pragma once")
expect_not_in("${text}" "#include <twelve")
expect_not_in("${text}" "#include <filesystem>")

# ---- The archive ----
file(GLOB archive "${RELEASE}/archives/twelve-${VERSION}-*.tar.gz")
run("${CMAKE_COMMAND}" -E tar tzf "${archive}")
string(REGEX MATCHALL "[^\n]+[^/\n]\n" listed "${output}")
list(TRANSFORM listed STRIP)
list(TRANSFORM listed REPLACE "^twelve-[^/]*/" "")
list(REMOVE_ITEM listed ${verify})
expect_files("${archive}" "${listed}" ${package})

# ---- The Debian package ----
find_program(dpkg_deb dpkg-deb)
if(NOT dpkg_deb)
    message(NOTICE "the Debian package is not looked at: there is no dpkg-deb")
    return()
endif()
# Stops unless the package holds these files alone. Sets `output` to what it tells of itself.
function(expect_debian_package deb)
    run("${dpkg_deb}" --contents "${deb}")
    string(REGEX MATCHALL "[.]/usr/[^\n]+[^/\n]\n" listed "${output}")
    list(TRANSFORM listed STRIP)
    list(TRANSFORM listed REPLACE "^[.]/usr/" "")
    expect_files("${deb}" "${listed}" ${ARGN})
    expect_not_in("${output}" "/usr/local")
    run("${dpkg_deb}" --field "${deb}")
    set(output "${output}" PARENT_SCOPE)
endfunction()

expect_debian_package(
    "${RELEASE}/archives/libtwelve-dev_${VERSION}_all.deb" ${package} share/doc/libtwelve-dev/copyright
)
expect_in(
    "${output}" "Package: libtwelve-dev" "Version: ${VERSION}" "Architecture: all" "Section: libdevel"
    "Depends: libfmt-dev (>= 9.1), libexpected-dev (>= 1.0)" "Suggests: twelve-verify"
)

# A program is of one architecture.
file(STRINGS "${RELEASE}/source/build/CMakeCache.txt" tools REGEX "^TWELVE_(SHLIBDEPS|FILE):.*=/")
list(LENGTH tools tools)
if(NOT tools EQUAL 2 OR NOT EXISTS "${RELEASE}/installed/bin/twelve-verify")
    message(NOTICE "the Debian package of twelve-verify is not looked at: nlohmann-json, dpkg-dev and file make it")
    return()
endif()
run(dpkg --print-architecture)
string(STRIP "${output}" architecture)
expect_debian_package(
    "${RELEASE}/archives/twelve-verify_${VERSION}_${architecture}.deb" ${verify} share/doc/twelve-verify/copyright
)
expect_in("${output}" "Package: twelve-verify" "Architecture: ${architecture}")
if(NOT output MATCHES "Depends: [^\n]*libc6 ")
    message(FATAL_ERROR "it does not say what it needs:\n${output}")
endif()
