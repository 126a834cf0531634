# cmake -D ROAD=<find_package|add_subdirectory|FetchContent> [-D OPTIONS=<option>...] ...: configures, builds and runs
# the consumer by that road, its two generated files among its tests.

include("${CMAKE_CURRENT_LIST_DIR}/support.cmake")

file(REMOVE_RECURSE "${SCRATCH}")
configure_project("${CMAKE_CURRENT_LIST_DIR}/consumer" "${SCRATCH}/build" -DROAD=${ROAD} ${OPTIONS})
build_and_test("${SCRATCH}/build")
expect_in("${output}" "100% tests passed, 0 tests failed out of 2")
