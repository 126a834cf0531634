# twelve_env_example: keeps `.env.example`, and a reference of the variables in Markdown, as a settings struct declares
# them. This file comes with the package, and works by itself wherever the target twelve::twelve is.
#
#   twelve_env_example(
#       <name>
#       SETTINGS <struct>              # shop::settings
#       HEADERS <header>...            # that declare it, relative to this folder; <shop/settings.hpp> is included so
#       [OUTPUT <file>]                # .env.example, relative to this folder
#       [MARKDOWN <file>]              # docs/variables.md; one of the two must be given
#       [LINK_LIBRARIES <target>...]   # what the headers need besides twelve
#       [INCLUDE_DIRECTORIES <folder>...]
#   )
#
# The target <name> writes the files. The test <name> fails, with a diff and the command that updates, where a file is
# not as declared. A plain build writes nothing to the source tree: it only builds <name>_generator, and only while
# testing is not turned off by BUILD_TESTING.

include_guard(GLOBAL)

# The functions keep these policies, whatever version the project at hand asks for.
cmake_policy(PUSH)
cmake_policy(VERSION 3.21...3.31)

# Sets `out` to the line that includes a header, and stops where there is no such header.
function(twelve_env_example_include_of_ name header folders out)
    if(header MATCHES "^<.+>$")
        set(${out} "#include ${header}" PARENT_SCOPE)
        return()
    endif()
    foreach(folder IN LISTS folders)
        get_filename_component(path "${header}" ABSOLUTE BASE_DIR "${folder}")
        get_source_file_property(is_generated "${path}" GENERATED)
        if(is_generated OR (EXISTS "${path}" AND NOT IS_DIRECTORY "${path}"))
            set(${out} "#include \"${path}\"" PARENT_SCOPE)
            return()
        endif()
    endforeach()
    list(JOIN folders "\n  " places)
    message(
        FATAL_ERROR
            "twelve_env_example(${name}): there is no header ${header}. Looked in:\n  ${places}\n"
            "Write a header that comes by LINK_LIBRARIES as <${header}>."
    )
endfunction()

# Sets `out` to the path of a file to write: relative to the folder at hand where it is below it. No two calls may write
# the same file.
function(twelve_env_example_path_of_ name keyword file out)
    get_filename_component(path "${file}" ABSOLUTE)
    get_filename_component(last "${path}" NAME)
    if(IS_DIRECTORY "${path}")
        message(FATAL_ERROR "twelve_env_example(${name}): ${keyword} is ${file}, which is a folder. Name a file in it.")
    endif()
    if(last STREQUAL ".env")
        message(
            FATAL_ERROR "twelve_env_example(${name}): ${keyword} is ${file}, which programs read. Name it .env.example."
        )
    endif()
    get_property(owner GLOBAL PROPERTY "twelve_env_example_${path}")
    if(owner)
        message(FATAL_ERROR "twelve_env_example(${name}): twelve_env_example(${owner}) writes ${file} already.")
    endif()
    set_property(GLOBAL PROPERTY "twelve_env_example_${path}" "${name}")
    file(RELATIVE_PATH relative "${CMAKE_CURRENT_SOURCE_DIR}" "${path}")
    if(NOT relative MATCHES "^[.][.]/")
        set(path "${relative}")
    endif()
    set(${out} "${path}" PARENT_SCOPE)
endfunction()

