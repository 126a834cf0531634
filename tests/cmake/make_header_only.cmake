# cmake -D INTO=<folder> [-D FMT=<folder>] [-D EXPECTED=<folder>] [-D CATCH2=<folder>] [-D JSON=<folder>] -P make_header_only.cmake
#
# Makes a prefix in which find_package finds fmt, tl::expected, Catch2 and nlohmann_json as headers alone: for a compiler
# of another system, and for a standard library that the packaged fmt is not built with. Each folder is one that is given
# to the compiler, such as /usr/include; that is where they are taken from unless said otherwise.

cmake_minimum_required(VERSION 3.21)

foreach(name IN ITEMS FMT EXPECTED CATCH2 JSON)
    if(NOT ${name})
        set(${name} /usr/include)
    endif()
endforeach()

# Sets `out` to the numbers that the macros ARGN have in the file, with dots between them.
function(read_version file out)
    set(numbers)
    foreach(macro IN LISTS ARGN)
        file(STRINGS "${file}" line REGEX "^ *# *define +${macro} +[0-9]+" LIMIT_COUNT 1)
        string(REGEX REPLACE "^ *# *define +${macro} +([0-9]+).*$" "\\1" number "${line}")
        list(APPEND numbers "${number}")
    endforeach()
    list(JOIN numbers "." version)
    set(${out} "${version}" PARENT_SCOPE)
endfunction()

# Adds the package of that name: a folder of headers, and a file that makes its target.
function(add_package package folder headers version target definitions)
    if(NOT EXISTS "${folder}/${headers}")
        message(FATAL_ERROR "${package} is not there: ${folder}/${headers}")
    endif()
    file(MAKE_DIRECTORY "${INTO}/include")
    file(REMOVE "${INTO}/include/${headers}")
    file(CREATE_LINK "${folder}/${headers}" "${INTO}/include/${headers}" SYMBOLIC)
    file(WRITE "${INTO}/share/cmake/${package}/${package}Config.cmake" "
if(NOT TARGET ${target})
    add_library(${target} INTERFACE IMPORTED)
    set_target_properties(${target} PROPERTIES
        INTERFACE_INCLUDE_DIRECTORIES \"${INTO}/include\"
        INTERFACE_COMPILE_DEFINITIONS \"${definitions}\"
    )
endif()
")
    file(WRITE "${INTO}/share/cmake/${package}/${package}ConfigVersion.cmake" "
set(PACKAGE_VERSION ${version})
if(NOT PACKAGE_FIND_VERSION VERSION_GREATER PACKAGE_VERSION)
    set(PACKAGE_VERSION_COMPATIBLE TRUE)
endif()
")
endfunction()

set(fmt_base "${FMT}/fmt/base.h") # from version 11 on
if(NOT EXISTS "${fmt_base}")
    set(fmt_base "${FMT}/fmt/core.h")
endif()
read_version("${fmt_base}" number FMT_VERSION) # 90100
math(EXPR fmt_major "${number} / 10000")
math(EXPR fmt_minor "${number} / 100 % 100")
math(EXPR fmt_patch "${number} % 100")
add_package(fmt "${FMT}" fmt ${fmt_major}.${fmt_minor}.${fmt_patch} fmt::fmt FMT_HEADER_ONLY=1)

read_version("${EXPECTED}/tl/expected.hpp" version TL_EXPECTED_VERSION_MAJOR TL_EXPECTED_VERSION_MINOR
             TL_EXPECTED_VERSION_PATCH
)
add_package(tl-expected "${EXPECTED}" tl "${version}" tl::expected "")

read_version("${CATCH2}/catch2/catch.hpp" version CATCH_VERSION_MAJOR CATCH_VERSION_MINOR CATCH_VERSION_PATCH)
add_package(Catch2 "${CATCH2}" catch2 "${version}" Catch2::Catch2 "")

read_version("${JSON}/nlohmann/detail/abi_macros.hpp" version NLOHMANN_JSON_VERSION_MAJOR NLOHMANN_JSON_VERSION_MINOR
             NLOHMANN_JSON_VERSION_PATCH
)
add_package(nlohmann_json "${JSON}" nlohmann "${version}" nlohmann_json::nlohmann_json "")
