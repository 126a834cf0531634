#pragma once

#ifndef _WIN32

#    include <cerrno>
#    include <cstddef>
#    include <cstdint>
#    include <ctime>
#    include <string>
#    include <string_view>

#    include <fcntl.h>
#    include <poll.h>
#    include <sys/stat.h>
#    include <unistd.h>
#    ifdef __linux__
#        include <sys/auxv.h>
#    endif

#    include <twelve/detail/file_result.hpp>
#    include <twelve/detail/wipe.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// A descriptor that is closed when it is left.
class open_file {
public:
    open_file(const char* path, int flags, mode_t mode = 0) noexcept {
        do descriptor_ = ::open(path, flags, mode);
        while (descriptor_ < 0 && errno == EINTR);
        error_ = descriptor_ < 0 ? errno : 0;
    }
    open_file(const open_file&) = delete;
    open_file& operator=(const open_file&) = delete;
    ~open_file() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }

    [[nodiscard]] bool is_open() const noexcept { return descriptor_ >= 0; }
    [[nodiscard]] int descriptor() const noexcept { return descriptor_; }
    [[nodiscard]] int error() const noexcept { return error_; }

private:
    int descriptor_ = -1;
    int error_ = 0;
};

/// Reads once, however often a signal interrupts; -1 is an error.
[[nodiscard]] inline ::ssize_t read_some(int descriptor, char* to, std::size_t size) noexcept {
    ::ssize_t count = 0;
    do count = ::read(descriptor, to, size);
    while (count < 0 && errno == EINTR);
    return count;
}

/// Keeps the system's own error.
[[nodiscard]] inline file_outcome failed_to_read(file_contents& contents) noexcept {
    contents.system_error = errno;
    return file_outcome::failed;
}

/// Makes room for at least one more byte after a text that is within its limit, but never for more than that and one.
inline void make_room_to_read(wiped_text& text, std::size_t limit) {
    if (text.size() < text.capacity()) return;
    constexpr std::size_t first = 4096;
    const std::size_t wanted = text.capacity() < first ? first : text.capacity() * 2;
    text.reserve(wanted < limit + 1 ? wanted : limit + 1);
}

/// Reads a regular file to its end; one byte beyond the limit is enough to refuse it.
[[nodiscard]] inline file_outcome read_to_end(int descriptor, std::size_t limit, file_contents& contents) {
    wiped_text& text = contents.text;
    for (;;) {
        make_room_to_read(text, limit);
        const ::ssize_t count = read_some(descriptor, text.data() + text.size(), text.capacity() - text.size());
        if (count == 0) return file_outcome::read;
        if (count < 0) return failed_to_read(contents);
        text.set_size(text.size() + static_cast<std::size_t>(count));
        if (text.size() > limit) return file_outcome::too_large;
    }
}

/// Tells whether a file was written between two looks at it.
[[nodiscard]] inline bool has_changed(const struct stat& before, const struct stat& after) noexcept {
#    ifdef __APPLE__
    const timespec& earlier = before.st_mtimespec;
    const timespec& later = after.st_mtimespec;
#    else
    const timespec& earlier = before.st_mtim;
    const timespec& later = after.st_mtim;
#    endif
    return before.st_size != after.st_size || earlier.tv_sec != later.tv_sec || earlier.tv_nsec != later.tv_nsec;
}

/// Tells whether a file was written so lately that it may have been written again within one tick of its clock, which
/// is two seconds on the slowest file systems.
[[nodiscard]] inline bool is_fresh(const struct stat& status) noexcept {
    constexpr std::time_t slowest_tick = 2;
    timespec now;
    return ::clock_gettime(CLOCK_REALTIME, &now) != 0 || status.st_mtime >= now.tv_sec - slowest_tick;
}

