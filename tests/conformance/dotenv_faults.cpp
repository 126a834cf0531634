// Lets every allocation fail in turn, then every call that reads a file: nothing crashes, leaks or passes in silence.
//
// The linker gives this program's calls of read, open, ... to the functions named __wrap_read, ...

#include <cerrno>
#include <cstdarg>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <string>

#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <twelve/dotenv.hpp>
#include <twelve/dotenv_portability.hpp>
#include <twelve/dotenv_writer.hpp>
#include <twelve/load.hpp>
#include <twelve/settings.hpp>

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wreserved-identifier"   // the linker's --wrap names them so
#pragma clang diagnostic ignored "-Wmissing-prototypes"  // it declares no sized delete of its own
#endif

namespace {

long allocations_left = -1;  // before one fails; below zero none does
long live_allocations = 0;
long calls_left = -1;  // of the system, before one fails
int call_error = EIO;
bool is_short = false;  // reads give one byte at a time

bool fails_now() { return calls_left >= 0 && calls_left-- == 0; }

template <class Result>
Result failed_call(Result result) {
    errno = call_error;
    return result;
}

}  // namespace

void* operator new(std::size_t size) {
    if (allocations_left >= 0 && allocations_left-- == 0) throw std::bad_alloc();
    void* const memory = std::malloc(size == 0 ? 1 : size);
    if (memory == nullptr) throw std::bad_alloc();
    ++live_allocations;
    return memory;
}
void* operator new[](std::size_t size) { return operator new(size); }
void operator delete(void* memory) noexcept {
    if (memory != nullptr) --live_allocations;
    std::free(memory);
}
void operator delete[](void* memory) noexcept { operator delete(memory); }
void operator delete(void* memory, std::size_t) noexcept { operator delete(memory); }
void operator delete[](void* memory, std::size_t) noexcept { operator delete(memory); }

extern "C" {
ssize_t __real_read(int, void*, size_t);
ssize_t __real_pread(int, void*, size_t, off_t);
int __real_open(const char*, int, ...);
int __real_fstat(int, struct stat*);
off_t __real_lseek(int, off_t, int);

ssize_t __wrap_read(int file, void* to, size_t size);
ssize_t __wrap_pread(int file, void* to, size_t size, off_t at);
int __wrap_open(const char* path, int flags, ...);
int __wrap_fstat(int file, struct stat* status);
off_t __wrap_lseek(int file, off_t at, int from);

ssize_t __wrap_read(int file, void* to, size_t size) {
    return fails_now() ? failed_call<ssize_t>(-1) : __real_read(file, to, is_short && size > 1 ? 1 : size);
}
ssize_t __wrap_pread(int file, void* to, size_t size, off_t at) {
    return fails_now() ? failed_call<ssize_t>(-1) : __real_pread(file, to, is_short && size > 1 ? 1 : size, at);
}
int __wrap_open(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const unsigned mode = va_arg(rest, unsigned);
    va_end(rest);
    return fails_now() ? failed_call(-1) : __real_open(path, flags, mode);
}
int __wrap_fstat(int file, struct stat* status) { return fails_now() ? failed_call(-1) : __real_fstat(file, status); }
off_t __wrap_lseek(int file, off_t at, int from) {
    return fails_now() ? failed_call<off_t>(-1) : __real_lseek(file, at, from);
}
}

namespace {

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(std::string, host, "Where the server listens");
    TWELVE_VAR(std::uint16_t, port, "Its port", default_value(80));
};

const std::string accepted =
    "HOST=\"h\\n${PORT:-x}\"\nPORT=8080\nexport A='b c' # d\nA=1\nB=${UNSET}\n# comment\nC=\"two\nlines\"\n";
const std::string refused = "HOST=$X\nPORT\n1=2\nA=\"x\nB='y'z\nC=${D:?m}\nE=\xFF\n";

