#pragma once

#include <string>
#include <string_view>

namespace twelve {
inline namespace v0 {
namespace detail {

/// What stands for a value in `.env.example`: the expected form between angle brackets.
[[nodiscard]] inline std::string placeholder_for(std::string_view expected) {
    std::string text = "<";
    for (const char byte : expected) {
        const bool is_bracket = byte == '<' || byte == '>';
        const bool is_control = static_cast<unsigned char>(byte) < 0x20;
        // What no spelling in a `.env` file can hold for everyone stays out.
        const bool is_special = byte == '\'' || byte == '"' || byte == '`' || byte == '$' || byte == '\\';
        if (!is_bracket && !is_control && !is_special) text.push_back(byte);
    }
    return text + ">";
}

/// Tells a placeholder that was never replaced: all of it stands between angle brackets, and none inside.
///
///     is_placeholder("<postgres://user:password@host:5432/name>")   // true
///     is_placeholder("<b>bold</b>")                                 // false
[[nodiscard]] constexpr bool is_placeholder(std::string_view value) noexcept {
    if (value.size() < 3 || value.front() != '<' || value.back() != '>') return false;
    const std::string_view inside = value.substr(1, value.size() - 2);
    return inside.find_first_of("<>\n") == std::string_view::npos;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
