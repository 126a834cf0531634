# cmake -D SCRATCH=<folder> -P check_code_can_fail.cmake
#
# check_code.cmake passes a small project, and fails on each fault that is planted in it.

cmake_minimum_required(VERSION 3.21)

set(fence "```")

# Makes the project: an example, what it prints, and a page that shows both, once fenced and once indented.
macro(make_project)
    file(REMOVE_RECURSE "${SCRATCH}")
    file(WRITE "${SCRATCH}/docs/examples/one/main.cpp" "int main() {\n    print(one);\n}\n")
    file(WRITE "${SCRATCH}/docs/examples/one/output.txt" "one, and more\n")
    file(WRITE "${SCRATCH}/CHANGELOG.md" "# Changes\n")
    file(WRITE "${SCRATCH}/README.md" "# One\n\n- a list\n    that goes on\n\nDone.\n")
    set(page "# Page\n\n${fence}cpp\n    print(one);\n${fence}\n\n${fence}text\none, and more\n${fence}\n\n    one, and more\n\nThe end.\n")
    file(WRITE "${SCRATCH}/docs/page.md" "${page}")
endmacro()

function(expect_result wanted what)
    execute_process(
        COMMAND "${CMAKE_COMMAND}" -D "ROOT=${SCRATCH}" -P "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/check_code.cmake"
        RESULT_VARIABLE result
        OUTPUT_VARIABLE output
        ERROR_VARIABLE output
    )
    if((result EQUAL 0 AND wanted STREQUAL "fails") OR (NOT result EQUAL 0 AND wanted STREQUAL "passes"))
        message(FATAL_ERROR "check_code.cmake ends with ${result} on ${what}:\n${output}")
    endif()
endfunction()

make_project()
expect_result(passes "a project without a fault")

# plant(<what it is> <words of the page> <what stands there instead>)
function(plant what words planted)
    make_project()
    string(FIND "${page}" "${words}" at)
    if(at EQUAL -1)
        message(FATAL_ERROR "the page has no ${words}")
    endif()
    string(REPLACE "${words}" "${planted}" page "${page}")
    file(WRITE "${SCRATCH}/docs/page.md" "${page}")
    expect_result(fails "${what}")
endfunction()

plant("code that no program has" "print(one)" "print(two)")
plant("a part of a line of code" "    print(one);" "one);")
plant("the beginning of what is printed" "text\none, and more" "text\none")
plant("the end of what is printed" "text\none, and more" "text\nmore")
plant("a block without a line" "${fence}text\none, and more\n" "${fence}text\n")
plant("an indented block that nothing prints" "    one, and" "    two, and")
plant("a second indented block that nothing prints" "The end." "More:\n\n    two\n\nThe end.")
plant("a fence in a list" "The end." "- this:\n  ${fence}text\n  two\n  ${fence}\n")
plant("a fence of tildes" "The end." "~~~text\ntwo\n~~~\n")
plant("a fence without an end" "The end." "${fence}text\none, and more\n")
plant("a language that the file is not of" "${fence}text" "${fence}cpp")

make_project()
file(WRITE "${SCRATCH}/docs/folder/page.md" "# Other\n\n${fence}sh\nfalse\n${fence}\n")
expect_result(fails "a page in a folder")
make_project()
file(WRITE "${SCRATCH}/docs/reference/page.md" "# Other\n\n${fence}cpp\nint x;\n${fence}\n\nOr:\n\n${fence}text\ntwo\n${fence}\n")
expect_result(fails "what no example of a page of the reference prints")
make_project()
file(APPEND "${SCRATCH}/README.md" "\n${fence}sh\nmake install\n${fence}\n")
expect_result(fails "a command of README.md")
