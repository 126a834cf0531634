# Each header of the interface header set compiles by itself, as CMake checks it. That they do so without a warning,
# the tests `header.*` show; here they need not be made code of.

include("${CMAKE_CURRENT_LIST_DIR}/support.cmake")

if(CMAKE_VERSION VERSION_LESS 3.24)
    skip("CMake verifies header sets from 3.24 on, this is ${CMAKE_VERSION}")
endif()
set(only_syntax)
if(UNIX AND NOT GENERATOR MATCHES "Multi-Config|Xcode")
    # A kind of build of its own, so that CMake's own look at the compiler is not changed.
    set(only_syntax -DCMAKE_BUILD_TYPE=Syntax -DCMAKE_CXX_FLAGS_SYNTAX=-fsyntax-only
                    -DCMAKE_TRY_COMPILE_CONFIGURATION=Release
    )
endif()
file(REMOVE_RECURSE "${SCRATCH}")
file(GLOB_RECURSE headers "${ROOT}/include/twelve/*.hpp")
configure_project(
    "${ROOT}" "${SCRATCH}" -DTWELVE_BUILD_TESTS=OFF -DTWELVE_BUILD_EXAMPLES=OFF -DCMAKE_VERIFY_INTERFACE_HEADER_SETS=ON
    ${only_syntax}
)
run("${CMAKE_COMMAND}" --build "${SCRATCH}" --target twelve_verify_interface_header_sets)
file(GLOB_RECURSE units "${SCRATCH}/*_verify_interface_header_sets/*.cxx")
list(LENGTH headers wanted)
list(LENGTH units found)
if(NOT wanted EQUAL found)
    message(FATAL_ERROR "${found} of ${wanted} headers are in the set")
endif()
