# twelve_catch2: Catch2 of version 3 or 2, its main included. Either way a test includes <catch2/catch_test_macros.hpp>.
#
# twelve_catch2_libraries: its files, for a check that links by itself.
# twelve_catch2_no_tests: the options that make a run without a single test fail.

find_package(Catch2 3 QUIET)
if(NOT Catch2_FOUND)
    find_package(Catch2 2.13 QUIET)
endif()
if(NOT Catch2_FOUND)
    twelve_require_download(Catch2)
    FetchContent_Declare(
        Catch2
        URL https://github.com/catchorg/Catch2/archive/refs/tags/v3.7.1.tar.gz
        URL_HASH SHA256=c991b247a1a0d7bb9c39aa35faf0fe9e19764213f28ffba3109388e62ee0269c
    )
    set(CMAKE_POLICY_DEFAULT_CMP0077 NEW) # its options follow the variables set here
    set(CATCH_INSTALL_DOCS OFF)
    set(CATCH_INSTALL_EXTRAS OFF)
    FetchContent_MakeAvailable(Catch2)
    set(Catch2_VERSION 3.7.1)
endif()

if(Catch2_VERSION VERSION_LESS 3)
    # The main is compiled here: packaged ones are for one standard library only, or not there at all.
    add_library(twelve_catch2 STATIC "${PROJECT_SOURCE_DIR}/tests/support/catch2_v2/main.cpp")
    target_include_directories(twelve_catch2 SYSTEM PUBLIC "${PROJECT_SOURCE_DIR}/tests/support/catch2_v2")
    target_link_libraries(twelve_catch2 PUBLIC Catch2::Catch2)
    target_compile_features(twelve_catch2 PUBLIC cxx_std_17)
    set(twelve_catch2_libraries $<TARGET_FILE:twelve_catch2>)
    set(twelve_catch2_no_tests --warn NoTests)
else()
    add_library(twelve_catch2 INTERFACE)
    target_link_libraries(twelve_catch2 INTERFACE Catch2::Catch2WithMain)
    target_include_directories(
        twelve_catch2 SYSTEM INTERFACE $<TARGET_PROPERTY:Catch2::Catch2,INTERFACE_INCLUDE_DIRECTORIES>
    )
    set(twelve_catch2_libraries $<TARGET_FILE:Catch2::Catch2WithMain> $<TARGET_FILE:Catch2::Catch2>)
    set(twelve_catch2_no_tests) # version 3 fails by itself
endif()
