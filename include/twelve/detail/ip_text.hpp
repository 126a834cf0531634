#pragma once

#include <cstddef>
#include <string_view>

#include <twelve/detail/url_bytes.hpp>

namespace twelve {
inline namespace v0 {
namespace detail::urls {

[[nodiscard]] constexpr bool is_hex_digit(char byte) noexcept {
    return is_digit(byte) || (lower(byte) >= 'a' && lower(byte) <= 'f');
}

/// Tells whether a text is an IPv4 address in the usual four-part form, without leading zeros (`010` is octal to some).
[[nodiscard]] constexpr bool is_ipv4(std::string_view text) noexcept {
    int dots = 0;
    int value = -1;  // of the part at hand; -1 before its first digit
    for (const char byte : text) {
        if (byte == '.') {
            if (value < 0 || ++dots > 3) return false;
            value = -1;
            continue;
        }
        if (!is_digit(byte) || value == 0) return false;
        value = (value < 0 ? 0 : value * 10) + (byte - '0');
        if (value > 255) return false;
    }
    return dots == 3 && value >= 0;
}

/// Counts the 16-bit groups of one side of an IPv6 address; 9 where it is no list of groups.
[[nodiscard]] constexpr int count_ipv6_groups(std::string_view side, bool may_end_in_ipv4) noexcept {
    constexpr int malformed = 9;
    if (side.empty()) return 0;
    for (int groups = 1; groups <= 8; ++groups) {
        const std::size_t colon = side.find(':');
        const std::string_view group = side.substr(0, colon);
        const bool is_last = colon == std::string_view::npos;
        if (is_last && may_end_in_ipv4 && is_ipv4(group)) return groups + 1;
        if (group.empty() || group.size() > 4) return malformed;
        for (const char byte : group)
            if (!is_hex_digit(byte)) return malformed;
        if (is_last) return groups;
        side.remove_prefix(colon + 1);
    }
    return malformed;
}

/// Tells whether a text is an IPv6 address (RFC 4291, 2.2), without brackets and zone.
[[nodiscard]] constexpr bool is_ipv6(std::string_view text) noexcept {
    const std::size_t gap = text.find("::");
    if (gap == std::string_view::npos) return count_ipv6_groups(text, true) == 8;
    const int head = count_ipv6_groups(text.substr(0, gap), false);
    const int tail = count_ipv6_groups(text.substr(gap + 2), true);
    return head + tail <= 7;
}

}  // namespace detail::urls
}  // namespace v0
}  // namespace twelve