function(twelve_env_example)
    set(usage "twelve_env_example(<name> SETTINGS <struct> HEADERS <header>... OUTPUT <file> [MARKDOWN <file>] "
              "[LINK_LIBRARIES <target>...] [INCLUDE_DIRECTORIES <folder>...])"
    )
    string(CONCAT usage ${usage})
    set(one_value SETTINGS OUTPUT MARKDOWN)
    set(many_values HEADERS LINK_LIBRARIES INCLUDE_DIRECTORIES)
    if(ARGC EQUAL 0 OR "${ARGV0}" IN_LIST one_value OR "${ARGV0}" IN_LIST many_values)
        message(FATAL_ERROR "twelve_env_example: the first argument is the name of the target and the test.\n  ${usage}")
    endif()
    set(name "${ARGV0}")
    set(self "twelve_env_example(${name})")
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "${one_value}" "${many_values}")

    # ---- Misuse ----
    if(NOT name MATCHES "^[A-Za-z0-9_.+-]+$")
        message(FATAL_ERROR "${self}: a name of letters, digits, _ . + and - is needed; it is that of a target.")
    endif()
    if(arg_UNPARSED_ARGUMENTS)
        list(GET arg_UNPARSED_ARGUMENTS 0 first)
        message(FATAL_ERROR "${self}: ${first} is not expected here.\n  ${usage}")
    endif()
    if(arg_KEYWORDS_MISSING_VALUES)
        list(GET arg_KEYWORDS_MISSING_VALUES 0 first)
        message(FATAL_ERROR "${self}: ${first} has no value.\n  ${usage}")
    endif()
    if(NOT arg_SETTINGS)
        message(FATAL_ERROR "${self}: SETTINGS is missing, the struct that declares the variables.\n  ${usage}")
    endif()
    if(NOT arg_SETTINGS MATCHES "^[A-Za-z_:][A-Za-z0-9_:<>, ]*$")
        message(FATAL_ERROR "${self}: SETTINGS is ${arg_SETTINGS}, expected the name of a struct such as shop::settings.")
    endif()
    if(NOT arg_HEADERS)
        message(FATAL_ERROR "${self}: HEADERS is missing, the header that declares ${arg_SETTINGS}.\n  ${usage}")
    endif()
    if(NOT arg_OUTPUT AND NOT arg_MARKDOWN)
        message(FATAL_ERROR "${self}: OUTPUT is missing, the file to write, such as .env.example.\n  ${usage}")
    endif()
    foreach(target IN ITEMS "${name}" "${name}_generator")
        if(TARGET "${target}")
            message(FATAL_ERROR "${self}: there is a target ${target} already. Give another name.")
        endif()
    endforeach()
    if(NOT TARGET twelve::twelve)
        message(FATAL_ERROR "${self}: there is no target twelve::twelve here. Call find_package(twelve) before.")
    endif()
    get_property(languages GLOBAL PROPERTY ENABLED_LANGUAGES)
    if(NOT "CXX" IN_LIST languages)
        message(FATAL_ERROR "${self}: the project does not use C++. Add CXX to its languages.")
    endif()

    set(folders "${CMAKE_CURRENT_SOURCE_DIR}")
    foreach(folder IN LISTS arg_INCLUDE_DIRECTORIES)
        get_filename_component(folder "${folder}" ABSOLUTE)
        list(APPEND folders "${folder}")
    endforeach()
    set(includes)
    foreach(header IN LISTS arg_HEADERS)
        twelve_env_example_include_of_("${name}" "${header}" "${folders}" line)
        string(APPEND includes "${line}\n")
    endforeach()

    set(files)
    set(comment)
    set(make_folders)
    foreach(keyword IN ITEMS OUTPUT MARKDOWN)
        if(arg_${keyword})
            twelve_env_example_path_of_("${name}" ${keyword} "${arg_${keyword}}" path)
            get_filename_component(folder "${path}" DIRECTORY)
            if(folder)
                list(APPEND make_folders COMMAND "${CMAKE_COMMAND}" -E make_directory "${folder}")
            endif()
            string(REPLACE OUTPUT --example flag "${keyword}")
            string(REPLACE MARKDOWN --markdown flag "${flag}")
            list(APPEND files "${flag}=${path}")
            list(APPEND comment "${path}")
        endif()
    endforeach()
    list(JOIN comment " and " comment)

    # ---- The generator ----
    set(generator "${name}_generator")
    set(source "${CMAKE_CURRENT_BINARY_DIR}/${generator}.cpp")
    set(settings "${arg_SETTINGS}")
    file(CONFIGURE OUTPUT "${source}" @ONLY CONTENT [[
// Made by @self@ in @CMAKE_CURRENT_LIST_FILE@.
@includes@
#include <twelve/detail/generator.hpp>

int main(int argc, char** argv) {
    return twelve::detail::run_generator<@settings@>(argc, argv);  // SETTINGS, which the HEADERS above declare
}
]])
    add_executable(${generator} "${source}")
    target_link_libraries(${generator} PRIVATE twelve::twelve ${arg_LINK_LIBRARIES})
    list(REMOVE_AT folders 0)
    target_include_directories(${generator} PRIVATE ${folders})
    if(DEFINED BUILD_TESTING AND NOT BUILD_TESTING)
        set_property(TARGET ${generator} PROPERTY EXCLUDE_FROM_ALL TRUE)
    endif()
    # It is no program of the project: it goes to no folder of theirs, and no tool looks at it.
    set_target_properties(
        ${generator}
        PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}/twelve-env-example"
                   FOLDER twelve
                   UNITY_BUILD FALSE
                   AUTOMOC FALSE
                   MACOSX_BUNDLE FALSE
                   WIN32_EXECUTABLE FALSE
                   CXX_CLANG_TIDY ""
                   CXX_CPPCHECK ""
                   CXX_CPPLINT ""
                   CXX_INCLUDE_WHAT_YOU_USE ""
    )
    foreach(config IN LISTS CMAKE_CONFIGURATION_TYPES CMAKE_BUILD_TYPE)
        string(TOUPPER "${config}" upper_config)
        set_property(
            TARGET ${generator} PROPERTY RUNTIME_OUTPUT_DIRECTORY_${upper_config}
                                         "${CMAKE_CURRENT_BINARY_DIR}/twelve-env-example/${config}"
        )
    endforeach()

    # ---- The target and the test ----
    if(CMAKE_CROSSCOMPILING AND NOT CMAKE_CROSSCOMPILING_EMULATOR)
        set(reason "${name}: the generator is built for ${CMAKE_SYSTEM_NAME} ${CMAKE_SYSTEM_PROCESSOR}, and nothing here "
                   "can run it. Set CMAKE_CROSSCOMPILING_EMULATOR, or build for this machine."
        )
        string(CONCAT reason ${reason})
        message(STATUS "${reason}")
        add_custom_target(
            ${name} COMMAND "${CMAKE_COMMAND}" -E echo "${reason}" COMMAND "${CMAKE_COMMAND}" -E false VERBATIM
        )
        add_test(NAME ${name} COMMAND "${CMAKE_COMMAND}" -E echo "skipped: ${reason}")
        set_tests_properties(${name} PROPERTIES SKIP_REGULAR_EXPRESSION "^skipped: ")
        return()
    endif()
    add_custom_target(
        ${name}
        ${make_folders}
        COMMAND ${generator} write ${files}
        WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}"
        COMMENT "Writing ${comment}"
        VERBATIM
    )
    set(update "cmake --build \"${CMAKE_BINARY_DIR}\" --target ${name}")
    get_property(is_multi_config GLOBAL PROPERTY GENERATOR_IS_MULTI_CONFIG)
    if(is_multi_config)
        string(APPEND update " --config $<CONFIG>")
    endif()
    add_test(
        NAME ${name}
        COMMAND ${generator} check ${files} "--update=${update}"
        WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}"
    )
endfunction()

cmake_policy(POP)
