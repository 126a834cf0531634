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

TEST_CASE("a directory is told from what is none") {
    CHECK(is_directory("/tmp"));
    CHECK_FALSE(is_directory(""));
    CHECK_FALSE(is_directory("/nowhere/at/all"));
    CHECK_FALSE(is_directory("/dev/null"));
    CHECK(absolute_path("") == absolute_path("."));
}

TEST_CASE("a FIFO whose writer left without a word has no writer, and one without time is not waited for") {
    temporary_directory directory;
    const std::string path = directory.path("fifo");
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    file_limits limits;
    limits.fifo_milliseconds = 0;
    CHECK(read_file(path, limits).outcome == file_outcome::no_writer);
    const int reader = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    ::close(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    file_contents contents;
    limits.fifo_milliseconds = 1000;
    CHECK(read_fifo(reader, limits, contents) == file_outcome::no_writer);
    ::close(reader);
}

#    ifdef __linux__
TEST_CASE("a file of /proc, which tells no size, is held to the limit while it is read") {
    file_limits limits;
    limits.max_bytes = 10;
    CHECK(read_file("/proc/self/status", limits).outcome == file_outcome::too_large);
}
#    endif

#endif
