#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <twelve/detail/ip_text.hpp>
#include <twelve/detail/refuse.hpp>
#include <twelve/detail/text.hpp>
#include <twelve/detail/url_bytes.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// A host and a port as they stand in a text; the host without its brackets.
struct host_port {
    std::string_view host;
    std::uint16_t port = 0;
};

/// Tells a name that a resolver takes: labels of letters, digits, `-` and `_`, of 63 bytes each and 253 in all.
[[nodiscard]] constexpr bool is_host_name(std::string_view name) noexcept {
    if (!name.empty() && name.back() == '.') name.remove_suffix(1);
    if (name.empty() || name.size() > 253) return false;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= name.size(); ++i) {
        if (i != name.size() && name[i] != '.') {
            if (!is_letter_or_underscore(name[i]) && !is_digit(name[i]) && name[i] != '-') return false;
            continue;
        }
        if (i == begin || i - begin > 63 || name[begin] == '-' || name[i - 1] == '-') return false;
        if (i != name.size()) begin = i + 1;
    }
    // A name never ends in a number: what does is an address, and a bad one.
    return leading_digits(name.substr(begin)) != name.size() - begin;
}

/// Checks an IPv6 address with its zone, if it has one: `fe80::1%eth0`.
[[nodiscard]] inline bool check_ipv6(std::string_view text, std::size_t offset, parse_failure& why) noexcept {
    const std::size_t percent = text.find('%');
    const bool has_zone = percent != std::string_view::npos;
    const std::size_t size = has_zone ? percent : text.size();
    if (!urls::is_ipv6(text.substr(0, size)))
        return refuse_at(why, problem_code::bad_ipv6, offset, size, {"no IPv6 address", "write it as 2001:db8::1"});
    if (!has_zone) return true;
    const std::string_view zone = text.substr(percent + 1);
    bool is_sound = !zone.empty();
    for (const char byte : zone) is_sound = is_sound && urls::is_unreserved(byte);
    return is_sound || refuse_at(why, problem_code::bad_zone, offset + percent, text.size() - percent,
                                 {"a zone that names no interface", "write the zone as %eth0"});
}

[[nodiscard]] inline bool check_host(std::string_view host, std::size_t offset, parse_failure& why) noexcept {
    if (host.empty())
        return refuse_at(why, problem_code::empty_host, offset, 1, {"no host", "write the host before the colon"});
    if (urls::is_ipv4(host) || is_host_name(host)) return true;
    return refuse_at(why, problem_code::forbidden_char, offset, host.size(),
                     {"a host that is neither a name nor an address", "write a host name or an IP address"});
}

[[nodiscard]] inline bool read_port(std::string_view digits, std::size_t offset, std::uint16_t least,
                                    std::uint16_t& port, parse_failure& why) noexcept {
    if (digits.empty() || leading_digits(digits) != digits.size())
        return refuse_at(why, problem_code::bad_port, digits.empty() ? offset - 1 : offset,
                         digits.empty() ? 1 : digits.size(),
                         {"a port that is no number", "write the port as a number"});
    std::uint32_t value = 0;
    for (const char digit : digits)
        if (value <= 65535) value = value * 10 + static_cast<std::uint32_t>(digit - '0');
    if (value < least || value > 65535)
        return refuse_at(why, problem_code::port_range, offset, digits.size(),
                         {"a port out of range", "write a port up to 65535"});
    port = static_cast<std::uint16_t>(value);
    return true;
}

/// Says what is wrong where one colon and a port do not end the text.
[[nodiscard, gnu::cold]] inline bool refuse_colons(std::string_view text, parse_failure& why) noexcept {
    if (urls::contains(text, "://"))
        return refuse(why, problem_code::invalid_type, {"a URL where an address is meant", "write host:port alone"});
    if (urls::is_ipv6(text))
        return refuse(why, problem_code::bad_port, {"an IPv6 address without brackets", "write [2001:db8::1]:8080"});
    if (!urls::contains(text, ":")) return refuse(why, problem_code::bad_port, {"no port", "write host:port"});
    return refuse(why, problem_code::bad_port, {"more than one colon", "write host:port"});
}

[[nodiscard]] inline bool read_bracketed(std::string_view text, std::uint16_t least, host_port& into,
                                         parse_failure& why) noexcept {
    const std::size_t close = text.find(']');
    if (close == std::string_view::npos)
        return refuse_at(why, problem_code::bad_ipv6, 0, 1, {"a [ without a ]", "close the address with ]"});
    into.host = text.substr(1, close - 1);
    if (!check_ipv6(into.host, 1, why)) return false;
    if (close + 1 == text.size() || text[close + 1] != ':')
        return refuse_at(why, problem_code::bad_port, close, 1, {"no port behind the ]", "write [2001:db8::1]:8080"});
    return read_port(text.substr(close + 2), close + 2, least, into.port, why);
}

enum class missing_host : bool { refused, taken };

/// Reads `host:port` or `[ipv6]:port`, the port being `least` to 65535.
[[nodiscard]] inline bool read_host_port(std::string_view text, missing_host without_host, std::uint16_t least,
                                         host_port& into, parse_failure& why) noexcept {
    if (!text.empty() && text[0] == '[') return read_bracketed(text, least, into, why);
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon != text.rfind(':')) return refuse_colons(text, why);
    into.host = text.substr(0, colon);
    const bool has_none = into.host.empty() && without_host == missing_host::taken;
    if (!has_none && !check_host(into.host, 0, why)) return false;
    return read_port(text.substr(colon + 1), colon + 1, least, into.port, why);
}

/// Appends a host and a port, with brackets where the host holds colons.
inline void append_host_port(std::string& out, std::string_view host, std::uint16_t port) {
    const bool is_ipv6 = urls::contains(host, ":");
    if (is_ipv6) out += '[';
    out += host;
    if (is_ipv6) out += ']';
    out += ':';
    append_natural(out, port);
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
