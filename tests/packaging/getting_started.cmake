# The first program of docs/getting-started.md, in a folder that holds it, its CMakeLists.txt and twelve, and nothing else.

include("${CMAKE_CURRENT_LIST_DIR}/support.cmake")

file(REMOVE_RECURSE "${SCRATCH}")
set(project "${SCRATCH}/hello")
file(COPY "${CMAKE_CURRENT_LIST_DIR}/getting_started/CMakeLists.txt" "${ROOT}/docs/examples/smallest/main.cpp"
     DESTINATION "${project}"
)
copy_sources("${project}/twelve")
run_commands(getting_started.sh "${project}")
file(GLOB_RECURSE programs "${project}/build/hello" "${project}/build/hello.exe")
run("${CMAKE_COMMAND}" -E env --unset=PORT --unset=GREETING ${programs})
expect_in("${output}" "hello on port 8080")
