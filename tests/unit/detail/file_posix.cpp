#include <twelve/detail/file_posix.hpp>

#ifndef _WIN32

#    include <catch2/catch_test_macros.hpp>

#    include "unit/detail/temporary_directory.hpp"

using namespace twelve::detail;

TEST_CASE("a time or a size that differs is a change") {
    struct stat before {};
    struct stat after {};
    CHECK_FALSE(has_changed(before, after));
    after.st_size = 1;
    CHECK(has_changed(before, after));
#    ifdef __linux__
    after = before;
    after.st_mtim.tv_sec = 1;
    CHECK(has_changed(before, after));
    after = before;
    after.st_mtim.tv_nsec = 1;
    CHECK(has_changed(before, after));
#    endif
}

TEST_CASE("reading never makes room for more than the limit and one byte") {
    wiped_text text;
    make_room_to_read(text, 10);
    CHECK(text.capacity() == 11);
    text.set_size(10);
    make_room_to_read(text, 10);
    CHECK(text.capacity() == 11);
}

TEST_CASE("every refusal of the system has its outcome") {
    CHECK(outcome_of_open(ENOENT, "/nowhere/at/all") == file_outcome::absent);
    CHECK(outcome_of_open(EPERM, "/tmp") == file_outcome::permission_denied);
    CHECK(outcome_of_open(ENXIO, "/tmp") == file_outcome::device);
    CHECK(outcome_of_open(EIO, "/tmp") == file_outcome::failed);
    CHECK(outcome_of_open(EACCES, "/tmp") == file_outcome::permission_denied);
    CHECK(outcome_of_open(ENOTDIR, "/tmp") == file_outcome::absent);
    CHECK(outcome_of_open(ENODEV, "/nowhere/at/all") == file_outcome::device);
    CHECK(outcome_of_open(EOVERFLOW, "/tmp") == file_outcome::too_large);
}

TEST_CASE("this process has no more rights than its user") { CHECK_FALSE(is_privileged_process()); }

#endif
