# cmake -D SCRATCH=<folder> -P check_floors_can_fail.cmake
#
# Plants each fault in a small tree and fails unless check_floors.cmake finds it, and finds nothing in the sound tree.

cmake_minimum_required(VERSION 3.21)

set(check "${CMAKE_CURRENT_LIST_DIR}/check_floors.cmake")

function(write_header name)
    list(JOIN ARGN "\n" text)
    file(WRITE "${SCRATCH}/include/twelve/${name}.hpp" "#pragma once\n${text}\n")
endfunction()

function(write_sound_tree)
    file(REMOVE_RECURSE "${SCRATCH}")
    file(WRITE "${SCRATCH}/docs/architecture.md" "
| floor | headers | purpose | may include |
|---|---|---|---|
| 0 ground | `ground`, `detail/text` | | std |
| 1 words | `values/*` | | 0 |
| 1 words | `values/path` | | 0, `<filesystem>` |
| 2 sources; files | `values/file_*` | | 0-1 |
| 2 sources; files | `source` | | 0 |
| 3 doing | `report/*`, `top` | | 0-2, fmt |

| header | never reaches |
|---|---|
| `*` | `<regex>`, `<iostream>` |
| `source` | `<tl/*>` |
")
    write_header(ground "#include <string>")
    write_header(detail/text "#include <twelve/ground.hpp>")
    write_header(values/number "#include \"../detail/text.hpp\"")
    write_header(values/path "#include <filesystem>" "#include \"number.hpp\"")
    write_header(values/file_reader "#include <twelve/values/number.hpp>")
    write_header(source "#include <twelve/ground.hpp>")
    write_header(report/text "#include <fmt/format.h>" "#include <twelve/values/path.hpp>" "#include <tl/expected.hpp>")
    write_header(top "#include <twelve/report/text.hpp>" "#include <twelve/source.hpp>")
    foreach(header IN ITEMS ground detail/text values/number values/path values/file_reader source report/text top)
        file(WRITE "${SCRATCH}/tests/unit/${header}.cpp" "")
        file(WRITE "${SCRATCH}/docs/reference/${header}.md" "")
    endforeach()
endfunction()

function(run_check kind)
    execute_process(
        COMMAND "${CMAKE_COMMAND}" -D "ROOT=${SCRATCH}" -D CHECK=${kind} -P "${check}"
        RESULT_VARIABLE result
        OUTPUT_VARIABLE output
        ERROR_VARIABLE output
    )
    set(result "${result}" PARENT_SCOPE)
    set(output "${output}" PARENT_SCOPE)
endfunction()

# Expects `kind` of check to fail with the sentence, then repairs the tree.
function(expect_fault kind sentence)
    run_check(${kind})
    string(FIND "${output}" "${sentence}" position)
    if(result EQUAL 0 OR position EQUAL -1)
        message(SEND_ERROR "planted, not found: ${sentence}\n${output}")
    endif()
    write_sound_tree()
endfunction()

write_sound_tree()
foreach(kind IN ITEMS floors tests pages)
    run_check(${kind})
    if(NOT result EQUAL 0)
        message(SEND_ERROR "the sound tree is refused:\n${output}")
    endif()
endforeach()

write_header(values/number "#include <twelve/source.hpp>")
expect_fault(floors "values/number: is on floor 1 and may not include source of floor 2")

write_header(source "#include <twelve/values/number.hpp>")
expect_fault(floors "source: is on floor 2 and may not include values/number of floor 1")

write_header(values/number "#include <twelve/values/file_reader.hpp>")
expect_fault(floors "values/number: is on floor 1 and may not include values/file_reader of floor 2")

write_header(ground "#  include <twelve/detail/text.hpp> // and back")
expect_fault(floors "a cycle of includes is among: detail/text, ground")

write_header(ground "#include \"ground.hpp\"")
expect_fault(floors "a cycle of includes is among:")

write_header(ground "#include <twelve/gone.hpp>")
expect_fault(floors "ground: includes gone, which does not exist")

write_header(stray)
expect_fault(floors "stray: has no place in the floor table")

write_header(values/deep/stray)
expect_fault(floors "values/deep/stray: has no place in the floor table")

write_header(ground "#include <regex>")
expect_fault(floors "top: reaches <regex>, which stays out of it")

write_header(report/text "#include <iostream>")
expect_fault(floors "report/text: reaches <iostream>, which stays out of it")

write_header(report/text "#include <fmt/core.h>")
expect_fault(floors "report/text: includes <fmt/core.h>, of fmt only <fmt/format.h> is allowed")

write_header(ground "#include <tl/expected.hpp>")
expect_fault(floors "source: reaches <tl/expected.hpp>, which stays out of it")

write_header(values/number "#include <fmt/format.h>")
expect_fault(floors "values/number: may not include <fmt/format.h>")

write_header(values/number "#include <filesystem>")
expect_fault(floors "values/number: may not include <filesystem>")

string(REPEAT "// a line; [and more\n" 351 long)
file(WRITE "${SCRATCH}/include/twelve/ground.hpp" "${long}")
expect_fault(floors "ground: has 351 lines, more than 350")

write_header(values/number "auto b = a.transform_error(f);")
expect_fault(floors "values/number: writes transform_error, which stays out of every header")

write_header(values/number "template <class T> using result = std::expected<T, int>;")
expect_fault(floors "values/number: writes std::expected, which stays out of every header")

write_header(top "#ifdef FMT_HEADER_ONLY" "#endif")
expect_fault(floors "top: writes FMT_HEADER_ONLY, which stays out of every header")

write_header(values/number "int my_transform_errors = mystd::expected;")
run_check(floors)
if(NOT result EQUAL 0)
    message(SEND_ERROR "a longer word is another word:\n${output}")
endif()
write_sound_tree()

file(REMOVE "${SCRATCH}/tests/unit/values/number.cpp")
expect_fault(tests "values/number: has no test file tests/unit/values/number.cpp")

file(REMOVE "${SCRATCH}/docs/reference/values/number.md")
expect_fault(pages "values/number: has no reference page docs/reference/values/number.md")

file(REMOVE "${SCRATCH}/docs/reference/detail/text.md")
run_check(pages)
if(NOT result EQUAL 0)
    message(SEND_ERROR "a header in detail/ needs no page:\n${output}")
endif()
write_sound_tree()

file(REMOVE "${SCRATCH}/docs/reference/report/text.md")
expect_fault(pages "report/text: has no reference page docs/reference/report/text.md")

write_header(top)
file(REMOVE "${SCRATCH}/docs/reference/report/text.md")
run_check(pages)
if(NOT result EQUAL 0)
    message(SEND_ERROR "a header of report/ that nothing outside asks for needs no page:\n${output}")
endif()
