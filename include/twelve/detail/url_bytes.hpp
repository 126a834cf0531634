#pragma once

#include <cstddef>
#include <string_view>

namespace twelve {
inline namespace v0 {
namespace detail::urls {

[[nodiscard]] constexpr bool is_digit(char byte) noexcept { return byte >= '0' && byte <= '9'; }

[[nodiscard]] constexpr bool is_letter(char byte) noexcept {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/// Lowers an ASCII letter, whatever the locale.
[[nodiscard]] constexpr char lower(char byte) noexcept {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
}

/// RFC 3986, 2.3: bytes that never need an escape.
[[nodiscard]] constexpr bool is_unreserved(char byte) noexcept {
    return is_letter(byte) || is_digit(byte) || byte == '-' || byte == '.' || byte == '_' || byte == '~';
}

/// Tells whether a byte may follow the first letter of a scheme (RFC 3986, 3.1).
[[nodiscard]] constexpr bool is_scheme_byte(char byte) noexcept {
    return is_letter(byte) || is_digit(byte) || byte == '+' || byte == '-' || byte == '.';
}

/// Tells whether a byte may stand nowhere in a URL unless escaped: controls, the space, and what shells and logs quote.
[[nodiscard]] constexpr bool is_forbidden(char byte) noexcept {
    return static_cast<unsigned char>(byte) <= ' ' || byte == '\x7f' || byte == '"' || byte == '<' || byte == '>' ||
           byte == '\\' || byte == '`';
}

/// What a byte behind the scheme is, as far as the outline of a URL must know.
enum class byte_class : unsigned char {
    ordinary,
    delimiter,  ///< / ? # @
    suspect     ///< brackets, and what may stand nowhere unless escaped
};

struct byte_classes {
    byte_class of[256] = {};

    constexpr byte_classes() noexcept {
        for (unsigned value = 0; value < 256; ++value) {
            const char byte = static_cast<char>(value);
            if (is_forbidden(byte) || byte == '[' || byte == ']') of[value] = byte_class::suspect;
        }
        for (const char byte : {'/', '?', '#', '@'}) of[static_cast<unsigned char>(byte)] = byte_class::delimiter;
    }
};

inline constexpr byte_classes byte_class_table;

[[nodiscard]] constexpr byte_class class_of(char byte) noexcept {
    return byte_class_table.of[static_cast<unsigned char>(byte)];
}

[[nodiscard]] constexpr bool is_ordinary(char byte) noexcept { return class_of(byte) == byte_class::ordinary; }

/// Looks at four bytes with one branch.
[[nodiscard]] constexpr bool is_any_extraordinary(char one, char two, char three, char four) noexcept {
    const auto bits = [](char byte) { return static_cast<unsigned>(class_of(byte)); };
    return (bits(one) | bits(two) | bits(three) | bits(four)) != 0;
}

[[nodiscard]] constexpr bool starts_with(std::string_view text, std::string_view start) noexcept {
    return text.substr(0, start.size()) == start;
}

/// Compares with a word, ASCII letters of any case counting as the same.
[[nodiscard]] constexpr bool starts_with_word(std::string_view text, std::string_view word) noexcept {
    if (text.size() < word.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (lower(text[i]) != lower(word[i])) return false;
    return true;
}

[[nodiscard]] constexpr bool is_word(std::string_view text, std::string_view word) noexcept {
    return text.size() == word.size() && starts_with_word(text, word);
}

[[nodiscard]] constexpr bool ends_with_word(std::string_view text, std::string_view word) noexcept {
    return text.size() >= word.size() && is_word(text.substr(text.size() - word.size()), word);
}

[[nodiscard]] constexpr bool contains(std::string_view text, std::string_view part) noexcept {
    return text.find(part) != std::string_view::npos;
}

[[nodiscard]] constexpr bool ends_with(std::string_view text, std::string_view end) noexcept {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

}  // namespace detail::urls
}  // namespace v0
}  // namespace twelve
