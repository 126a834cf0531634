# Where fmt and tl::expected are neither targets nor installed, they are downloaded; here stand-ins are given for both,
# which fail where one of their own tests, documents or installations comes on.

include("${CMAKE_CURRENT_LIST_DIR}/no_network.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/support.cmake")

file(REMOVE_RECURSE "${SCRATCH}")
file(COPY "${CMAKE_CURRENT_LIST_DIR}/downloads/" DESTINATION "${SCRATCH}")
if(NOT UNIX)
    skip("the stand-in leads to the tl::expected of this machine by a link")
endif()
configure_project(
    "${SCRATCH}/project" "${SCRATCH}/build" "-DROOT=${ROOT}" -DCMAKE_DISABLE_FIND_PACKAGE_fmt=ON
    -DCMAKE_DISABLE_FIND_PACKAGE_tl-expected=ON "-DFETCHCONTENT_SOURCE_DIR_FMT=${SCRATCH}/fmt"
    "-DFETCHCONTENT_SOURCE_DIR_TL-EXPECTED=${SCRATCH}/tl-expected"
)
run("${CMAKE_COMMAND}" --build "${SCRATCH}/build")
