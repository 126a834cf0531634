#pragma once

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdio>  // rename, _wremove
#include <string>
#include <string_view>

#include <twelve/detail/file.hpp>
#include <twelve/literal.hpp>

#ifdef _WIN32
#    include <process.h>

extern "C" __declspec(dllimport) int __stdcall MoveFileExW(const wchar_t*, const wchar_t*, unsigned long);
#endif

namespace twelve {
inline namespace v0 {
namespace detail {

/// What came of writing a generated file.
enum class write_outcome : std::uint8_t {
    written,
    is_link,        ///< a symbolic link stands there: what it leads to is not ours to write
    not_a_file,     ///< a directory, a device, a FIFO
    not_generated,  ///< a file without the header of generated files, which someone wrote by hand
    bad_path,
    failed  ///< the system's own error is in `system_error`
};

struct write_result {
    write_outcome outcome = write_outcome::failed;
    int system_error = 0;
};

/// Says in plain words why a file was not written.
[[nodiscard]] constexpr literal reason_of(write_outcome outcome) noexcept {
    switch (outcome) {
    case write_outcome::written:
        return "it was written";
    case write_outcome::is_link:
        return "a symbolic link stands there, and is not written through";
    case write_outcome::not_a_file:
        return "what stands there is not a file";
    case write_outcome::not_generated:
        return "a file that was not generated stands there";
    case write_outcome::bad_path:
        return "the path is not one";
    case write_outcome::failed:
        break;
    }
    return "the system could not write it";
}

/// Tells whether the file at `path` begins with `header`.
[[nodiscard]] inline bool is_generated_file(std::string_view path, std::string_view header) {
    file_limits limits;
    limits.privileged = privileged_reading::allowed;
    const file_contents contents = read_file(path, limits);
    return contents.outcome == file_outcome::read && contents.text.view().substr(0, header.size()) == header;
}

#ifndef _WIN32

using file_mode = ::mode_t;

/// Writes everything; answers the error number, or 0.
[[nodiscard]] inline int write_all(int descriptor, std::string_view text) noexcept {
    while (!text.empty()) {
        const ::ssize_t count = ::write(descriptor, text.data(), text.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return errno;
        text.remove_prefix(static_cast<std::size_t>(count));
    }
    return ::fsync(descriptor) == 0 || errno == EINVAL ? 0 : errno;
}

/// Decides whether what stands at `path` may be replaced; answers its mode, or the usual one where nothing stands.
[[nodiscard]] inline write_outcome check_target(const std::string& path, std::string_view header, file_mode& mode) {
    struct stat status;
    mode = 0644;
    if (::lstat(path.c_str(), &status) != 0) return write_outcome::written;
    if (S_ISLNK(status.st_mode)) return write_outcome::is_link;
    if (!S_ISREG(status.st_mode)) return write_outcome::not_a_file;
    mode = status.st_mode & 0777U;
    return is_generated_file(path, header) ? write_outcome::written : write_outcome::not_generated;
}

/// Writes a temporary file beside `path` and renames it; answers the error number, or 0.
[[nodiscard]] inline int write_and_rename(const std::string& path, std::string_view text, file_mode mode) {
    constexpr int attempts = 100;  // names that a process which died has left
    for (int i = 0; i < attempts; ++i) {
        const std::string beside = path + ".tmp-" + std::to_string(::getpid()) + "-" + std::to_string(i);
        int error = 0;
        {
            const open_file file(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
            if (!file.is_open() && file.error() == EEXIST) continue;
            if (!file.is_open()) return file.error();
            error = write_all(file.descriptor(), text);
        }
        if (error == 0 && ::rename(beside.c_str(), path.c_str()) == 0) return 0;
        if (error == 0) error = errno;
        ::unlink(beside.c_str());
        return error;
    }
    return EEXIST;
}

#else

using file_mode = int;

[[nodiscard]] inline write_outcome check_target(const std::string& path, std::string_view header, file_mode&) {
    const file_contents contents = read_file(path, {});
    if (contents.outcome == file_outcome::absent) return write_outcome::written;
    if (contents.outcome != file_outcome::read) return write_outcome::not_a_file;
    const bool is_ours = contents.text.view().substr(0, header.size()) == header;
    return is_ours ? write_outcome::written : write_outcome::not_generated;
}

/// Writes everything; answers the error number, or 0.
[[nodiscard]] inline int write_all(int descriptor, std::string_view text) noexcept {
    constexpr std::size_t most = std::size_t{1} << 30U;
    while (!text.empty()) {
        const std::size_t part = text.size() < most ? text.size() : most;
        const int count = ::_write(descriptor, text.data(), static_cast<unsigned>(part));
        if (count < 0) return errno;
        text.remove_prefix(static_cast<std::size_t>(count));
    }
    return ::_commit(descriptor) == 0 ? 0 : errno;
}

/// Writes a temporary file beside `path` and puts it in its place in one step; answers the error number, or 0.
[[nodiscard]] inline int write_and_rename(const std::string& path, std::string_view text, file_mode) {
    constexpr int attempts = 100;  // names that a process which died has left
    constexpr unsigned long replaces = 1;  // MOVEFILE_REPLACE_EXISTING
    const std::wstring target = wide_path(path);
    for (int i = 0; i < attempts; ++i) {
        const std::wstring beside = target + L".tmp-" + std::to_wstring(::_getpid()) + L"-" + std::to_wstring(i);
        int error = 0;
        {
            const open_file file(beside.c_str(), _O_WRONLY | _O_CREAT | _O_EXCL);
            if (!file.is_open() && file.error() == EEXIST) continue;
            if (!file.is_open()) return file.error();
            error = write_all(file.descriptor(), text);
        }
        if (error == 0 && ::MoveFileExW(beside.c_str(), target.c_str(), replaces) != 0) return 0;
        ::_wremove(beside.c_str());
        return error != 0 ? error : EACCES;
    }
    return EEXIST;
}

#endif

/// Writes a generated file whole or not at all: a temporary beside it is renamed over it.
///
/// It never writes through a symbolic link, and replaces a file only if that begins with `header`.
///
///     write_generated_file(".env.example", text, "# Generated by").outcome   // write_outcome::written
[[nodiscard]] inline write_result write_generated_file(std::string_view path, std::string_view text,
                                                       std::string_view header) {
    write_result result;
    if (!is_usable_path(path)) {
        result.outcome = write_outcome::bad_path;
        return result;
    }
    const std::string target(path);
    file_mode mode = 0;
    result.outcome = check_target(target, header, mode);
    if (result.outcome != write_outcome::written) return result;
    result.system_error = write_and_rename(target, text, mode);
    if (result.system_error != 0) result.outcome = write_outcome::failed;
    return result;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
