// Lets every allocation fail in turn, then every call that reads a file: nothing crashes, leaks or passes in silence.
//
// So do the calls that write a generated file, and those that a FIFO, a path and a privileged process are asked by.
//
// The linker gives this program's calls of read, open, ... to the functions named __wrap_read, ...

#include <cerrno>
#include <cstdarg>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <string>

#include <fcntl.h>
#include <poll.h>
#include <sys/auxv.h>
#include <sys/stat.h>
#include <unistd.h>

#include <twelve/detail/file_write.hpp>
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
bool is_short = false;  // reads and writes take one byte at a time
bool is_privileged = false;
bool is_always_changed = false;  // each look at a file tells another time

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
int __real_poll(struct pollfd*, nfds_t, int);
char* __real_getcwd(char*, size_t);
unsigned long __real_getauxval(unsigned long);
ssize_t __real_write(int, const void*, size_t);
int __real_fsync(int);
int __real_rename(const char*, const char*);

ssize_t __wrap_read(int file, void* to, size_t size);
ssize_t __wrap_pread(int file, void* to, size_t size, off_t at);
int __wrap_open(const char* path, int flags, ...);
int __wrap_fstat(int file, struct stat* status);
off_t __wrap_lseek(int file, off_t at, int from);
int __wrap_poll(struct pollfd* waited, nfds_t count, int milliseconds);
char* __wrap_getcwd(char* to, size_t size);
unsigned long __wrap_getauxval(unsigned long type);
ssize_t __wrap_write(int file, const void* from, size_t size);
int __wrap_fsync(int file);
int __wrap_rename(const char* from, const char* to);

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
int __wrap_fstat(int file, struct stat* status) {
    if (fails_now()) return failed_call(-1);
    static long time = 0;
    const int done = __real_fstat(file, status);
    if (is_always_changed) status->st_mtim.tv_nsec = ++time;
    return done;
}
int __wrap_poll(struct pollfd* waited, nfds_t count, int milliseconds) {
    return fails_now() ? failed_call(-1) : __real_poll(waited, count, milliseconds);
}
char* __wrap_getcwd(char* to, size_t size) {
    if (!fails_now()) return __real_getcwd(to, size);
    errno = call_error;
    return nullptr;
}
unsigned long __wrap_getauxval(unsigned long type) {
    return is_privileged && type == AT_SECURE ? 1 : __real_getauxval(type);
}
ssize_t __wrap_write(int file, const void* from, size_t size) {
    return fails_now() ? failed_call<ssize_t>(-1) : __real_write(file, from, is_short && size > 1 ? 1 : size);
}
int __wrap_fsync(int file) { return fails_now() ? failed_call(-1) : __real_fsync(file); }
int __wrap_rename(const char* from, const char* to) { return fails_now() ? failed_call(-1) : __real_rename(from, to); }
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

/// Reads a FIFO, which a writer of this process has filled, with each call failing in turn.
void fail_every_call_of_a_fifo(const std::string& path, int error) {
    ::unlink(path.c_str());
    check(::mkfifo(path.c_str(), 0600) == 0, "a FIFO is made", 0);
    twelve::detail::file_limits limits;
    limits.fifo_milliseconds = 200;
    call_error = error;
    long turn = 0;
    for (bool is_done = false; !is_done; ++turn) {
        // For reading too, so that opening it waits for nobody; the reader has to open it while the writer is there.
        const int reader = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        const int writer = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
        check(reader >= 0 && writer >= 0, "both ends are opened", turn);
        check(__real_write(writer, accepted.data(), accepted.size()) == static_cast<ssize_t>(accepted.size()), "filled", turn);
        ::close(writer);
        calls_left = turn;
        twelve::detail::file_contents contents;
        const auto outcome = twelve::detail::read_fifo(reader, limits, contents);
        is_done = calls_left >= 0;
        calls_left = -1;
        ::close(reader);
        const bool is_whole =
            outcome == twelve::detail::file_outcome::read && contents.text.view() == accepted;
        check(is_whole || outcome != twelve::detail::file_outcome::read, "half a FIFO was read", turn);
        // Every other call waits, and is told EAGAIN by no system.
        if (error == EINTR || (error == EAGAIN && turn % 2 != 0)) check(is_whole, "an interruption is no failure", turn);
    }
    ::unlink(path.c_str());
    std::printf("%-20s %ld calls of a FIFO\n", error == EIO ? "EIO" : error == EINTR ? "EINTR" : "EAGAIN", turn - 1);
}

