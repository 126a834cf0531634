#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <twelve/detail/ip_text.hpp>
#include <twelve/detail/refuse.hpp>
#include <twelve/detail/text.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Reads an address that `urls::is_ipv4` has checked, into 4 bytes.
inline void read_ipv4(std::string_view text, unsigned char* bytes) noexcept {
    unsigned part = 0;
    for (const char byte : text) {
        if (byte == '.') {
            *bytes++ = static_cast<unsigned char>(part);
            part = 0;
        } else {
            part = part * 10 + static_cast<unsigned>(byte - '0');
        }
    }
    *bytes = static_cast<unsigned char>(part);
}

[[nodiscard]] constexpr unsigned hex_value(char digit) noexcept {
    return static_cast<unsigned>(is_digit(digit) ? digit - '0' : to_lower(digit) - 'a' + 10);
}

/// Reads the groups of one side of `::`, and says how many bytes they are.
inline std::size_t read_ipv6_groups(std::string_view side, unsigned char* bytes) noexcept {
    std::size_t size = 0;
    while (!side.empty()) {
        const std::string_view group = side.substr(0, side.find(':'));
        side.remove_prefix(group.size() == side.size() ? group.size() : group.size() + 1);
        if (group.find('.') != std::string_view::npos) {
            read_ipv4(group, bytes + size);
            return size + 4;
        }
        unsigned value = 0;
        for (const char digit : group) value = value * 16 + hex_value(digit);
        bytes[size++] = static_cast<unsigned char>(value >> 8U);
        bytes[size++] = static_cast<unsigned char>(value & 0xFFU);
    }
    return size;
}

/// Reads an address that `urls::is_ipv6` has checked, into 16 bytes that are zero.
inline void read_ipv6(std::string_view text, unsigned char* bytes) noexcept {
    const std::size_t gap = text.find("::");
    static_cast<void>(read_ipv6_groups(text.substr(0, gap), bytes));
    if (gap == std::string_view::npos) return;
    unsigned char tail[16] = {};
    const std::size_t size = read_ipv6_groups(text.substr(gap + 2), tail);
    for (std::size_t i = 0; i < size; ++i) bytes[16 - size + i] = tail[i];
}

[[gnu::cold]] inline void append_ipv4(std::string& out, const unsigned char* bytes) {
    for (int i = 0; i < 4; ++i) {
        if (i != 0) out += '.';
        append_natural(out, bytes[i]);
    }
}

/// A run of groups that are zero.
struct zero_run {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Finds what `::` stands for: the longest run of two zero groups or more, the first of those that are equally long.
[[nodiscard]] inline zero_run find_zero_run(const unsigned char* bytes, std::size_t groups) noexcept {
    zero_run longest;
    zero_run current;
    for (std::size_t i = 0; i < groups; ++i) {
        if (bytes[2 * i] != 0 || bytes[2 * i + 1] != 0) continue;
        if (current.end != i || current.end == 0) current.begin = i;
        current.end = i + 1;
        const std::size_t size = current.end - current.begin;
        if (size > 1 && size > longest.end - longest.begin) longest = current;
    }
    return longest;
}

inline void append_ipv6_group(std::string& out, const unsigned char* group) {
    constexpr const char* digits = "0123456789abcdef";
    const unsigned value = static_cast<unsigned>(group[0]) << 8U | group[1];
    for (unsigned shift = 16; shift != 0; shift -= 4)
        if (shift == 4 || value >> (shift - 4) != 0) out += digits[(value >> (shift - 4)) & 0xFU];
}

/// Appends an address as RFC 5952 spells it; one that maps an IPv4 address as `::ffff:192.0.2.7` (section 5).
[[gnu::cold]] inline void append_ipv6(std::string& out, const unsigned char* bytes) {
    constexpr unsigned char mapped[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
    bool is_mapped = true;
    for (std::size_t i = 0; i < sizeof mapped; ++i) is_mapped = is_mapped && bytes[i] == mapped[i];
    const std::size_t groups = is_mapped ? 6 : 8;
    const zero_run skipped = find_zero_run(bytes, groups);
    const bool is_skipping = skipped.end != 0;
    for (std::size_t i = 0; i < groups; ++i) {
        if (is_skipping && i >= skipped.begin && i < skipped.end) continue;
        if (is_skipping && i == skipped.end)
            out += "::";
        else if (i != 0)
            out += ':';
        append_ipv6_group(out, bytes + 2 * i);
    }
    if (is_skipping && skipped.end == groups) out += "::";
    if (!is_mapped) return;
    out += ':';
    append_ipv4(out, bytes + 12);
}

/// Says what is wrong with an address that has no colon.
[[nodiscard, gnu::cold]] inline bool refuse_ipv4(std::string_view text, parse_failure& why) noexcept {
    bool is_begin = true;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        if (is_begin && text[i] == '0' && is_digit(text[i + 1]))
            return refuse_at(why, problem_code::invalid_type, i, 1,
                             {"a leading zero in an address", "write the part without it: some read it as octal"});
        is_begin = text[i] == '.';
    }
    return refuse(why, problem_code::invalid_type);
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
