# No file is checked out with other line ends than it was committed with: git for Windows would change them, and what
# programs print is compared with these files.

include("${CMAKE_CURRENT_LIST_DIR}/support.cmake")

find_program(git git)
if(NOT git OR NOT EXISTS "${ROOT}/.git")
    skip("there is no git, or the project is no clone")
endif()
execute_process(
    COMMAND "${git}" -C "${ROOT}" ls-files
    COMMAND "${git}" -C "${ROOT}" check-attr --stdin text
    RESULT_VARIABLE result
    OUTPUT_VARIABLE attributes
    ERROR_VARIABLE complaint
)
if(NOT result EQUAL 0)
    skip("git does not read the project: ${complaint}")
endif()
string(REGEX MATCHALL "[^\n]+: text: [^\n]+" files "${attributes}")
set(changed ${files})
list(FILTER changed EXCLUDE REGEX ": text: unset$")
if(NOT files OR changed)
    list(LENGTH files count)
    list(JOIN changed "\n" changed)
    message(FATAL_ERROR "of ${count} files git may change the line ends of\n${changed}")
endif()
