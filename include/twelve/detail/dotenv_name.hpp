#pragma once

#include <cstddef>
#include <cstdint>
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

/// A letter, a digit or `_`.
[[nodiscard]] constexpr bool is_word(char byte) noexcept {
    return begins_name(byte) || (byte >= '0' && byte <= '9');
}

/// What no shell takes in a name.
[[nodiscard]] constexpr bool is_dot_or_dash(char byte) noexcept { return byte == '.' || byte == '-'; }

/// What follows in the name of a binding.
[[nodiscard]] constexpr bool continues_name(char byte) noexcept { return is_word(byte) || is_dot_or_dash(byte); }

/// Names of fewer bytes are read at once.
constexpr std::size_t short_name = 32;

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

/// How many of 32 bytes, all of which must be there, are letters, digits and `_` before the first other one.
[[nodiscard]] inline std::size_t word_size(const char* at) noexcept {
    byte_block head;
    byte_block tail;
    std::memcpy(&head, at, sizeof head);
    std::memcpy(&tail, at + sizeof head, sizeof tail);
    const std::uint64_t words = mask_of(word_bytes(head)) | (mask_of(word_bytes(tail)) << 16U);
    return static_cast<std::size_t>(__builtin_ctzll(~words));
}

#else

[[nodiscard]] inline std::size_t word_size(const char* at) noexcept {
    std::size_t size = 0;
    while (size < short_name && is_word(at[size])) ++size;
    return size;
}

#endif

/// Passes letters, digits and `_`: of most names that is all.
[[nodiscard]] inline const char* skip_word(const char* at, const char* end) noexcept {
    while (static_cast<std::size_t>(end - at) >= short_name) {
        const std::size_t size = word_size(at);
        at += size;
        if (size != short_name) return at;
    }
    while (at != end && is_word(*at)) ++at;
    return at;
}

/// Reads the longest name that begins at `at`.
[[nodiscard]] inline dotenv_name read_name(const char* at, const char* end) noexcept {
    dotenv_name name{at, at, false};
    if (at == end || !begins_name(*at)) return name;
    for (;;) {
        name.end = skip_word(name.end, end);
        if (name.end == end || !is_dot_or_dash(*name.end)) return name;
        name.has_dot_or_dash = true;
        ++name.end;
    }
}

/// Passes what follows in the name of `${X}`: dots too, but no dash, which may begin an operator.
[[nodiscard]] inline const char* skip_reference(const char* at, const char* end) noexcept {
    for (;; ++at) {
        at = skip_word(at, end);
        if (at == end || *at != '.') return at;
    }
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
