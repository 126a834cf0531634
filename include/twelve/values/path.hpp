#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

#include <twelve/detail/codec.hpp>
#include <twelve/detail/refuse.hpp>
#include <twelve/literal.hpp>

namespace twelve {
inline namespace v0 {

/// Tells whether a path leads to a regular file, itself or through links. What cannot be reached is not there.
struct is_existing_file {
    [[nodiscard]] bool operator()(const std::filesystem::path& path) const noexcept {
        std::error_code ignored;
        return std::filesystem::is_regular_file(path, ignored);
    }
};

/// Tells whether a path leads to a directory, itself or through links.
struct is_existing_directory {
    [[nodiscard]] bool operator()(const std::filesystem::path& path) const noexcept {
        std::error_code ignored;
        return std::filesystem::is_directory(path, ignored);
    }
};

namespace detail {

// A path is UTF-8 in a setting. POSIX takes the bytes as they are; Windows must be told.
#if !defined(_WIN32)
[[nodiscard]] inline std::filesystem::path path_of(std::string_view text) { return std::filesystem::path(text); }
inline void append_path(std::string& out, const std::filesystem::path& path) { out += path.native(); }
#elif defined(__cpp_char8_t)
[[nodiscard]] inline std::filesystem::path path_of(std::string_view text) {
    return std::filesystem::path(std::u8string(text.begin(), text.end()));
}
inline void append_path(std::string& out, const std::filesystem::path& path) {
    for (const char8_t byte : path.u8string()) out += static_cast<char>(byte);
}
#else
[[nodiscard]] inline std::filesystem::path path_of(std::string_view text) { return std::filesystem::u8path(text); }
inline void append_path(std::string& out, const std::filesystem::path& path) { out += path.u8string(); }
#endif

/// A path as it stands: nothing is expanded, and whether it leads anywhere is for `existing_file` to say.
template <>
struct codec<std::filesystem::path> {
    static constexpr value_kind kind = value_kind::path;

    static bool read(std::string_view text, std::filesystem::path& into, const spelling&, parse_failure& why) {
        const std::size_t nul = text.find('\0');
        if (nul != std::string_view::npos)
            return refuse_at(why, problem_code::nul, nul, 1, {"a NUL byte", "remove the NUL byte"});
        into = path_of(text);
        return true;
    }

    static void write(const std::filesystem::path& value, std::string& out) { append_path(out, value); }

    static void describe(std::string& out) { out += "a path"; }

    /// What `existing_file` and `existing_directory` are compared with.
    static number measure(const std::filesystem::path& value) noexcept {
        if (is_existing_file{}(value)) return number(path_to_file);
        return is_existing_directory{}(value) ? number(path_to_directory) : number();
    }
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
