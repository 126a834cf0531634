#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <twelve/detail/ip_text.hpp>
#include <twelve/detail/url_bytes.hpp>
#include <twelve/detail/url_opening.hpp>
#include <twelve/detail/url_outline.hpp>
#include <twelve/detail/url_reading.hpp>

namespace twelve {
inline namespace v0 {
namespace detail::urls {

/// Reads a port; 0 where it is none, 65536 where it is too large.
[[nodiscard]] constexpr std::uint32_t read_port(std::string_view digits) noexcept {
    std::uint32_t port = 0;
    for (const char byte : digits) {
        if (!is_digit(byte)) return 0;
        port = port * 10 + static_cast<std::uint32_t>(byte - '0');
        if (port > 65535) port = 65536;
    }
    return port;
}

[[nodiscard]] constexpr bool is_number(std::string_view text) noexcept {
    for (const char byte : text)
        if (!is_digit(byte)) return false;
    return !text.empty();
}

/// Checks the text of a port: a whole number from 1 to 65535.
[[nodiscard]] inline bool take_port(std::string_view digits, url_span where, std::uint16_t& port, parse_failure& why) {
    const std::uint32_t value = read_port(digits);
    port = static_cast<std::uint16_t>(value);
    if (value != 0 && value <= 65535) return true;
    if (!is_number(digits))
        return refuse(why, problem_code::bad_port, where,
                      {"a port that is no number", "write the port as a number from 1 to 65535"});
    return refuse(why, problem_code::port_range, where, {"a port outside 1 to 65535", "write a port from 1 to 65535"});
}

/// Says what a decoded host is, given that it did not stand in brackets.
[[nodiscard]] inline host_kind kind_of_host(const url_kind& kind, std::string_view name) noexcept {
    if (!name.empty() && name.front() == '/') return host_kind::socket;
    if (!name.empty() && name.front() == '@' && kind.has(url_rule::at_is_socket)) return host_kind::socket;
    if (kind.has(url_rule::slash_is_socket) && contains(name, "/")) return host_kind::socket;
    return !name.empty() && is_digit(name.front()) && is_ipv4(name) ? host_kind::ipv4 : host_kind::name;
}

/// Checks a zone: `%25`, then unreserved bytes and escapes (RFC 6874).
[[nodiscard]] inline bool check_zone(const url_reading& reading, url_span zone) {
    constexpr url_advice advice = {"a zone that is not %25 and a name", "write the zone as %25eth0"};
    const std::string_view text = reading.url.at(zone);
    bool is_sound = text.size() > 3 && starts_with(text, "%25");
    for (std::size_t i = 3; i < text.size() && is_sound; ++i) is_sound = is_unreserved(text[i]) || text[i] == '%';
    return is_sound || refuse(reading.why, problem_code::bad_zone, zone, advice);
}

/// Refuses a decoded name that no resolver is meant to see.
[[nodiscard]] inline bool check_host_name(const url_reading& reading, const url_host_part& host) {
    const std::string_view name = reading.url.decoded(host.name);
    const url_span where = host.name.raw;
    if (host.kind == host_kind::socket) {
        if (reading.kind.has(url_rule::allows_sockets)) return true;
        return refuse(reading.why, problem_code::host_not_allowed, where,
                      {"a socket's path as host", "write a host name or an address"});
    }
    for (const char byte : name)
        if (static_cast<unsigned char>(byte) <= ' ' || byte == '\x7f')
            return refuse(reading.why, problem_code::forbidden_char, where,
                          {"a blank or a control character in the host", "write the host's name alone"});
    if (host.name.raw.size == host.name.decoded.size) return true;  // no escapes, so no delimiters
    // Drivers split the decoded text again and see two hosts.
    if (contains(name, ","))
        return refuse(reading.why, problem_code::forbidden_char, where,
                      {"an escaped comma in the host", "separate hosts by a plain comma"});
    if (host.kind == host_kind::ipv6 || name.find_first_of(":/?#@[]\\<>\"`%") == std::string_view::npos) return true;
    // Written out as host:port or into another URL, it would name another host than it does here.
    return refuse(reading.why, problem_code::forbidden_char, where,
                  {"an escaped delimiter in the name of the host",
                   "write the host's name alone; a socket's path begins with %2F"});
}

/// Takes what stands between brackets.
[[nodiscard]] inline bool take_ipv6(url_reading& reading, std::size_t begin, std::size_t end, url_host_part& host) {
    const std::string_view text = reading.text.substr(begin, end - begin);
    const std::size_t zone = text.find('%');
    host.kind = host_kind::ipv6;
    if (!is_ipv6(text.substr(0, zone)))
        return reading.refuse_at(problem_code::bad_ipv6, begin, end - begin,
                                 {"no IPv6 address between the brackets", "write it as [2001:db8::1]"});
    if (zone != std::string_view::npos && !check_zone(reading, span_between(begin + zone, end))) return false;
    return take_part(reading, begin, end, host.name) && check_host_name(reading, host);
}

/// Takes a name, an IPv4 address or an escaped socket path.
[[nodiscard]] inline bool take_name(url_reading& reading, std::size_t begin, std::size_t end, url_host_part& host) {
    for (std::size_t i = begin; i < end && !reading.is_clean; ++i)
        if (reading.text[i] == '[' || reading.text[i] == ']') return refuse_byte(reading, i);
    if (!take_part(reading, begin, end, host.name)) return false;
    host.kind = kind_of_host(reading.kind, reading.url.decoded(host.name));
    if (host.kind != host_kind::socket && reading.is_plain && reading.is_clean) return true;
    return check_host_name(reading, host);
}

/// Refuses more than one colon in a host without brackets.
[[gnu::cold]] inline bool refuse_colons(const url_reading& reading, std::size_t begin, std::size_t end) {
    const bool is_address = is_ipv6(reading.text.substr(begin, end - begin));
    return reading.refuse_at(problem_code::bad_port, begin, end - begin,
                             is_address ? url_advice{"an IPv6 address without brackets", "write it as [2001:db8::1]"}
                                        : url_advice{"more than one colon in a host", "write host:port"});
}

/// Refuses the addresses of Go's MySQL driver, which hold the port in parentheses.
[[gnu::cold]] inline bool refuse_go_address(const url_reading& reading, std::size_t begin, std::size_t end) {
    return reading.refuse_at(problem_code::bad_port, begin, end - begin,
                             {"an address as Go's MySQL driver writes it",
                              "write host:port instead of tcp(host:port)"});
}

/// Takes what follows the colon of a host; nothing there is the default.
[[nodiscard]] inline bool take_host_port(url_reading& reading, std::size_t begin, std::size_t end,
                                         url_host_part& host) {
    host.port_text = span_between(begin, end);
    return begin == end || take_port(reading.url.at(host.port_text), host.port_text, host.port, reading.why);
}

/// Reads one host in brackets with its port.
[[nodiscard]] inline bool read_bracketed(url_reading& reading, std::size_t begin, std::size_t end,
                                         url_host_part& host) {
    const std::size_t close = reading.text.substr(0, end).find(']', begin);
    if (close == std::string_view::npos)
        return reading.refuse_at(problem_code::bad_ipv6, begin, 1,
                                 {"a [ without a ]", "close the address with ]"});
    if (!take_ipv6(reading, begin + 1, close, host)) return false;
    const std::size_t after = close + 1;
    if (after == end) return true;
    if (reading.text[after] == '[' || reading.text[after] == ']') return refuse_byte(reading, after);
    if (reading.text[after] != ':')
        return reading.refuse_at(problem_code::bad_ipv6, after, 1,
                                 {"text after the ]", "write a port after the ], or nothing"});
    return take_host_port(reading, after + 1, end, host);
}

/// Reads one member of the host list.
[[nodiscard]] inline bool read_host(url_reading& reading, std::size_t begin, std::size_t end, url_host_part& host) {
    if (begin < end && reading.text[begin] == '[') return read_bracketed(reading, begin, end, host);
    const std::string_view member = reading.text.substr(begin, end - begin);
    const std::size_t colon = member.find(':');
    if (colon == std::string_view::npos) return take_name(reading, begin, end, host);
    const std::size_t bracket = reading.is_clean ? std::string_view::npos : member.find_first_of("[]");
    if (bracket != std::string_view::npos) return refuse_byte(reading, begin + bracket);
    const std::string_view port = member.substr(colon + 1);
    const std::uint32_t value = read_port(port);
    if (value == 0 && !is_number(port)) {
        if (starts_with(member, "tcp(")) return refuse_go_address(reading, begin, end);
        if (contains(port, ":")) return refuse_colons(reading, begin, end);
    }
    if (!take_name(reading, begin, begin + colon, host)) return false;
    if (value == 0 || value > 65535) return take_host_port(reading, begin + colon + 1, end, host);
    host.port_text = span_between(begin + colon + 1, end);
    host.port = static_cast<std::uint16_t>(value);
    return true;
}

/// Refuses a host that is not there where one must be: in a list always, alone where the kind says so.
[[nodiscard]] inline bool check_presence(const url_reading& reading, const url_host_part& host, bool is_list) {
    if (host.name.raw.size != 0) return true;
    if (is_list)
        return reading.refuse_at(problem_code::empty_host, host.name.raw.begin, 0,
                                 {"an empty member in the list of hosts", "remove the comma, or write a host"});
    if (reading.kind.has(url_rule::allows_no_host)) return true;
    return reading.refuse_at(problem_code::empty_host, host.name.raw.begin, 0,
                             {"no host", "write the host after ://"});
}

/// Finds the comma that ends a member; commas in brackets end nothing.
[[nodiscard]] inline std::size_t end_of_member(std::string_view text, std::size_t begin, std::size_t end) noexcept {
    std::size_t from = begin;
    if (begin < end && text[begin] == '[') {
        const std::size_t close = text.find(']', begin);
        if (close < end) from = close;
    }
    const std::size_t comma = text.substr(0, end).find(',', from);
    return comma == std::string_view::npos ? end : comma;
}

/// Reads the hosts, separated by commas.
[[nodiscard]] inline bool read_hosts(url_reading& reading, const url_outline& outline) {
    const std::size_t end = outline.authority_end();
    std::size_t begin = outline.hosts();
    std::size_t member_end = end_of_member(reading.text, begin, end);
    const bool is_list = member_end != end;
    while (true) {
        url_host_part& host = reading.url.layout.hosts.emplace_back();
        if (!read_host(reading, begin, member_end, host) || !check_presence(reading, host, is_list)) return false;
        if (member_end == end) return true;
        if (!reading.kind.has(url_rule::lists_hosts))
            return reading.refuse_at(problem_code::multi_host, member_end, 1,
                                     {"a list of hosts where one is meant", "write one host"});
        begin = member_end + 1;
        member_end = end_of_member(reading.text, begin, end);
    }
}

}  // namespace detail::urls
}  // namespace v0
}  // namespace twelve
