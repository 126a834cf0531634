# cmake -D ROOT=<project> -D BUILD=<build folder> -D CTEST=<ctest> -D VERSION=<version> -P check_install.cmake
#
# docs/install.md names tests that there are, and every option of the project with the default that it has; what it says to
# write for a package manager has the version of the project.

cmake_minimum_required(VERSION 3.21)

file(READ "${ROOT}/docs/install.md" page)
set(faults 0)

macro(fault sentence)
    message(NOTICE "docs/install.md: ${sentence}")
    math(EXPR faults "${faults} + 1")
endmacro()

execute_process(COMMAND "${CTEST}" --test-dir "${BUILD}" -N OUTPUT_VARIABLE listed COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "`(packaging|single_header)[.][A-Za-z0-9_.]+`" named "${page}")
foreach(name IN LISTS named)
    string(REPLACE "`" "" name "${name}")
    string(FIND "${listed}" ": ${name}\n" at)
    if(at EQUAL -1)
        fault("there is no test ${name}")
    endif()
endforeach()

file(STRINGS "${ROOT}/CMakeLists.txt" options REGEX "^option[(]TWELVE_")
foreach(option IN LISTS options)
    string(REGEX REPLACE "^option[(]([A-Z_]+) .*$" "\\1" name "${option}")
    set(row "\n[|] `${name}` [|] off [|] on")
    if(option MATCHES " OFF[)]$")
        set(row "\n[|] `${name}` [|] off [|] off [|]\n")
    endif()
    if(NOT page MATCHES "${row}")
        fault("no row of the table is that of ${option}")
    endif()
endforeach()

string(REGEX MATCHALL "twelve[-_/][0-9]+[.][0-9]+[.][0-9]+|[\"v_][0-9]+[.][0-9]+[.][0-9]+_(all|amd64)|v[0-9]+[.][0-9]+[.][0-9]+|\"twelve\", version = \"[0-9.]+\"" versions "${page}")
foreach(version IN LISTS versions)
    string(FIND "${version}" "${VERSION}" at)
    if(at EQUAL -1)
        fault("${version} is not of ${VERSION}")
    endif()
endforeach()

if(NOT named OR NOT options OR NOT versions OR faults)
    list(LENGTH named tests)
    list(LENGTH options options)
    list(LENGTH versions versions)
    message(FATAL_ERROR "tests, options, versions: ${tests}, ${options}, ${versions}; faults found: ${faults}")
endif()
