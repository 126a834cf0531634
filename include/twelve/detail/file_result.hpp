#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <twelve/detail/wipe.hpp>
#include <twelve/literal.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// What came of reading a file.
enum class file_outcome : std::uint8_t {
    read,
    absent,         ///< there is no such file
    dangling_link,  ///< a link that leads nowhere: someone meant a file to be there
    directory,
    device,
    socket,
    link_loop,
    permission_denied,
    bad_path,   ///< empty, too long, or with a NUL byte
    no_writer,  ///< a FIFO that nobody wrote to
    timed_out,  ///< a FIFO whose writer did not finish
    too_large,
    changed_while_read,
    privileged_process,  ///< set-user-id, and not told that it may read files
    failed               ///< the system's own error is in `system_error`
};

/// Whether a process that runs with more rights than its user may read files which that user may have written.
enum class privileged_reading : std::uint8_t { refused, allowed };

/// What reading a file may cost.
struct file_limits {
    std::size_t max_bytes = std::size_t{16} << 20U;
    int fifo_milliseconds = 5000;  ///< how long a FIFO may take in all
    privileged_reading privileged = privileged_reading::refused;
};

/// What a file held, in memory that is wiped, or why it could not be read.
struct file_contents {
    file_outcome outcome = file_outcome::failed;
    wiped_text text;
    bool is_world_writable = false;  ///< a regular file that anyone may write
    bool is_fifo = false;
    int system_error = 0;  ///< errno, where the system refused
};

/// Says in plain words why a file could not be read.
///
///     reason_of(file_outcome::directory)   // "it is a directory"
[[nodiscard]] constexpr literal reason_of(file_outcome outcome) noexcept {
    switch (outcome) {
    case file_outcome::read:
        return "it was read";
    case file_outcome::absent:
        return "there is no such file";
    case file_outcome::dangling_link:
        return "it is a link to a file that does not exist";
    case file_outcome::directory:
        return "it is a directory";
    case file_outcome::device:
        return "it is a device";
    case file_outcome::socket:
        return "it is a socket";
    case file_outcome::link_loop:
        return "its links lead in a circle";
    case file_outcome::permission_denied:
        return "this user may not read it";
    case file_outcome::bad_path:
        return "the path is not one";
    case file_outcome::no_writer:
        return "it is a FIFO, and nothing was written to it";
    case file_outcome::timed_out:
        return "it is a FIFO, and its writer did not finish in time";
    case file_outcome::too_large:
        return "it is larger than the limit";
    case file_outcome::changed_while_read:
        return "it kept changing while it was read";
    case file_outcome::privileged_process:
        return "a set-user-id process reads no files unless told to";
    case file_outcome::failed:
        break;
    }
    return "the system could not read it";
}

/// Says what to do about a file that could not be read.
///
///     remedy_for(file_outcome::absent)   // "create the file, or correct its path"
[[nodiscard]] constexpr literal remedy_for(file_outcome outcome) noexcept {
    switch (outcome) {
    case file_outcome::read:
        return "nothing needs to be done";
    case file_outcome::absent:
        return "create the file, or correct its path";
    case file_outcome::dangling_link:
        return "create the file that the link leads to, or correct the link";
    case file_outcome::directory:
    case file_outcome::device:
    case file_outcome::socket:
        return "give the path of a file";
    case file_outcome::link_loop:
        return "correct the links";
    case file_outcome::permission_denied:
        return "let the user that the program runs as read the file, and enter each folder above it";
    case file_outcome::bad_path:
        return "correct the path";
    case file_outcome::no_writer:
    case file_outcome::timed_out:
        return "see that what writes to the FIFO runs, and finishes";
    case file_outcome::too_large:
        return "make the file smaller, or correct its path";
    case file_outcome::changed_while_read:
        return "replace the file as a whole, by a rename, and start again";
    case file_outcome::privileged_process:
        return "start the program as an ordinary user";
    case file_outcome::failed:
        break;
    }
    return "see that the user that the program runs as can read the file";
}

/// Tells whether a path can be given to the system at all.
[[nodiscard]] inline bool is_usable_path(std::string_view path) noexcept {
    if (path.empty()) return false;
    for (const char byte : path)
        if (byte == '\0') return false;
    return true;
}

/// A path as reports print it: what is longer than the system takes is no path, and its begin tells enough.
[[nodiscard]] inline std::string path_to_show(std::string_view path) {
    constexpr std::size_t longest = 4096;
    constexpr std::size_t enough = 64;
    if (path.size() <= longest) return std::string(path);
    return std::string(path.substr(0, enough)) + "...";
}

/// Takes `/./` and `//` out of an absolute path. `..` stays: what it leads to depends on links.
[[nodiscard]] inline std::string tidy_path(std::string_view path) {
    std::string tidy;
    tidy.reserve(path.size());
    for (std::size_t at = 0; at < path.size();) {
        std::size_t end = at;
        while (end < path.size() && path[end] != '/') ++end;
        const std::string_view part = path.substr(at, end - at);
        if (!part.empty() && part != ".") {
            tidy.push_back('/');
            tidy.append(part);
        }
        at = end + 1;
    }
    if (tidy.empty()) tidy.push_back('/');
    return tidy;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