/// Reads a file once more and compares: where times and sizes tell no change, the text does.
[[nodiscard]] inline bool reads_the_same(int descriptor, std::string_view text) noexcept {
    char part[4096];
    std::size_t at = 0;
    ::ssize_t count = 0;
    do {
        do count = ::pread(descriptor, part, sizeof part, static_cast<off_t>(at));
        while (count < 0 && errno == EINTR);
        if (count <= 0) break;
        const std::string_view again(part, static_cast<std::size_t>(count));
        if (text.substr(at, again.size()) != again) break;
        at += again.size();
    } while (true);
    wipe(part, sizeof part);
    return count == 0 && at == text.size();
}

/// Reads a regular file, again if it changes meanwhile: half of one version and half of another is neither.
[[nodiscard, gnu::cold]] inline file_outcome read_regular(int descriptor, struct stat status, const file_limits& limits,
                                                          file_contents& contents) {
    constexpr int attempts = 3;
    for (int i = 0; i < attempts; ++i) {
        // What /proc makes up when it is read has no size beforehand, and a time of its own.
        const bool is_made_up = status.st_size == 0;
        if (static_cast<std::uint64_t>(status.st_size) > limits.max_bytes) return file_outcome::too_large;
        const std::size_t size = static_cast<std::size_t>(status.st_size);
        contents.text.clear();
        contents.text.reserve(size + 1);
        const file_outcome outcome = read_to_end(descriptor, limits.max_bytes, contents);
        if (outcome != file_outcome::read) return outcome;
        struct stat after;
        if (::fstat(descriptor, &after) != 0) return failed_to_read(contents);
        if (is_made_up && after.st_size == 0) return file_outcome::read;
        if (!has_changed(status, after) && contents.text.size() == size &&
            (!is_fresh(after) || reads_the_same(descriptor, contents.text.view())))
            return file_outcome::read;
        if (::lseek(descriptor, 0, SEEK_SET) != 0) return failed_to_read(contents);
        status = after;
    }
    return file_outcome::changed_while_read;
}

/// Milliseconds of a clock that nobody sets.
[[nodiscard]] inline std::int64_t steady_milliseconds() noexcept {
    timespec now;
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return std::int64_t{now.tv_sec} * 1000 + now.tv_nsec / 1000000;
}

/// Waits until there is something to read, or no writer any more; answers false when the time is over.
[[nodiscard]] inline bool wait_for_input(int descriptor, std::int64_t deadline) noexcept {
    for (;;) {
        const std::int64_t left = deadline - steady_milliseconds();
        pollfd waited{};
        waited.fd = descriptor;
        waited.events = POLLIN;
        const int ready = ::poll(&waited, 1, left > 0 ? static_cast<int>(left) : 0);
        if (ready > 0) return true;
        if (ready == 0 || errno != EINTR || left <= 0) return false;
    }
}

/// Reads a FIFO until its last writer closes it. One that gave nothing is no empty file: its writer failed, or never
/// came.
[[nodiscard, gnu::cold]] inline file_outcome read_fifo(int descriptor, const file_limits& limits,
                                                       file_contents& contents) {
    contents.is_fifo = true;
    const std::int64_t deadline = steady_milliseconds() + limits.fifo_milliseconds;
    wiped_text& text = contents.text;
    for (;;) {
        if (!wait_for_input(descriptor, deadline))
            return text.empty() ? file_outcome::no_writer : file_outcome::timed_out;
        make_room_to_read(text, limits.max_bytes);
        const ::ssize_t count = read_some(descriptor, text.data() + text.size(), text.capacity() - text.size());
        if (count == 0) return text.empty() ? file_outcome::no_writer : file_outcome::read;
        if (count > 0) {
            text.set_size(text.size() + static_cast<std::size_t>(count));
            if (text.size() > limits.max_bytes) return file_outcome::too_large;
        } else if (errno != EAGAIN && errno != EWOULDBLOCK) {
            return failed_to_read(contents);
        }
    }
}

