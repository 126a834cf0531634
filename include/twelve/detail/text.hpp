#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <twelve/detail/letters.hpp>
#include <twelve/detail/utf8.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

// Letters are ASCII here, whatever the locale.

[[nodiscard]] constexpr char to_lower(char letter) noexcept {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

[[nodiscard]] constexpr bool is_letter(char letter) noexcept {
    return to_lower(letter) >= 'a' && to_lower(letter) <= 'z';
}

/// Tells the blanks that no value begins or ends with by intent: space, tab, line feed, carriage return.
[[nodiscard]] constexpr bool is_whitespace(char byte) noexcept {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/// Cuts the blanks at both ends.
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text) noexcept {
    while (!text.empty() && is_whitespace(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_whitespace(text.back())) text.remove_suffix(1);
    return text;
}

/// Compares with a lower-case word, letters of any case counting as the same.
[[nodiscard]] constexpr bool is_same_word(std::string_view text, std::string_view lower_word) noexcept {
    if (text.size() != lower_word.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (to_lower(text[i]) != lower_word[i]) return false;
    return true;
}

/// Counts the decimal digits that a text begins with.
[[nodiscard]] constexpr std::size_t leading_digits(std::string_view text) noexcept {
    std::size_t count = 0;
    while (count < text.size() && is_digit(text[count])) ++count;
    return count;
}

/// Finds the first byte that begins no UTF-8 character; the size where all do.
[[nodiscard]] constexpr std::size_t first_foreign_byte(std::string_view text) noexcept {
    const char* const end = text.data() + text.size();
    const char* at = text.data();
    while (at != end) {
        if (byte_value(*at) < 0x80) {
            ++at;
            continue;
        }
        const std::size_t size = read_utf8(at, end).size;
        if (size == 0) break;
        at += size;
    }
    return text.size() - static_cast<std::size_t>(end - at);
}

/// Appends a number in decimal digits, to a string or to what the compiler fills.
template <class Out>
constexpr void append_natural(Out& out, std::uint64_t value) {
    char digits[20] = {};
    std::size_t first = sizeof digits;
    do {
        digits[--first] = static_cast<char>('0' + value % 10);
        value /= 10;
    } while (value != 0);
    out.append(digits + first, sizeof digits - first);
}

/// Appends a number that may be negative.
inline void append_whole(std::string& out, std::int64_t value) {
    const auto bits = static_cast<std::uint64_t>(value);
    if (value < 0) out += '-';
    append_natural(out, value < 0 ? 0 - bits : bits);
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
