# What libpq itself makes of postgres URLs, where it is here.

find_package(PostgreSQL QUIET)
if(NOT PostgreSQL_FOUND)
    # FindPostgreSQL wants the server's headers too; libpq's own are enough.
    find_path(PostgreSQL_INCLUDE_DIRS libpq-fe.h PATH_SUFFIXES postgresql)
    find_library(PostgreSQL_LIBRARIES pq)
endif()
if(PostgreSQL_INCLUDE_DIRS AND PostgreSQL_LIBRARIES)
    foreach(program IN ITEMS libpq_uri libpq_diff)
        add_executable(${program} ${program}.cpp)
        target_include_directories(${program} SYSTEM PRIVATE ${PostgreSQL_INCLUDE_DIRS})
        target_link_libraries(${program} PRIVATE twelve::twelve ${PostgreSQL_LIBRARIES})
    endforeach()
    add_test(NAME conformance.libpq_diff COMMAND libpq_diff)
    add_test(NAME conformance.libpq_uri COMMAND libpq_uri "postgres://app:pw@h,g:5433/db?application_name=a%20b")
    set_tests_properties(
        conformance.libpq_uri
        PROPERTIES PASS_REGULAR_EXPRESSION
                   "^user='app' password='pw' dbname='db' host='h,g' port=',5433' application_name='a b' [(]inet[)]\n$"
    )
    set_tests_properties(conformance.libpq_diff conformance.libpq_uri PROPERTIES LABELS conformance)
else()
    message(STATUS "twelve: libpq is not here, so libpq_uri and libpq_diff are not built")
endif()
