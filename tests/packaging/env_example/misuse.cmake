# Each misuse of twelve_env_example stops the configuring with a plain sentence that names the call.

include("${CMAKE_CURRENT_LIST_DIR}/../support.cmake")

# Looking for the compiler takes most of the time, so all cases share one folder, where it was found once.
configure_project("${CMAKE_CURRENT_LIST_DIR}/misuse" "${SCRATCH}/cxx" "-DROOT=${ROOT}" -DCASE=none)

function(expect_refusal case)
    set(build "${SCRATCH}/cxx")
    if(case STREQUAL "no_cxx")
        set(build "${SCRATCH}/none")
    endif()
    run_to_fail(
        "${CMAKE_COMMAND}" -S "${CMAKE_CURRENT_LIST_DIR}/misuse" -B "${build}" -G "${GENERATOR}" "-DROOT=${ROOT}"
        "-DCASE=${case}"
    )
    expect_in("${output}" ${ARGN})
endfunction()

set(call "twelve_env_example(variables): ")
expect_refusal(nothing "twelve_env_example: the first argument is the name of the target and the test.")
expect_refusal(no_name "twelve_env_example: the first argument is the name of the target and the test.")
expect_refusal(blank_in_name "twelve_env_example(my variables): a name of letters, digits, _ . + and - is needed")
expect_refusal(no_settings "${call}SETTINGS is missing, the struct that declares the variables.")
expect_refusal(odd_settings "${call}SETTINGS is shop.settings, expected the name of a struct such as shop::settings.")
expect_refusal(no_headers "${call}HEADERS is missing, the header that declares settings.")
expect_refusal(header_not_found "${call}there is no header no/such.hpp. Looked in:" "misuse/include" "as <no/such.hpp>.")
expect_refusal(no_output "${call}OUTPUT is missing, the file to write, such as .env.example.")
expect_refusal(no_value "${call}OUTPUT has no value.")
expect_refusal(unknown_argument "${call}HEADER is not expected here.")
expect_refusal(same_name "${call}there is a target variables already. Give another name.")
expect_refusal(same_file "twelve_env_example(others): twelve_env_example(variables) writes ./a already.")
expect_refusal(folder "${call}OUTPUT is .., which is a folder. Name a file in it.")
expect_refusal(live_env "${call}OUTPUT is config/.env, which programs read. Name it .env.example.")
expect_refusal(no_twelve "${call}there is no target twelve::twelve here. Call find_package(twelve) before.")
expect_refusal(no_cxx "${call}the project does not use C++. Add CXX to its languages.")
