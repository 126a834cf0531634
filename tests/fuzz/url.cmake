# The targets for URLs.

add_replay(url)

find_path(libpq_headers libpq-fe.h PATH_SUFFIXES postgresql)
find_library(libpq_library pq)
if(libpq_headers AND libpq_library)
    add_replay(url_libpq)
    target_include_directories(fuzz_url_libpq SYSTEM PRIVATE "${libpq_headers}")
    target_link_libraries(fuzz_url_libpq PRIVATE "${libpq_library}")
else()
    message(STATUS "twelve: libpq is not here, so fuzz_url_libpq is not built")
endif()
