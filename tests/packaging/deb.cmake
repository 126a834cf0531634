# The Debian packages: installed by dpkg, used by CMake and by pkg-config without a word on where they are, removed again
# with nothing left. It changes the machine, so it is tried where CI=true is set, and by root alone.

include("${CMAKE_CURRENT_LIST_DIR}/support.cmake")

find_program(dpkg dpkg)
if(NOT dpkg)
    skip("there is no dpkg")
elseif(NOT "$ENV{CI}" STREQUAL "true")
    skip("it installs a package, which is done only with CI=true in the environment")
endif()
execute_process(COMMAND id -u OUTPUT_VARIABLE user OUTPUT_STRIP_TRAILING_WHITESPACE)
if(NOT user EQUAL 0)
    skip("only root can install a package")
endif()
if(EXISTS /usr/include/twelve)
    skip("there is a twelve in /usr/include already")
endif()

file(REMOVE_RECURSE "${SCRATCH}")
set(packages libtwelve-dev)
set(files "${RELEASE}/archives/libtwelve-dev_${VERSION}_all.deb")
file(GLOB verify "${RELEASE}/archives/twelve-verify_${VERSION}_*.deb") # where it could be made
if(verify AND NOT EXISTS /usr/bin/twelve-verify)
    list(APPEND packages twelve-verify)
    list(APPEND files "${verify}")
endif()

# Tries the installed package; what fails is told after the package is removed.
function(try_package)
    execute_process(
        COMMAND
            "${CMAKE_COMMAND}" "-DSCRATCH=${SCRATCH}" "-DGENERATOR=${GENERATOR}" "-DCXX_COMPILER=${CXX_COMPILER}"
            -DROAD=find_package "-DOPTIONS=-DCMAKE_FIND_USE_CMAKE_ENVIRONMENT_PATH=OFF" -P
            "${CMAKE_CURRENT_LIST_DIR}/try_consumer.cmake"
        RESULT_VARIABLE result
        OUTPUT_VARIABLE output
        ERROR_VARIABLE output
    )
    if(result EQUAL 0)
        file(STRINGS "${SCRATCH}/build/CMakeCache.txt" output REGEX "^twelve_DIR")
        if(NOT output MATCHES "=/usr/share/cmake/twelve$")
            set(result "another twelve")
        endif()
    endif()
    find_program(pkg_config NAMES pkg-config pkgconf)
    if(pkg_config AND result EQUAL 0)
        execute_process(COMMAND "${pkg_config}" --modversion twelve RESULT_VARIABLE result OUTPUT_VARIABLE output)
    endif()
    if("twelve-verify" IN_LIST packages AND result EQUAL 0)
        execute_process(COMMAND /usr/bin/twelve-verify --version RESULT_VARIABLE result OUTPUT_VARIABLE output)
        if(NOT output STREQUAL "twelve-verify ${VERSION}\n")
            set(result "another twelve-verify")
        endif()
    endif()
    set(result "${result}" PARENT_SCOPE)
    set(output "${output}" PARENT_SCOPE)
endfunction()

run("${dpkg}" --install ${files})
try_package()
run("${dpkg}" --purge ${packages})
if(NOT result EQUAL 0)
    message("${output}")
    message(FATAL_ERROR "the package could not be used: ${result}")
endif()
foreach(path IN ITEMS include/twelve share/cmake/twelve share/doc/twelve share/doc/libtwelve-dev share/pkgconfig/twelve.pc
                      share/doc/twelve-verify)
    if(EXISTS "/usr/${path}")
        message(FATAL_ERROR "left behind: /usr/${path}")
    endif()
endforeach()
