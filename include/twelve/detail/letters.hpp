#pragma once

#include <cstddef>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Tells whether `letters` is a set as `made_of` takes it: ASCII characters and ranges `a-z`, none of them reversed.
[[nodiscard]] constexpr bool are_letters(const char* letters) noexcept {
    if (*letters == '\0') return false;
    for (const char* letter = letters; *letter != '\0'; ++letter)
        if (static_cast<unsigned char>(*letter) >= 0x80U) return false;  // a byte of a character is no character
    for (; *letters != '\0'; ++letters) {
        if (letters[1] != '-' || letters[2] == '\0') continue;
        if (letters[0] > letters[2]) return false;
        letters += 2;
    }
    return true;
}

[[nodiscard]] constexpr bool is_among(char letter, const char* letters) noexcept {
    for (; *letters != '\0'; ++letters) {
        if (letters[1] == '-' && letters[2] != '\0') {
            if (letter >= letters[0] && letter <= letters[2]) return true;
            letters += 2;
        } else if (letter == *letters) {
            return true;
        }
    }
    return false;
}

/// The position of the first character that is not in the set, or `size`.
[[nodiscard]] constexpr std::size_t first_foreign_letter(const char* text, std::size_t size,
                                                         const char* letters) noexcept {
    for (std::size_t i = 0; i < size; ++i)
        if (!is_among(text[i], letters)) return i;
    return size;
}

/// Counts code points: every byte of UTF-8 but the continuations.
[[nodiscard]] constexpr std::size_t count_code_points(const char* text, std::size_t size) noexcept {
    std::size_t count = 0;
    for (std::size_t i = 0; i < size; ++i) count += (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U ? 1U : 0U;
    return count;
}

[[nodiscard]] constexpr bool is_letter_or_underscore(char c) noexcept {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
}

[[nodiscard]] constexpr bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

/// Tells a name that every shell takes: a letter or underscore, then letters, digits and underscores.
[[nodiscard]] constexpr bool is_variable_name(const char* name) noexcept {
    if (!is_letter_or_underscore(*name)) return false;
    while (*++name != '\0')
        if (!is_letter_or_underscore(*name) && !is_digit(*name)) return false;
    return true;
}

/// Tells what names may begin with: nothing, or what a name is made of.
[[nodiscard]] constexpr bool is_name_prefix(const char* prefix) noexcept {
    return *prefix == '\0' || is_variable_name(prefix);
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
