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

/// Tells whether a text is a whole number from 0 to 255 without leading zeros (`010` is octal to some).
[[nodiscard]] constexpr bool is_ipv4_octet(std::string_view text) noexcept {
    if (text.empty() || text.size() > 3 || (text.size() > 1 && text[0] == '0')) return false;
    int value = 0;
    for (const char byte : text) {
        if (!is_digit(byte)) return false;
        value = value * 10 + (byte - '0');
    }
    return value <= 255;
}

/// Tells whether a text is an IPv4 address in the usual four-part form.
[[nodiscard]] constexpr bool is_ipv4(std::string_view text) noexcept {
    if (text.empty() || !is_digit(text.front())) return false;  // most hosts are names
    for (int part = 0; part < 3; ++part) {
        const std::size_t dot = text.find('.');
        if (dot == std::string_view::npos || !is_ipv4_octet(text.substr(0, dot))) return false;
        text.remove_prefix(dot + 1);
    }
    return is_ipv4_octet(text);
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
