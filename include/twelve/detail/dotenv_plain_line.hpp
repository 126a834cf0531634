#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include <twelve/detail/dotenv_name.hpp>
#include <twelve/detail/find_byte.hpp>
#include <twelve/detail/utf8.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

constexpr std::string_view export_prefix = "export ";
constexpr std::string_view encrypted_prefix = "encrypted:";

[[nodiscard]] constexpr bool is_beyond_ascii(char byte) noexcept { return static_cast<signed char>(byte) < 0; }

/// What keeps a value from standing for itself: one bit for bytes it may not begin with, one for those it may not end
/// with. `e` may begin `encrypted:`.
struct plain_edges {
    static constexpr unsigned char begin = 1;
    static constexpr unsigned char end = 2;

    constexpr plain_edges() noexcept : of() {
        for (std::size_t i = 0x80; i < 0x100; ++i) of[i] = begin | end;
        for (const char byte : {'"', '\'', '`', 'e'}) of[static_cast<unsigned char>(byte)] = begin;
        for (const char byte : {' ', '\t', '\v', '\f'}) of[static_cast<unsigned char>(byte)] = begin | end;
        of[static_cast<unsigned char>('\\')] = end;
    }

    [[nodiscard]] constexpr bool allow(char first, char last) const noexcept {
        return ((of[static_cast<unsigned char>(first)] & begin) | (of[static_cast<unsigned char>(last)] & end)) == 0;
    }

    unsigned char of[0x100];
};

inline constexpr plain_edges plain_edges_table{};

[[nodiscard]] inline bool begins_encrypted(const char* begin, const char* end) noexcept {
    const std::size_t size = static_cast<std::size_t>(end - begin);
    return std::string_view(begin, size).substr(0, encrypted_prefix.size()) == encrypted_prefix;
}

/// Finds the line feed behind a value that ended at `at`; null where something else stands there.
[[nodiscard]] inline const char* feed_at(const char* at, const char* end) noexcept {
    if (at != end && *at == '\r') ++at;
    return at != end && *at == '\n' ? at : nullptr;
}

/// Passes a byte that might have stopped a value but does not: a tab, a character beyond ASCII; null for another.
[[nodiscard]] inline const char* pass_harmless(const char* at, const char* end) noexcept {
    if (*at == '\t') return at + 1;
    const std::size_t size = is_beyond_ascii(*at) ? read_utf8(at, end).size : 0;
    return size == 0 ? nullptr : at + size;
}

/// Reads a value in quotes that stands for itself up to its closing quote, and answers the line feed behind it; null
/// where it has to be read with care. At its ends an invisible character may stand.
template <char Quote, char Escape, char Dollar>
[[nodiscard]] inline const char* read_plain_quoted(const char* begin, const char* end) noexcept {
    const char* at = begin;
    for (;;) {
        at = find_unusual_or<Quote, Escape, Dollar, Quote>(at, end);
        if (at == end) return nullptr;
        if (*at == Quote) break;
        at = pass_harmless(at, end);
        if (at == nullptr) return nullptr;
    }
    if (is_beyond_ascii(*begin) || is_beyond_ascii(at[-1]) || begins_encrypted(begin, at)) return nullptr;
    return feed_at(at + 1, end);
}

/// Reads a value that stands for itself and holds what most do not: quotes around it, tabs, characters beyond ASCII, an
/// `e` at its begin. Answers the line feed behind it; null where it has to be read with care. Before `stop` there is
/// nothing unusual.
[[nodiscard]] inline const char* read_odd_plain_value(const char* begin, const char* stop, const char* end) noexcept {
    if (*begin == '"') return read_plain_quoted<'"', '\\', '$'>(begin + 1, end);
    if (*begin == '\'') return read_plain_quoted<'\'', '\'', '\''>(begin + 1, end);
    const char* at = stop;
    for (;;) {
        if (at == end) return nullptr;
        const char* const next = pass_harmless(at, end);
        if (next == nullptr) break;
        at = find_unusual_or<'$', '#', '$', '#'>(next, end);
    }
    const char first = *begin == 'e' ? 'f' : *begin;
    return plain_edges_table.allow(first, at[-1]) && !begins_encrypted(begin, at) ? feed_at(at, end) : nullptr;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
