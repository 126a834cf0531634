# Does with the port what `vcpkg install` does, where vcpkg cannot be installed: the helpers of vcpkg that it calls are
# here. That it is right for vcpkg itself, only the real tool can tell: .github/workflows runs it.

include("${CMAKE_CURRENT_LIST_DIR}/../support.cmake")

file(REMOVE_RECURSE "${SCRATCH}")
set(checkout "${SCRATCH}/checkout")
set(archive "${checkout}/v${VERSION}.tar.gz")
set(unpacked "${SCRATCH}/release/twelve-${VERSION}")

# ---- The helpers, with the arguments that they take in vcpkg ----

# Stops where a helper is given what it does not take.
macro(read_arguments one_value many_values)
    cmake_parse_arguments(arg "" "${one_value}" "${many_values}" ${ARGN})
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "not an argument of vcpkg's: ${arg_UNPARSED_ARGUMENTS}")
    endif()
endmacro()

function(vcpkg_from_github)
    read_arguments("OUT_SOURCE_PATH;REPO;REF;SHA512;HEAD_REF" "" ${ARGN})
    file(SHA512 "${archive}" hash)
    if(NOT "${arg_REPO} ${arg_REF} ${arg_SHA512}" STREQUAL "example/twelve v${VERSION} ${hash}")
        message(FATAL_ERROR "another archive is asked for: ${arg_REPO} ${arg_REF} ${arg_SHA512}")
    endif()
    file(ARCHIVE_EXTRACT INPUT "${archive}" DESTINATION "${SCRATCH}/src")
    set(${arg_OUT_SOURCE_PATH} "${SCRATCH}/src/twelve-${VERSION}" PARENT_SCOPE)
endfunction()

function(vcpkg_cmake_configure)
    read_arguments("SOURCE_PATH" "OPTIONS" ${ARGN})
    if(NOT VCPKG_BUILD_TYPE STREQUAL "release")
        message(FATAL_ERROR "a debug build is made of nothing but headers")
    endif()
    configure_project(
        "${arg_SOURCE_PATH}" "${SCRATCH}/rel" -DCMAKE_BUILD_TYPE=Release "-DCMAKE_INSTALL_PREFIX=${CURRENT_PACKAGES_DIR}"
        -DFETCHCONTENT_FULLY_DISCONNECTED=ON -DCMAKE_INSTALL_LIBDIR:STRING=lib -DCMAKE_INSTALL_BINDIR:STRING=bin
        ${arg_OPTIONS}
    )
endfunction()

function(vcpkg_cmake_install)
    run("${CMAKE_COMMAND}" --build "${SCRATCH}/rel" --target install)
endfunction()

# Moves the CMake files to share/<port>, and sets the way from there to the prefix right.
function(vcpkg_cmake_config_fixup)
    read_arguments("CONFIG_PATH;PACKAGE_NAME" "" ${ARGN})
    if(NOT IS_DIRECTORY "${CURRENT_PACKAGES_DIR}/${arg_CONFIG_PATH}")
        message(FATAL_ERROR "there is no ${arg_CONFIG_PATH}")
    endif()
    set(share "${CURRENT_PACKAGES_DIR}/share/${PORT}")
    file(MAKE_DIRECTORY "${share}")
    file(GLOB files "${CURRENT_PACKAGES_DIR}/${arg_CONFIG_PATH}/*")
    file(COPY ${files} DESTINATION "${share}")
    file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/share/cmake")
    set(up "get_filename_component(_IMPORT_PREFIX \"\${_IMPORT_PREFIX}\" PATH)")
    file(GLOB files "${share}/*.cmake")
    foreach(file IN LISTS files)
        file(READ "${file}" text)
        string(REGEX REPLACE
            "get_filename_component\\(_IMPORT_PREFIX \"[$]{CMAKE_CURRENT_LIST_FILE}\" PATH\\)(\nget_filename_component\\(_IMPORT_PREFIX \"[$]{_IMPORT_PREFIX}\" PATH\\))*"
            "get_filename_component(_IMPORT_PREFIX \"\${CMAKE_CURRENT_LIST_FILE}\" PATH)\n${up}\n${up}"
            text "${text}"
        )
        file(WRITE "${file}" "${text}")
    endforeach()
