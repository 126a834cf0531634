#include <twelve/detail/file.hpp>

#ifndef _WIN32

#    include <atomic>
#    include <cstdint>
#    include <cstdlib>
#    include <filesystem>
#    include <string>
#    include <thread>

#    include <sys/socket.h>
#    include <sys/stat.h>
#    include <sys/un.h>
#    include <sys/wait.h>
#    include <unistd.h>

#    include <catch2/catch_test_macros.hpp>

#    include "unit/detail/temporary_directory.hpp"

using twelve::detail::file_contents;
using twelve::detail::file_limits;
using twelve::detail::file_outcome;
using twelve::detail::read_file;

namespace {

file_outcome outcome_of(const std::string& path) { return read_file(path, {}).outcome; }

file_limits quick() {
    file_limits limits;
    limits.fifo_milliseconds = 50;
    return limits;
}

/// Runs a function in a child without privileges; answers the child's exit status.
template <typename Function>
int run_as_nobody(Function function) {
    const pid_t child = ::fork();
    if (child == 0) {
        if (::geteuid() == 0 && ::setuid(65534) != 0) std::_Exit(99);
        std::_Exit(function());
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

TEST_CASE("a regular file is read whole") {
    temporary_directory directory;
    const std::string text = "A=1\n" + std::string(200000, '#');
    const file_contents contents = read_file(directory.file("env", text), {});
    CHECK(contents.outcome == file_outcome::read);
    CHECK(contents.text.view() == text);
    CHECK_FALSE(contents.is_world_writable);
    CHECK_FALSE(contents.is_fifo);
}

TEST_CASE("an empty file is read as empty") {
    temporary_directory directory;
    const file_contents contents = read_file(directory.file("env", ""), {});
    CHECK(contents.outcome == file_outcome::read);
    CHECK(contents.text.empty());
}

TEST_CASE("a missing file is absent, a link that leads nowhere is not") {
    temporary_directory directory;
    CHECK(outcome_of(directory.path("none")) == file_outcome::absent);
    const std::string file = directory.file("env", "");
    CHECK(outcome_of(file + "/env") == file_outcome::absent);
    const std::string link = directory.path("link");
    REQUIRE(::symlink("nowhere", link.c_str()) == 0);
    CHECK(outcome_of(link) == file_outcome::dangling_link);
}

TEST_CASE("links are followed, and a loop of them is told") {
    temporary_directory directory;
    directory.file("env", "A=1");
    const std::string link = directory.path("link");
    REQUIRE(::symlink("env", link.c_str()) == 0);
    CHECK(read_file(link, {}).text.view() == "A=1");
    const std::string loop = directory.path("loop");
    REQUIRE(::symlink("loop", loop.c_str()) == 0);
    CHECK(outcome_of(loop) == file_outcome::link_loop);
}

TEST_CASE("what is no file is told by its kind") {
    temporary_directory directory;
    CHECK(outcome_of("/tmp") == file_outcome::directory);
    CHECK(outcome_of("/dev/zero") == file_outcome::device);
    CHECK(outcome_of("/dev/null") == file_outcome::device);
    const std::string path = directory.path("socket");
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    REQUIRE(::bind(descriptor, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
    CHECK(outcome_of(path) == file_outcome::socket);
    ::close(descriptor);
}

TEST_CASE("a path that is none is told before anything is opened") {
    CHECK(outcome_of("") == file_outcome::bad_path);
    CHECK(outcome_of(std::string("a\0b", 3)) == file_outcome::bad_path);
    CHECK(outcome_of(std::string(10000, 'a')) == file_outcome::bad_path);
}

TEST_CASE("a file that this user may not read is told") {
    temporary_directory directory;
    const std::string path = directory.file("env", "A=1", 0000);
    CHECK(run_as_nobody([&] { return outcome_of(path) == file_outcome::permission_denied ? 0 : 1; }) == 0);
}

TEST_CASE("a file that anyone may write is marked") {
    temporary_directory directory;
    CHECK(read_file(directory.file("env", "A=1", 0666), {}).is_world_writable);
}

TEST_CASE("a file over the limit is refused, a sparse one of 10 GB unread") {
    temporary_directory directory;
    file_limits limits;
    limits.max_bytes = 4;
    CHECK(read_file(directory.file("small", "A=12"), limits).outcome == file_outcome::read);
    CHECK(read_file(directory.file("large", "A=123"), limits).outcome == file_outcome::too_large);
    const std::string sparse = directory.file("sparse", "");
    std::filesystem::resize_file(sparse, std::uintmax_t{10} << 30U);  // truncate takes 32 bits where off_t has them
    const file_contents contents = read_file(sparse, {});
    CHECK(contents.outcome == file_outcome::too_large);
    CHECK(contents.text.capacity() == 0);
}

TEST_CASE("a FIFO that nobody writes to is an error after its deadline") {
    temporary_directory directory;
    const std::string path = directory.path("fifo");
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    const file_contents contents = read_file(path, quick());
    CHECK(contents.outcome == file_outcome::no_writer);
    CHECK(contents.is_fifo);
}

TEST_CASE("a FIFO is read until its writer closes it") {
    temporary_directory directory;
    const std::string path = directory.path("fifo");
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    const std::string text = "A=1\n" + std::string(150000, '#');
    std::thread writer([&] {
        const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
        for (std::size_t at = 0; at < text.size();) {
            const ssize_t count = ::write(descriptor, text.data() + at, text.size() - at);
            if (count <= 0) break;
            at += static_cast<std::size_t>(count);
        }
        ::close(descriptor);
    });
    const file_contents contents = read_file(path, {});
    writer.join();
    CHECK(contents.outcome == file_outcome::read);
    CHECK(contents.text.view() == text);
}

TEST_CASE("a FIFO whose writer does not finish is an error, and nothing of it is kept") {
    temporary_directory directory;
    const std::string path = directory.path("fifo");
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    const int both = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    REQUIRE(::write(both, "A=1\n", 4) == 4);
    const file_contents contents = read_file(path, quick());
    CHECK(contents.outcome == file_outcome::timed_out);
    CHECK(contents.text.empty());
    ::close(both);
}

TEST_CASE("a FIFO that gives more than the limit is refused") {
    temporary_directory directory;
    const std::string path = directory.path("fifo");
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    const int both = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    REQUIRE(::write(both, "A=12345678", 10) == 10);
    file_limits limits = quick();
    limits.max_bytes = 9;
    CHECK(read_file(path, limits).outcome == file_outcome::too_large);
    ::close(both);
}

#    ifdef __linux__
TEST_CASE("files of /proc and /dev/fd, whose size is 0, are read to their end") {
    const file_contents contents = read_file("/proc/self/status", {});
    CHECK(contents.outcome == file_outcome::read);
    CHECK(contents.text.view().substr(0, 5) == "Name:");
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    REQUIRE(::write(ends[1], "A=1", 3) == 3);
    ::close(ends[1]);
    CHECK(read_file("/dev/fd/" + std::to_string(ends[0]), quick()).text.view() == "A=1");
    ::close(ends[0]);
}
#    endif

TEST_CASE("a file that changed while it was read is read again, and refused if it keeps changing") {
    temporary_directory directory;
    const std::string path = directory.file("env", "A=1");
    const twelve::detail::open_file file(path.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat stale;
    REQUIRE(::fstat(file.descriptor(), &stale) == 0);
    directory.file("env", "A=1\nB=2");
    file_contents contents;
    CHECK(twelve::detail::read_regular(file.descriptor(), stale, {}, contents) == file_outcome::read);
    CHECK(contents.text.view() == "A=1\nB=2");
}

TEST_CASE("a file that is written all the time is read or refused, and never hangs") {
    temporary_directory directory;
    const std::string path = directory.file("env", std::string(100000, '#'));
    std::atomic<bool> is_done{false};
    std::thread writer([&] {
        const int descriptor = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
        while (!is_done && ::write(descriptor, "#", 1) == 1) {
        }
        ::close(descriptor);
    });
    bool all_told = true;
    for (int i = 0; i < 20; ++i) {
        const file_outcome outcome = outcome_of(path);
        all_told = all_told && (outcome == file_outcome::read || outcome == file_outcome::changed_while_read);
    }
    is_done = true;
    writer.join();
    CHECK(all_told);
}

TEST_CASE("what was read is compared with the file once more") {
    temporary_directory directory;
    const std::string path = directory.file("env", std::string(9000, 'a'));
    const twelve::detail::open_file file(path.c_str(), O_RDONLY | O_CLOEXEC);
    CHECK(twelve::detail::reads_the_same(file.descriptor(), std::string(9000, 'a')));
    CHECK_FALSE(twelve::detail::reads_the_same(file.descriptor(), std::string(8999, 'a')));
    CHECK_FALSE(twelve::detail::reads_the_same(file.descriptor(), std::string(9001, 'a')));
    CHECK_FALSE(twelve::detail::reads_the_same(file.descriptor(), std::string(8999, 'a') + "b"));
    CHECK_FALSE(twelve::detail::reads_the_same(-1, ""));
}

TEST_CASE("a path is made absolute for reports") {
    CHECK(twelve::detail::absolute_path("/a//b") == "/a/b");
    CHECK(twelve::detail::absolute_path(".env").front() == '/');
    CHECK(twelve::detail::absolute_path("./.env") == twelve::detail::absolute_path(".env"));
}

#endif
