# Cross compiling: without an emulator the test is skipped and the target fails, both with the reason; with one both
# work. The other machine is this one under another name, so what is built for it can be run by an emulator that does
# nothing.

include("${CMAKE_CURRENT_LIST_DIR}/../support.cmake")

if(NOT UNIX)
    skip("the emulator that does nothing is env")
endif()
file(REMOVE_RECURSE "${SCRATCH}")
file(COPY "${CMAKE_CURRENT_LIST_DIR}/life/" DESTINATION "${SCRATCH}/source")
set(other_machine "-DROOT=${ROOT}" -DCMAKE_SYSTEM_NAME=Linux -DCMAKE_SYSTEM_PROCESSOR=elsewhere)

set(reason "life_variables: the generator is built for Linux elsewhere, and nothing here can run it. Set "
           "CMAKE_CROSSCOMPILING_EMULATOR, or build for this machine."
)
string(CONCAT reason ${reason})
configure_project("${SCRATCH}/source" "${SCRATCH}/without" ${other_machine})
expect_in("${output}" "-- ${reason}")
run("${CMAKE_CTEST_COMMAND}" --test-dir "${SCRATCH}/without" -V --no-tests=error)
expect_in("${output}" "skipped: ${reason}" "***Skipped")
run_to_fail("${CMAKE_COMMAND}" --build "${SCRATCH}/without" --target life_variables)
expect_in("${output}" "${reason}")

configure_project("${SCRATCH}/source" "${SCRATCH}/with" ${other_machine} "-DCMAKE_CROSSCOMPILING_EMULATOR=/usr/bin/env;A=1")
run("${CMAKE_COMMAND}" --build "${SCRATCH}/with" --target life_variables)
expect_in("${output}" ".env example is written.")
build_and_test("${SCRATCH}/with")
