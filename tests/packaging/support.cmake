# What the scripts of this folder share. GENERATOR, CXX_COMPILER and SCRATCH come from the command line.

cmake_minimum_required(VERSION 3.21)

# What a machine has set must not reach the projects that are tried.
foreach(name IN ITEMS CMAKE_PREFIX_PATH CMAKE_GENERATOR CMAKE_TOOLCHAIN_FILE CXXFLAGS DESTDIR PKG_CONFIG_PATH twelve_DIR)
    unset(ENV{${name}})
endforeach()

# CTest takes what begins with this as skipped, and shows it.
macro(skip reason)
    message(NOTICE "skipped: ${reason}")
    return()
endmacro()

# run(<command>...): stops with all that the command printed, unless it ends well. Sets `output`.
function(run)
    execute_process(COMMAND ${ARGV} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT result EQUAL 0)
        list(JOIN ARGV " " command)
        message("${output}")
        message(FATAL_ERROR "ended with ${result}: ${command}")
    endif()
    set(output "${output}" PARENT_SCOPE)
endfunction()

# run_to_fail(<command>...): stops if the command ends well. Sets `output`.
function(run_to_fail)
    execute_process(COMMAND ${ARGV} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(result EQUAL 0)
        list(JOIN ARGV " " command)
        message("${output}")
        message(FATAL_ERROR "should have failed: ${command}")
    endif()
    set(output "${output}" PARENT_SCOPE)
endfunction()

# Stops with a fault in a text, and at most its first 4,000 characters.
function(stop_at_text fault text)
    string(SUBSTRING "${text}" 0 4000 text)
    message("${text}")
    message(FATAL_ERROR "${fault}")
endfunction()

# CMake breaks long sentences of its own messages; blanks are all one.
function(expect_in text)
    string(REGEX REPLACE "[ \n]+" " " flat "${text}")
    foreach(part IN LISTS ARGN)
        string(REGEX REPLACE "[ \n]+" " " flat_part "${part}")
        string(FIND "${flat}" "${flat_part}" at)
        if(at EQUAL -1)
            stop_at_text("does not say \"${part}\"" "${text}")
        endif()
    endforeach()
endfunction()

function(expect_not_in text part)
    string(FIND "${text}" "${part}" at)
    if(NOT at EQUAL -1)
        stop_at_text("should not say \"${part}\"" "${text}")
    endif()
endfunction()

# run_commands(<file> <folder>): runs each line of a file that docs/install.md shows, in a folder, without a shell.
# $HOME is that of the environment.
function(run_commands file folder)
    set(ENV{CMAKE_GENERATOR} "${GENERATOR}")
    set(ENV{CXX} "${CXX_COMPILER}")
    file(STRINGS "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/commands/${file}" lines)
    foreach(line IN LISTS lines)
        string(REPLACE "$HOME" "$ENV{HOME}" line "${line}")
        separate_arguments(command UNIX_COMMAND "${line}")
        run(${command} WORKING_DIRECTORY "${folder}")
    endforeach()
    unset(ENV{CMAKE_GENERATOR})
    unset(ENV{CXX})
endfunction()

# copy_sources(<folder>): copies what a release of twelve is made of.
function(copy_sources folder)
    foreach(name IN ITEMS CMakeLists.txt LICENSE cmake include tools)
        if(EXISTS "${ROOT}/${name}")
            file(COPY "${ROOT}/${name}" DESTINATION "${folder}")
        endif()
    endforeach()
endfunction()

# configure_project(<source> <build> <option>...)
function(configure_project source build)
    run("${CMAKE_COMMAND}" -S "${source}" -B "${build}" -G "${GENERATOR}" "-DCMAKE_CXX_COMPILER=${CXX_COMPILER}" ${ARGN})
    set(output "${output}" PARENT_SCOPE)
endfunction()

# Builds a project and runs its tests; at least one.
function(build_and_test build)
    run("${CMAKE_COMMAND}" --build "${build}")
    run("${CMAKE_CTEST_COMMAND}" --test-dir "${build}" --output-on-failure --no-tests=error)
    set(output "${output}" PARENT_SCOPE)
endfunction()
