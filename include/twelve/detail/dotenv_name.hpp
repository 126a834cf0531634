#pragma once

#include <cstddef>
#include <cstring>
#include <string_view>

#include <twelve/detail/find_byte.hpp>
#include <twelve/detail/looks_secret.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// `ws` of the grammar.
[[nodiscard]] constexpr bool is_blank(char byte) noexcept {
    return byte == ' ' || byte == '\t' || byte == '\v' || byte == '\f';
}

/// ALPHA or `_`: what a name begins with.
[[nodiscard]] constexpr bool begins_name(char byte) noexcept {
    const char letter = upper_ascii(byte);
    return (letter >= 'A' && letter <= 'Z') || byte == '_';
}

/// What follows in the name of `${X}`.
[[nodiscard]] constexpr bool continues_reference(char byte) noexcept {
    return begins_name(byte) || (byte >= '0' && byte <= '9') || byte == '.';
}

/// What no shell takes in a name.
[[nodiscard]] constexpr bool is_dot_or_dash(char byte) noexcept { return byte == '.' || byte == '-'; }

/// What follows in the name of a binding.
[[nodiscard]] constexpr bool continues_name(char byte) noexcept { return continues_reference(byte) || byte == '-'; }

/// A name as it was found in a text; `end` is where it begins where there is none.
struct dotenv_name {
    const char* begin;
    const char* end;
    bool has_dot_or_dash;

    [[nodiscard]] std::string_view text() const noexcept { return {begin, static_cast<std::size_t>(end - begin)}; }
};

#if defined(__SSE2__) && defined(__GNUC__)

/// Marks letters, digits and `_`.
[[nodiscard]] inline byte_block word_bytes(const byte_block& bytes) noexcept {
    return bytes_between<'a', 'z'>(bytes | block_of(0x20)) | bytes_between<'0', '9'>(bytes) | (bytes == block_of('_'));
}

/// Reads a name 16 bytes at a time, without a branch for each; stops where fewer are left, or where the name ends.
inline void read_name_blocks(const char* end, dotenv_name& name) noexcept {
    while (static_cast<std::size_t>(end - name.end) >= block_size) {
        byte_block bytes;
        std::memcpy(&bytes, name.end, sizeof bytes);
        const byte_block odd = (bytes == block_of('.')) | (bytes == block_of('-'));
        const unsigned others = ~mask_of(word_bytes(bytes) | odd) & 0xFFFFU;
        const unsigned before = others == 0 ? 0xFFFFU : (others & (0U - others)) - 1U;
        name.has_dot_or_dash = name.has_dot_or_dash || (mask_of(odd) & before) != 0;
        name.end += others == 0 ? static_cast<unsigned>(block_size) : static_cast<unsigned>(__builtin_ctz(others));
        if (others != 0) return;
    }
}

#else

inline void read_name_blocks(const char*, dotenv_name&) noexcept {}

#endif

/// Reads the longest name that begins at `at`.
[[nodiscard]] inline dotenv_name read_name(const char* at, const char* end) noexcept {
    dotenv_name name{at, at, false};
    if (at == end || !begins_name(*at)) return name;
    read_name_blocks(end, name);
    for (; name.end != end && continues_name(*name.end); ++name.end)
        name.has_dot_or_dash = name.has_dot_or_dash || is_dot_or_dash(*name.end);
    return name;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
