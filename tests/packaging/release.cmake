# What a release is made of, for the tests that use it: a build without tests, the package installed from it and moved,
# the single header, the archives.

include("${CMAKE_CURRENT_LIST_DIR}/support.cmake")

file(REMOVE_RECURSE "${SCRATCH}")
copy_sources("${SCRATCH}/source")
set(ENV{HOME} "${SCRATCH}/home")

run_commands(install.sh "${SCRATCH}/source")
file(RENAME "${SCRATCH}/home/.local" "${SCRATCH}/installed")

run_commands(single_header.sh "${SCRATCH}/source")
file(RENAME "${SCRATCH}/source/single" "${SCRATCH}/single")

run_commands(archives.sh "${SCRATCH}/source")
file(RENAME "${SCRATCH}/source/archives" "${SCRATCH}/archives")