/// Says why a file could not be opened.
[[nodiscard]] inline file_outcome outcome_of_open(int error, const char* path) noexcept {
    struct stat link;
    switch (error) {
    case ENOENT:
        return ::lstat(path, &link) == 0 ? file_outcome::dangling_link : file_outcome::absent;
    case ENOTDIR:
        return file_outcome::absent;
    case ELOOP:
        return file_outcome::link_loop;
    case EACCES:
    case EPERM:
        return file_outcome::permission_denied;
    case ENAMETOOLONG:
        return file_outcome::bad_path;
    case EOVERFLOW:  // its size does not fit the program's off_t of 32 bits
        return file_outcome::too_large;
    case ENXIO:
    case ENODEV:
    case EOPNOTSUPP:
        return ::stat(path, &link) == 0 && S_ISSOCK(link.st_mode) ? file_outcome::socket : file_outcome::device;
    default:
        return file_outcome::failed;
    }
}

/// Tells whether this process runs with more rights than the user who started it.
[[nodiscard]] inline bool is_privileged_process() noexcept {
#    if defined(__linux__)
    return ::getauxval(AT_SECURE) != 0;
#    elif defined(__APPLE__) || defined(__FreeBSD__) || defined(__OpenBSD__) || defined(__NetBSD__)
    return ::issetugid() != 0;
#    else
    return ::geteuid() != ::getuid() || ::getegid() != ::getgid();
#    endif
}

/// Reads what the descriptor turned out to be.
[[nodiscard]] inline file_outcome read_open_file(int descriptor, const file_limits& limits, file_contents& contents) {
    struct stat status;
    if (::fstat(descriptor, &status) != 0) return failed_to_read(contents);
    if (S_ISDIR(status.st_mode)) return file_outcome::directory;
    if (S_ISSOCK(status.st_mode)) return file_outcome::socket;
    if (S_ISFIFO(status.st_mode)) return read_fifo(descriptor, limits, contents);
    if (!S_ISREG(status.st_mode)) return file_outcome::device;
    contents.is_world_writable = (status.st_mode & S_IWOTH) != 0;
    return read_regular(descriptor, status, limits, contents);
}

/// Reads a file: one open, and what it is is decided on the descriptor.
///
/// Links are followed. A FIFO has a deadline; nothing else can block, and never more than the limit is kept.
///
///     file_contents contents = read_file(".env", {});
///     contents.outcome   // file_outcome::read, or why not
[[nodiscard, gnu::cold]] inline file_contents read_file(std::string_view path, const file_limits& limits) {
    file_contents contents;
    if (!is_usable_path(path)) {
        contents.outcome = file_outcome::bad_path;
        return contents;
    }
    if (limits.privileged == privileged_reading::refused && is_privileged_process()) {
        contents.outcome = file_outcome::privileged_process;
        return contents;
    }
    const wiped_text name(path);  // it may be a secret, put under the wrong name
    const open_file file(name.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (!file.is_open()) {
        contents.system_error = file.error();
        contents.outcome = outcome_of_open(file.error(), name.c_str());
        return contents;
    }
    contents.outcome = read_open_file(file.descriptor(), limits, contents);
    if (contents.outcome != file_outcome::read) contents.text.clear();
    return contents;
}

/// Tells whether a path leads to a directory.
[[nodiscard]] inline bool is_directory(const std::string& path) noexcept {
    struct stat status {};
    return is_usable_path(path) && ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

/// Makes a path absolute, as reports print it; the path as it is where the working directory is gone.
[[nodiscard]] inline std::string absolute_path(std::string_view path) {
    if (!path.empty() && path[0] == '/') return tidy_path(path);
    std::string directory(256, '\0');
    while (::getcwd(&directory[0], directory.size()) == nullptr) {
        if (errno != ERANGE) return std::string(path);
        directory.resize(directory.size() * 2);
    }
    directory.resize(std::string_view(directory.c_str()).size());
    directory.push_back('/');
    directory.append(path);
    return tidy_path(directory);
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve

#endif
