add_subdirectory("${ROOT}" twelve)

# Nothing of its own turns on in a parent project: no test, no program, no installation.
get_directory_property(targets DIRECTORY "${ROOT}" BUILDSYSTEM_TARGETS)
get_directory_property(tests DIRECTORY "${ROOT}" TESTS)
get_directory_property(folders DIRECTORY "${ROOT}" SUBDIRECTORIES)
if(NOT "${targets};${tests};${folders}" STREQUAL "twelve;;")
    message(FATAL_ERROR "twelve brings more than itself: targets ${targets}, tests ${tests}, folders ${folders}")
endif()
