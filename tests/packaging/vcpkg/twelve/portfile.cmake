# The values between @ come from make_port.cmake, which knows where the release is and has its archive.
vcpkg_from_github(
    OUT_SOURCE_PATH SOURCE_PATH
    REPO "@REPOSITORY@"
    REF "v${VERSION}"
    SHA512 "@SHA512@"
    HEAD_REF main
)

set(VCPKG_BUILD_TYPE release) # there is nothing but headers
vcpkg_cmake_configure(
    SOURCE_PATH "${SOURCE_PATH}"
    OPTIONS -DTWELVE_BUILD_TESTS=OFF -DTWELVE_BUILD_EXAMPLES=OFF -DTWELVE_BUILD_VERIFY=OFF
)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(CONFIG_PATH share/cmake/twelve)
vcpkg_fixup_pkgconfig()

file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/debug" "${CURRENT_PACKAGES_DIR}/lib" "${CURRENT_PACKAGES_DIR}/share/doc")
file(INSTALL "${CMAKE_CURRENT_LIST_DIR}/usage" DESTINATION "${CURRENT_PACKAGES_DIR}/share/${PORT}")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE")