endfunction()

function(vcpkg_fixup_pkgconfig)
    read_arguments("" "" ${ARGN})
    if(NOT EXISTS "${CURRENT_PACKAGES_DIR}/share/pkgconfig/twelve.pc")
        message(FATAL_ERROR "there is no twelve.pc")
    endif()
endfunction()

function(vcpkg_install_copyright)
    read_arguments("COMMENT" "FILE_LIST" ${ARGN})
    configure_file("${arg_FILE_LIST}" "${CURRENT_PACKAGES_DIR}/share/${PORT}/copyright" COPYONLY)
endfunction()

# ---- The release, and its port ----

copy_sources("${unpacked}")
file(COPY "${ROOT}/CMakeLists.txt" DESTINATION "${checkout}")
file(COPY "${CMAKE_CURRENT_LIST_DIR}" DESTINATION "${checkout}/tests/packaging")
run("${CMAKE_COMMAND}" -E chdir "${SCRATCH}/release" "${CMAKE_COMMAND}" -E tar czf "${archive}" "twelve-${VERSION}")
run_commands(vcpkg_port.sh "${checkout}")
file(RENAME "${checkout}/ports" "${SCRATCH}/ports")
run_to_fail("${CMAKE_COMMAND}" -D REPOSITORY=twelve -D "ARCHIVE=${archive}" -D "INTO=${SCRATCH}/ports" -P
            "${CMAKE_CURRENT_LIST_DIR}/make_port.cmake"
)
expect_in("${output}" "REPOSITORY is twelve, expected an owner and a name such as acme/twelve")

file(READ "${SCRATCH}/ports/twelve/vcpkg.json" manifest)
string(JSON PORT GET "${manifest}" name)
string(JSON told_version GET "${manifest}" version)
string(JSON first_dependency GET "${manifest}" dependencies 0)
string(JSON second_dependency GET "${manifest}" dependencies 1)
if(NOT "${PORT} ${told_version} ${first_dependency} ${second_dependency}" STREQUAL "twelve ${VERSION} fmt tl-expected")
    message(FATAL_ERROR "the manifest says ${manifest}")
endif()

# ---- The installation ----

set(CURRENT_PACKAGES_DIR "${SCRATCH}/packages")
include("${SCRATCH}/ports/twelve/portfile.cmake")

file(GLOB_RECURSE headers RELATIVE "${ROOT}" "${ROOT}/include/*.hpp")
set(expected
    ${headers}
    share/pkgconfig/twelve.pc
    share/twelve/copyright
    share/twelve/twelve-config-version.cmake
    share/twelve/twelve-config.cmake
    share/twelve/twelve-env-example.cmake
    share/twelve/twelve-targets.cmake
    share/twelve/usage
)
file(GLOB_RECURSE found RELATIVE "${CURRENT_PACKAGES_DIR}" "${CURRENT_PACKAGES_DIR}/*")
list(SORT expected)
list(SORT found)
if(NOT found STREQUAL expected)
    list(REMOVE_ITEM found ${expected})
    message(FATAL_ERROR "the package is not as expected; too many: ${found}")
endif()
foreach(folder IN ITEMS lib debug bin share/cmake share/doc)
    if(EXISTS "${CURRENT_PACKAGES_DIR}/${folder}")
        message(FATAL_ERROR "vcpkg would refuse the folder ${folder}")
    endif()
endforeach()

# ---- A program that uses it ----

configure_project(
    "${CMAKE_CURRENT_LIST_DIR}/../consumer" "${SCRATCH}/consumer" -DROAD=find_package
    "-DCMAKE_PREFIX_PATH=${CURRENT_PACKAGES_DIR}"
)
file(STRINGS "${SCRATCH}/consumer/CMakeCache.txt" place REGEX "^twelve_DIR")
expect_in("${place}" "${CURRENT_PACKAGES_DIR}/share/twelve")
build_and_test("${SCRATCH}/consumer")
expect_in("${output}" "100% tests passed, 0 tests failed out of 2")
