#pragma once

#ifdef _WIN32

#    include <cerrno>
#    include <cstddef>
#    include <cstdlib>
#    include <string>
#    include <string_view>

#    include <fcntl.h>
#    include <io.h>
#    include <share.h>
#    include <sys/stat.h>
#    include <sys/types.h>

#    include <twelve/detail/file_result.hpp>
#    include <twelve/detail/utf8.hpp>
#    include <twelve/detail/wide_text.hpp>
#    include <twelve/detail/wipe.hpp>
#    include <twelve/detail/wipe_value.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Makes the wide form of a path in UTF-8; empty where it is not UTF-8.
[[nodiscard]] inline std::wstring wide_path(std::string_view path) {
    std::wstring wide;
    wide.reserve(path.size());  // a path may be a secret, put under the wrong name: nothing of it is left behind
    const char* at = path.data();
    const char* const end = at + path.size();
    while (at != end) {
        const utf8_character character = read_utf8(at, end);
        if (character.size == 0) {
            wipe_value(wide);
            return wide;
        }
        if (character.code_point < 0x10000) {
            wide.push_back(static_cast<wchar_t>(character.code_point));
        } else {
            const char32_t rest = character.code_point - 0x10000;
            wide.push_back(static_cast<wchar_t>(0xD800U + (rest >> 10U)));
            wide.push_back(static_cast<wchar_t>(0xDC00U + (rest & 0x3FFU)));
        }
        at += character.size;
    }
    return wide;
}

[[nodiscard]] inline std::string narrow_path(const wchar_t* at) {
    std::string narrow;
    append_utf8(narrow, at);
    return narrow;
}

/// A descriptor that is closed when it is left.
class open_file {
public:
    explicit open_file(const wchar_t* path, int flags = _O_RDONLY | _O_SEQUENTIAL) noexcept {
        constexpr int mode = _S_IREAD | _S_IWRITE;
        error_ = ::_wsopen_s(&descriptor_, path, flags | _O_BINARY | _O_NOINHERIT, _SH_DENYNO, mode);
    }
    open_file(const open_file&) = delete;
    open_file& operator=(const open_file&) = delete;
    ~open_file() {
        if (descriptor_ >= 0) ::_close(descriptor_);
    }
    [[nodiscard]] bool is_open() const noexcept { return descriptor_ >= 0; }
    [[nodiscard]] int descriptor() const noexcept { return descriptor_; }
    [[nodiscard]] int error() const noexcept { return error_; }

private:
    int descriptor_ = -1;
    int error_ = 0;
};

/// Says why a file could not be opened. Here a directory cannot be, and looks like a file one may not read.
[[nodiscard]] inline file_outcome outcome_of_open(int error, const wchar_t* path) noexcept {
    struct _stat64 status;
    if (error == ENOENT) return file_outcome::absent;
    if (error != EACCES) return file_outcome::failed;
    const bool is_directory = ::_wstat64(path, &status) == 0 && (status.st_mode & _S_IFMT) == _S_IFDIR;
    return is_directory ? file_outcome::directory : file_outcome::permission_denied;
}

/// Reads up to the size that the file had, and one byte more, which must not be there.
[[nodiscard]] inline file_outcome read_regular(int descriptor, std::size_t size, file_contents& contents) {
    contents.text.reserve(size + 1);
    wiped_text& text = contents.text;
    constexpr std::size_t most = std::size_t{1} << 30U;
    for (;;) {
        const std::size_t room = text.capacity() - text.size();
        if (room == 0) return file_outcome::changed_while_read;
        const int count =
            ::_read(descriptor, text.data() + text.size(), static_cast<unsigned>(room < most ? room : most));
        if (count < 0) {
            contents.system_error = errno;
            return file_outcome::failed;
        }
        if (count == 0) return text.size() == size ? file_outcome::read : file_outcome::changed_while_read;
        text.set_size(text.size() + static_cast<std::size_t>(count));
    }
}

[[nodiscard]] inline file_outcome read_open_file(int descriptor, const file_limits& limits, file_contents& contents) {
    struct _stat64 before;
    if (::_fstat64(descriptor, &before) != 0) return file_outcome::failed;
    if ((before.st_mode & _S_IFMT) != _S_IFREG) return file_outcome::device;
    const std::size_t size = static_cast<std::size_t>(before.st_size);
    if (static_cast<unsigned long long>(before.st_size) > limits.max_bytes) return file_outcome::too_large;
    const file_outcome outcome = read_regular(descriptor, size, contents);
    struct _stat64 after;
    if (outcome != file_outcome::read || ::_fstat64(descriptor, &after) != 0) return outcome;
    return before.st_mtime == after.st_mtime && before.st_size == after.st_size ? outcome
                                                                                : file_outcome::changed_while_read;
}

/// Reads a file whose path is UTF-8; pipes and devices are refused, since reading them may block for ever.
[[nodiscard]] inline file_contents read_file(std::string_view path, const file_limits& limits) {
    file_contents contents;
    const passing_value<std::wstring> passing([&] { return is_usable_path(path) ? wide_path(path) : std::wstring(); });
    const std::wstring& name = passing.value;
    if (name.empty()) {
        contents.outcome = file_outcome::bad_path;
        return contents;
    }
    const open_file file(name.c_str());
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
[[nodiscard]] inline bool is_directory(const std::string& path) {
    struct _stat64 status;
    if (!is_usable_path(path)) return false;
    return ::_wstat64(wide_path(path).c_str(), &status) == 0 && (status.st_mode & _S_IFMT) == _S_IFDIR;
}

/// Makes a path absolute, as reports print it; the path as it is where that fails.
[[nodiscard]] inline std::string absolute_path(std::string_view path) {
    wchar_t* const full = ::_wfullpath(nullptr, wide_path(path).c_str(), 0);
    if (full == nullptr) return std::string(path);
    std::string narrow = narrow_path(full);
    std::free(full);
    return narrow;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve

#endif
