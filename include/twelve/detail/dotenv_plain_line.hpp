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

/// A line that is nothing but a name, `=`, a value as it stands, and the line's end, as nearly all lines are.
///
///     PORT=8080      export NAME='a b'      HOST="db"
struct dotenv_plain_line {
    std::string_view name;
    const char* feed;  ///< the line feed
};

#if defined(__SSE2__) && defined(__GNUC__)

/// How many bytes are read at once; where fewer are left, lines are read one byte after the other.
constexpr std::size_t plain_line_window = 64;

constexpr std::string_view export_prefix = "export ";

/// One bit for each of 16 bytes that ends a plain value: a control, a byte beyond ASCII, `$` or `#`.
[[nodiscard]] inline std::uint64_t plain_value_ends_in_block(const char* at) noexcept {
    byte_block bytes;
    std::memcpy(&bytes, at, sizeof bytes);
    return mask_of((block_of(0x20) > bytes) | (bytes == block_of('$')) | (bytes == block_of('#')));
}

/// One bit for each of 64 bytes that ends a plain value.
[[nodiscard]] inline std::uint64_t plain_value_ends(const char* at) noexcept {
    return plain_value_ends_in_block(at) | (plain_value_ends_in_block(at + 16) << 16U) |
           (plain_value_ends_in_block(at + 32) << 32U) | (plain_value_ends_in_block(at + 48) << 48U);
}

/// How many of 32 bytes make the name that begins here, of letters, digits and `_`; 32 where it may go on.
[[nodiscard]] inline std::size_t plain_name_size(const char* at) noexcept {
    byte_block head;
    byte_block tail;
    std::memcpy(&head, at, sizeof head);
    std::memcpy(&tail, at + sizeof head, sizeof tail);
    const std::uint32_t others = ~(mask_of(word_bytes(head)) | (mask_of(word_bytes(tail)) << 16U));
    return others == 0 ? 32 : static_cast<std::size_t>(__builtin_ctz(others));
}

[[nodiscard]] constexpr bool is_beyond_ascii(char byte) noexcept { return static_cast<signed char>(byte) < 0; }

/// Tells whether what stands in quotes stands for itself; at its ends an invisible character may stand, or
/// `encrypted:`.
[[nodiscard]] inline bool is_plain_in_quotes(char quote, const char* begin, const char* end) noexcept {
    if (begin == end) return true;
    const std::size_t size = static_cast<std::size_t>(end - begin);
    return *begin != 'e' && !is_beyond_ascii(*begin) && !is_beyond_ascii(end[-1]) &&
           std::memchr(begin, quote, size) == nullptr && (quote == '\'' || std::memchr(begin, '\\', size) == nullptr);
}

/// Tells whether a value from `begin` to `end` stands for itself, quotes or not.
[[nodiscard]] inline bool is_plain_value(const char* begin, const char* end) noexcept {
    if (begin == end) return true;
    const char first = *begin;
    const char last = end[-1];
    if (first == '"' || first == '\'')
        return end - begin >= 2 && last == first && is_plain_in_quotes(first, begin + 1, end - 1);
    return first != ' ' && first != '`' && first != 'e' && last != ' ' && last != '\\' && first != '\t' &&
           last != '\t' && !is_beyond_ascii(first) && !is_beyond_ascii(last);
}

/// Finds the end of a value which holds bytes that might have ended it but do not: tabs, characters beyond ASCII, and
/// in quotes `#` and `$`. Answers the first byte that does end it.
[[nodiscard]] inline const char* find_plain_value_end(const char* value, const char* at, const char* end) noexcept {
    const bool is_single = *value == '\'';
    const bool is_quoted = is_single || *value == '"';
    while (at != end) {
        if (is_beyond_ascii(*at)) {
            const std::size_t size = read_utf8(at, end).size;
            if (size == 0) return at;
            at += size;
        } else if (*at == '\t' || (*at == '#' && is_quoted) || (*at == '$' && is_single)) {
            ++at;
        } else {
            return at;
        }
        at = find_unusual_or<'$', '#', '$', '#'>(at, end);
    }
    return at;
}

/// Passes blank lines and comments without a faulty byte; answers where other text, or less than a window, begins.
[[nodiscard]] inline const char* skip_plain_comments(const char* at, const char* end, std::uint32_t& lines) noexcept {
    while (static_cast<std::size_t>(end - at) >= plain_line_window) {
        const char* feed = at;
        if (*at == '#') feed = find_unusual_or<'\n', '\n', '\n', '\n'>(at, end);
        if (feed == end || *feed != '\n') return at;
        at = feed + 1;
        ++lines;
    }
    return at;
}

/// Reads a plain line that begins at `at`; answers false where it is another, which has to be read with care.
// Inline, so that what the blocks are compared with stays in registers from line to line.
[[nodiscard, gnu::always_inline]] inline bool read_plain_line(const char* at, const char* end,
                                                              dotenv_plain_line& line) noexcept {
    if (static_cast<std::size_t>(end - at) < plain_line_window + export_prefix.size()) return false;
    if (*at == 'e' && std::memcmp(at, export_prefix.data(), export_prefix.size()) == 0) at += export_prefix.size();
    const std::size_t name_size = plain_name_size(at);
    if (name_size == 32 || at[name_size] != '=' || !begins_name(*at)) return false;
    line.name = {at, name_size};
    const char* const value = at + name_size + 1;
    const std::uint64_t ends = plain_value_ends(at);
    const char* value_end =
        ends != 0 ? at + __builtin_ctzll(ends) : find_unusual_or<'$', '#', '$', '#'>(at + plain_line_window, end);
    if (value_end != end && *value_end != '\n') value_end = find_plain_value_end(value, value_end, end);
    if (value_end == end) return false;
    line.feed = value_end;
    if (*value_end == '\r' && value_end + 1 != end) ++line.feed;
    return *line.feed == '\n' && is_plain_value(value, value_end);
}

#else

/// Where the compiler has no vectors of bytes, every line is read with care.
[[nodiscard]] inline bool read_plain_line(const char*, const char*, dotenv_plain_line&) noexcept { return false; }
[[nodiscard]] inline const char* skip_plain_comments(const char* at, const char*, std::uint32_t&) noexcept {
    return at;
}

#endif

}  // namespace detail
}  // namespace v0
}  // namespace twelve