void check(bool holds, const char* what, long turn) {
    if (holds) return;
    std::printf("FAILED %s, turn %ld\n", what, turn);
    std::exit(1);
}

/// Runs some work with the first allocation failing, then the second, ..., until none is left to fail.
template <class Work>
void fail_every_allocation(const char* what, Work work) {
    const long live = live_allocations;
    bool is_done = false;
    long turn = 0;
    for (; !is_done; ++turn) {
        allocations_left = turn;
        try {
            work();
            is_done = allocations_left >= 0;
            check(is_done, "an allocation failed in silence", turn);
        } catch (const std::bad_alloc&) {
        }
        allocations_left = -1;
        check(live_allocations == live, "something leaked", turn);
    }
    std::printf("%-20s %ld allocations\n", what, turn - 1);
}

/// Reads a file with the first call failing, then the second, ...: it is told, or the file is read all the same.
void fail_every_call(const std::string& path, int error) {
    call_error = error;
    long turn = 0;
    for (bool is_done = false; !is_done; ++turn) {
        calls_left = turn;
        const twelve::detail::file_contents contents = twelve::detail::read_file(path, {});
        is_done = calls_left >= 0;
        calls_left = -1;
        const bool is_whole =
            contents.outcome == twelve::detail::file_outcome::read && contents.text.view() == accepted;
        check(is_whole || contents.outcome != twelve::detail::file_outcome::read, "half a file was read", turn);
        check(is_whole || contents.text.empty(), "something of a file that was not read is kept", turn);
        check(!is_done || is_whole, "a file that can be read was not", turn);
        if (error == EIO)
            check(is_whole || contents.system_error == EIO || turn > 1, "the system's error is told", turn);
    }
    std::printf("%-20s %ld calls\n", error == EIO ? "EIO" : "EINTR", turn - 1);
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) return 2;
    const std::string path = std::string(arguments[1]) + "/faults.env";
    std::FILE* const file = std::fopen(path.c_str(), "wb");
    if (file == nullptr) return 2;
    std::fwrite(accepted.data(), 1, accepted.size(), file);
    std::fclose(file);

    std::string large;
    for (int i = 0; i < 1500; ++i)
        large += "NAME_" + std::to_string(i) + "='a' #c\nPLAIN_" + std::to_string(i) + "=x\n";
    fail_every_allocation("parse, accepted", [] { check(twelve::parse_dotenv(accepted).ok(), "accepted", 0); });
    fail_every_allocation("parse, refused", [] { check(!twelve::parse_dotenv(refused).ok(), "refused", 0); });
    fail_every_allocation("parse, large", [&] { check(twelve::parse_dotenv(large).ok(), "large", 0); });
    fail_every_allocation("portability", [] { check(!twelve::portability(accepted).empty(), "lines", 0); });
    fail_every_allocation("write",
                          [] { check(twelve::write_dotenv(twelve::parse_dotenv(accepted)).ok(), "written", 0); });
    fail_every_allocation("load", [&] {
        const auto loaded = twelve::load<settings>(twelve::sources(twelve::dotenv(path)));
        check(loaded.has_value() && loaded->port == 8080, "loaded", 0);
    });

    fail_every_call(path, EIO);
    fail_every_call(path, EINTR);
    is_short = true;
    check(twelve::detail::read_file(path, {}).text.view() == accepted, "a file is read byte by byte", 0);
    is_short = false;
    for (long turn = 0; turn < 4; ++turn) {
        calls_left = turn;
        call_error = EIO;
        const auto loaded = twelve::load<settings>(twelve::sources(twelve::dotenv(path)));
        calls_left = -1;
        check(loaded.has_value() || loaded.error()[0].code == twelve::problem_code::file_unreadable,
              "a file that cannot be read is a problem", turn);
        check(!loaded.has_value() || loaded->port == 8080, "half a file was loaded", turn);
    }
    std::printf("nothing crashed, leaked, or passed in silence\n");
}
