# cmake -D ROOT=<project> -D OUTPUT=<file> [-D FORWARD=<folder>] -P single-header.cmake
#
# Writes all of twelve as one header: every public header and what it includes, each once, behind what it includes. Left
# out are the headers that cost more than they give to most programs, which `opt_in` names.
#
# With FORWARD it also makes a folder to include from, in which every header of twelve leads to the one header, but
# those that it leaves out, which are there as they are.

cmake_minimum_required(VERSION 3.21)

set(opt_in values/path) # <filesystem>

file(GLOB_RECURSE headers RELATIVE "${ROOT}/include/twelve" "${ROOT}/include/twelve/*.hpp")
list(TRANSFORM headers REPLACE "[.]hpp$" "")
list(SORT headers)
set(laid_flat)
set(body "")

# Lays a header flat: behind all that it includes, wherever these includes stand. A condition around one of them takes
# nothing away, since each header stands in its own conditions anyway. Texts are never made a list: the square brackets
# in them would join its elements.
macro(lay_flat header)
    if(NOT "${header}" IN_LIST laid_flat)
        list(APPEND laid_flat "${header}")
        file(READ "${ROOT}/include/twelve/${header}.hpp" text_of_${header})
        string(REPLACE "#pragma once\n" "" text_of_${header} "${text_of_${header}}")
        set(include_of_ours "#[ ]*include <twelve/([a-z0-9_/]+)[.]hpp>[^\n]*\n")
        while(text_of_${header} MATCHES "${include_of_ours}")
            set(inner "${CMAKE_MATCH_1}")
            string(REPLACE "${CMAKE_MATCH_0}" "" text_of_${header} "${text_of_${header}}")
            lay_flat("${inner}")
        endwhile()
        string(STRIP "${text_of_${header}}" text_of_${header})
        string(APPEND body "\n// ---- twelve/${header}.hpp\n\n${text_of_${header}}\n")
    endif()
endmacro()

foreach(header IN LISTS headers)
    if(NOT header MATCHES "(^|/)detail/" AND NOT header IN_LIST opt_in)
        lay_flat("${header}")
    endif()
endforeach()
if(NOT laid_flat)
    message(FATAL_ERROR "no headers under ${ROOT}/include/twelve")
endif()

file(READ "${ROOT}/include/twelve/version.hpp" version_text)
set(version)
foreach(part IN ITEMS MAJOR MINOR PATCH)
    string(REGEX MATCH "TWELVE_VERSION_${part} ([0-9]+)" matched "${version_text}")
    list(APPEND version "${CMAKE_MATCH_1}")
endforeach()
list(JOIN version "." version)
file(READ "${ROOT}/LICENSE" license)
string(STRIP "${license}" license)
string(REPLACE "\n" "\n// " license "// ${license}")
string(REPLACE "// \n" "//\n" license "${license}")

set(text "// twelve ${version} as one header. It is made from the headers of the library: change those, not this.
//
// It needs fmt and tl::expected, as twelve does.
//
${license}

#pragma once

#ifdef TWELVE_VERSION_MAJOR
#    error \"include twelve_single.hpp or the headers of twelve/, not both\"
#endif
${body}"
)

file(WRITE "${OUTPUT}.tmp" "${text}")
file(RENAME "${OUTPUT}.tmp" "${OUTPUT}")

if(FORWARD)
    get_filename_component(single "${OUTPUT}" ABSOLUTE)
    foreach(header IN LISTS headers)
        if(header IN_LIST laid_flat)
            set(forward "#include \"${single}\"\n")
        else()
            file(READ "${ROOT}/include/twelve/${header}.hpp" forward)
        endif()
        file(CONFIGURE OUTPUT "${FORWARD}/twelve/${header}.hpp" CONTENT "${forward}" @ONLY) # only where it would change
    endforeach()
endif()
