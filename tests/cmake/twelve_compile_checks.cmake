# What a check needs that calls a compiler itself, instead of building a target.
#
# twelve_dependencies_file: a response file with the include directories and definitions of twelve and what it needs.
# twelve_catch2_file: the same for Catch2.
# twelve_standard_<17|20|23>: the option for that standard.
# twelve_host_strict: the strict warnings for the compiler at hand.
# twelve_host_options: the options that the whole build has; those of the command line, then the standard.

# A directory that the compiler searches anyway must not be named: g++ would then not find the C headers behind it.
string(REPLACE ";" "|" implicit_directories "${CMAKE_CXX_IMPLICIT_INCLUDE_DIRECTORIES}")
string(REPLACE "+" "[+]" implicit_directories "^(${implicit_directories})$")

# Writes what the targets ARGN want of the compiler; `first` is a line of its own.
function(write_response_file file first)
    set(directories)
    set(definitions)
    foreach(target IN LISTS ARGN)
        list(APPEND directories "$<TARGET_PROPERTY:${target},INTERFACE_INCLUDE_DIRECTORIES>")
        list(APPEND definitions "$<TARGET_PROPERTY:${target},INTERFACE_COMPILE_DEFINITIONS>")
    endforeach()
    set(directories "$<FILTER:$<REMOVE_DUPLICATES:${directories}>,EXCLUDE,${implicit_directories}>")
    set(directories "$<$<BOOL:${directories}>:-isystem\"$<JOIN:${directories},\"\n-isystem\">\">")
    set(definitions "$<FILTER:${definitions},INCLUDE,.>")
    set(definitions "$<$<BOOL:${definitions}>:-D$<JOIN:${definitions},\n-D>>")
    file(GENERATE OUTPUT "${file}" CONTENT "${first}\n${directories}\n${definitions}\n")
endfunction()

set(twelve_dependencies_file "${CMAKE_BINARY_DIR}/twelve_dependencies.rsp")
write_response_file(
    "${twelve_dependencies_file}" "-I\"${PROJECT_SOURCE_DIR}/include\"" ${twelve_fmt_target} tl::expected
)
set(twelve_catch2_file "${CMAKE_BINARY_DIR}/twelve_catch2.rsp")
write_response_file("${twelve_catch2_file}" "" twelve_catch2)

set(twelve_standard_17 -std=c++17)
set(twelve_standard_20 -std=c++20)
set(twelve_standard_23 -std=c++2b)

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    set(twelve_host_strict ${twelve_strict_gnu})
else()
    set(twelve_host_strict ${twelve_strict_clang})
endif()

separate_arguments(twelve_host_options UNIX_COMMAND "${CMAKE_CXX_FLAGS}")
if(CMAKE_CXX_STANDARD)
    list(APPEND twelve_host_options ${twelve_standard_${CMAKE_CXX_STANDARD}})
else()
    list(APPEND twelve_host_options ${twelve_standard_17})
endif()
