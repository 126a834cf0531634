#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <twelve/detail/utf8.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Tells whether a character could move the cursor, hide text or turn its direction.
[[nodiscard]] constexpr bool is_unprintable(char32_t code_point) noexcept {
    if (code_point < 0x20 || (code_point >= 0x7F && code_point <= 0x9F)) return true;
    if (code_point >= 0x202A && code_point <= 0x202E) return true;  // bidi embeddings and overrides
    if (code_point >= 0x2066 && code_point <= 0x2069) return true;  // bidi isolates
    if (code_point == 0xFFFE || code_point == 0xFFFF) return true;  // no characters, which YAML refuses
    return code_point == 0x200E || code_point == 0x200F || code_point == 0x061C || code_point == 0x2028 ||
           code_point == 0x2029 || code_point == 0xFEFF || is_invisible_space(code_point);
}

/// How many columns a terminal gives to a character: none to combining marks, two to wide ones.
[[nodiscard]] constexpr std::size_t columns_of(char32_t code_point) noexcept {
    const auto is_from = [code_point](char32_t first, char32_t last) {
        return code_point >= first && code_point <= last;
    };
    if (is_from(0x300, 0x36F) || is_from(0x20D0, 0x20FF) || is_from(0xFE00, 0xFE0F) || code_point == 0x200D) return 0;
    const bool is_wide = is_from(0x1100, 0x115F) || is_from(0x2E80, 0xA4CF) || is_from(0xAC00, 0xD7A3) ||
                         is_from(0xF900, 0xFAFF) || is_from(0xFE30, 0xFE6F) || is_from(0xFF00, 0xFF60) ||
                         is_from(0x1F300, 0x1FAFF) || is_from(0x20000, 0x3FFFD);
    return is_wide ? 2 : 1;
}

inline void append_hex(std::string& out, char32_t value, unsigned digits) {
    for (unsigned i = digits; i-- > 0;) out.push_back("0123456789ABCDEF"[(value >> (4U * i)) & 0xFU]);
}

/// Writes what stands for one character that is not printed: a backslash and `n`, `x1B` or `u202E`.
inline void append_escape(std::string& out, char32_t code_point) {
    out.push_back('\\');
    switch (code_point) {
    case U'\n':
        out.push_back('n');
        return;
    case U'\r':
        out.push_back('r');
        return;
    case U'\t':
        out.push_back('t');
        return;
    default:
        break;
    }
    out.push_back(code_point < 0x80 ? 'x' : 'u');
    append_hex(out, code_point, code_point < 0x80 ? 2 : 4);
}

/// Writes the character at `at` as it may stand in a report; answers where the next one begins.
inline const char* append_printable_character(std::string& out, const char* at, const char* end) {
    const utf8_character character = read_utf8(at, end);
    if (character.size == 0) {
        out.append("\\x");
        append_hex(out, static_cast<char32_t>(byte_value(*at)), 2);
        return at + 1;
    }
    if (is_unprintable(character.code_point))
        append_escape(out, character.code_point);
    else
        out.append(at, character.size);
    return at + character.size;
}

/// Writes a text on one line, with nothing in it that a terminal would obey.
inline void append_printable(std::string& out, std::string_view text) {
    const char* const end = text.data() + text.size();
    for (const char* at = text.data(); at != end;) at = append_printable_character(out, at, end);
}

[[nodiscard]] inline std::string printable(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    append_printable(out, text);
    return out;
}

/// How many columns a printable text takes.
[[nodiscard]] inline std::size_t count_columns(std::string_view text) noexcept {
    std::size_t columns = 0;
    const char* const end = text.data() + text.size();
    for (const char* at = text.data(); at != end;) {
        const utf8_character character = read_utf8(at, end);
        columns += columns_of(character.code_point);
        at += character.size == 0 ? 1 : character.size;
    }
    return columns;
}

/// How much of a value is ever echoed.
inline constexpr std::size_t longest_echo = 64;

/// A value as it may be echoed: printable, at most 64 bytes of it, then an ellipsis.
[[nodiscard, gnu::cold]] inline std::string echoed(std::string_view value) {
    std::string out;
    const char* const end = value.data() + value.size();
    for (const char* at = value.data(); at != end;) {
        std::string next;
        at = append_printable_character(next, at, end);
        if (out.size() + next.size() > longest_echo) return out.append("\xE2\x80\xA6");
        out += next;
    }
    return out;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
