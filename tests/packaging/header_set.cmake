# Each header is in the interface header set, and CMake's own check of the set works. That each compiles by itself, and
# without a warning, the tests `header.*` show; so here only some are compiled, and need not be made code of.

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

file(GLOB_RECURSE units RELATIVE "${SCRATCH}" "${SCRATCH}/*_verify_interface_header_sets/*.cxx")
set(found ${units})
list(TRANSFORM found REPLACE "^twelve_verify_interface_header_sets/(.*)[.]cxx$" "${ROOT}/include/\\1")
list(SORT found)
list(SORT headers)
if(NOT found STREQUAL headers)
    list(REMOVE_ITEM headers ${found})
    list(LENGTH found count)
    message(FATAL_ERROR "the set has ${count} headers, but not ${headers}")
endif()

set(targets twelve_verify_interface_header_sets)
if(GENERATOR MATCHES "^Ninja$|Makefiles$")
    list(FILTER units INCLUDE REGEX "/twelve/(twelve|testing|embed|url|values/path|services/postgres|detail/table)[.]hpp[.]cxx$")
    list(LENGTH units count)
    if(NOT count EQUAL 7)
        message(FATAL_ERROR "there are only ${units}")
    endif()
    set(targets "${units}")
    list(TRANSFORM targets REPLACE "[.]cxx$" ".cxx.o")
    if(GENERATOR STREQUAL "Ninja")
        list(TRANSFORM targets PREPEND "CMakeFiles/twelve_verify_interface_header_sets.dir/")
    endif()
endif()
run("${CMAKE_COMMAND}" --build "${SCRATCH}" --target ${targets})