/// Writes a generated file with each call failing in turn: it is written whole, or the old one stands, and nothing is
/// left beside it.
void fail_every_call_of_writing(const std::string& folder, int error) {
    const std::string path = folder + "/generated.env";
    const std::string beside = path + ".tmp-" + std::to_string(::getpid()) + "-";
    call_error = error;
    long turn = 0;
    for (bool is_done = false; !is_done; ++turn) {
        ::unlink(path.c_str());
        check(twelve::detail::write_generated_file(path, "# G\nA=old\n", "# G").outcome ==
                  twelve::detail::write_outcome::written, "the old file is written", turn);
        calls_left = turn;
        const auto written = twelve::detail::write_generated_file(path, "# G\nA=new\n", "# G");
        is_done = calls_left >= 0;
        calls_left = -1;
        const twelve::detail::file_contents now = twelve::detail::read_file(path, {});
        const bool is_new = now.text.view() == "# G\nA=new\n";
        check(is_new || now.text.view() == "# G\nA=old\n", "one of both stands there whole", turn);
        check(is_new == (written.outcome == twelve::detail::write_outcome::written), "what happened is told", turn);
        check(::access((beside + "0").c_str(), F_OK) != 0, "nothing is left beside it", turn);
    }
    // Names that processes which died have left.
    for (int i = 0; i < 100; ++i) ::close(::open((beside + std::to_string(i)).c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
    check(twelve::detail::write_generated_file(path, "# G\n", "# G").system_error == EEXIST, "no name is free", 0);
    ::unlink((beside + "7").c_str());
    check(twelve::detail::write_generated_file(path, "# G\n", "# G").system_error == 0, "one name is free", 0);
    for (int i = 0; i < 100; ++i) ::unlink((beside + std::to_string(i)).c_str());
    ::unlink(path.c_str());
    std::printf("%-20s %ld calls of writing\n", error == EIO ? "EIO" : "EINTR", turn - 1);
}

void hold_what_is_rare(const std::string& path) {
    using twelve::detail::file_outcome;
    is_privileged = true;
    check(twelve::detail::read_file(path, {}).outcome == file_outcome::privileged_process, "a privileged process", 0);
    twelve::detail::file_limits allowed;
    allowed.privileged = twelve::detail::privileged_reading::allowed;
    check(twelve::detail::read_file(path, allowed).outcome == file_outcome::read, "one that was told to", 0);
    is_privileged = false;

    is_always_changed = true;
    check(twelve::detail::read_file(path, {}).outcome == file_outcome::changed_while_read, "a file that changes", 0);
    is_always_changed = false;

    calls_left = 0;
    call_error = ENOENT;
    check(twelve::detail::absolute_path("x") == "x", "the working directory is gone", 0);
    calls_left = 0;
    call_error = ERANGE;
    check(twelve::detail::absolute_path("x").size() > 2, "the working directory is longer than thought", 0);
    calls_left = -1;
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
    for (const int error : {EIO, EINTR, EAGAIN}) fail_every_call_of_a_fifo(std::string(arguments[1]) + "/faults.fifo", error);
    for (const int error : {EIO, EINTR}) fail_every_call_of_writing(arguments[1], error);
    hold_what_is_rare(path);
    is_short = true;
    fail_every_call_of_writing(arguments[1], EIO);
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
