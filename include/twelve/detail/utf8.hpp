#pragma once

#include <cstddef>

namespace twelve {
inline namespace v0 {
namespace detail {

[[nodiscard]] constexpr unsigned byte_value(char byte) noexcept { return static_cast<unsigned char>(byte); }

/// One character of UTF-8; `size` is 0 where the bytes are none.
struct utf8_character {
    char32_t code_point = 0;
    std::size_t size = 0;
};

/// Says how many bytes a lead byte announces; 0 for a byte that cannot lead.
[[nodiscard]] constexpr std::size_t utf8_announced_size(unsigned lead) noexcept {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    if (lead >= 0xF0 && lead <= 0xF4) return 4;
    return 0;
}

/// Tells whether the second byte keeps out overlong forms, surrogates and what is above U+10FFFF.
[[nodiscard]] constexpr bool is_utf8_second_byte(unsigned lead, unsigned second) noexcept {
    if (lead == 0xE0) return second >= 0xA0 && second <= 0xBF;
    if (lead == 0xED) return second >= 0x80 && second <= 0x9F;
    if (lead == 0xF0) return second >= 0x90 && second <= 0xBF;
    if (lead == 0xF4) return second >= 0x80 && second <= 0x8F;
    return second >= 0x80 && second <= 0xBF;
}

/// Reads the character that begins at `at`, which is before `end` (Unicode, table 3-7).
[[nodiscard]] constexpr utf8_character read_utf8(const char* at, const char* end) noexcept {
    const unsigned lead = byte_value(*at);
    const std::size_t size = utf8_announced_size(lead);
    if (size <= 1) return {static_cast<char32_t>(lead), size};
    if (static_cast<std::size_t>(end - at) < size || !is_utf8_second_byte(lead, byte_value(at[1]))) return {};
    char32_t code_point = static_cast<char32_t>(lead & (0xFFU >> (size + 1)));
    for (std::size_t i = 1; i < size; ++i) {
        const unsigned next = byte_value(at[i]);
        if ((next & 0xC0U) != 0x80U) return {};
        code_point = static_cast<char32_t>((code_point << 6U) | (next & 0x3FU));
    }
    return {code_point, size};
}

/// Reads the character that ends before `end`; for text that is known to be UTF-8.
[[nodiscard]] constexpr utf8_character read_utf8_backwards(const char* begin, const char* end) noexcept {
    const char* at = end;
    while (at != begin && end - at < 4) {
        --at;
        if ((byte_value(*at) & 0xC0U) != 0x80U) return read_utf8(at, end);
    }
    return {};
}

/// Tells whether a character is a no-break or a zero-width space, which no one sees at the end of a value.
///
/// U+FEFF is apart: at the start of a file it is the byte order mark.
[[nodiscard]] constexpr bool is_invisible_space(char32_t code_point) noexcept {
    return code_point == 0x00A0 || code_point == 0x2007 || code_point == 0x202F || code_point == 0x200B ||
           code_point == 0x2060;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
