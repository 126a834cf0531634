#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <twelve/detail/ip_text.hpp>
#include <twelve/detail/libpq_keywords.hpp>
#include <twelve/detail/url_content.hpp>
#include <twelve/detail/url_failure.hpp>
#include <twelve/detail/url_hosts.hpp>
#include <twelve/parse_failure.hpp>

namespace twelve {
inline namespace v0 {
namespace detail::urls {

inline constexpr std::string_view sslmodes[] = {"disable", "allow", "prefer", "require", "verify-ca", "verify-full"};
inline constexpr std::string_view session_attributes[] = {"any",     "read-write", "read-only",
                                                          "primary", "standby",    "prefer-standby"};

/// Finds a word in a table; the table's size where it is not there.
template <std::size_t Count>
[[nodiscard]] constexpr std::size_t index_of(const std::string_view (&words)[Count], std::string_view word) noexcept {
    std::size_t index = 0;
    while (index < Count && words[index] != word) ++index;
    return index;
}

/// Checks a list of ports in the query; an empty place stands for the default.
[[nodiscard]] inline bool check_queried_ports(const url_content& url, const url_part& value, parse_failure& why) {
    list_reader list{url.decoded(value)};
    for (std::size_t left = count_members(list.rest); left > 0; --left) {
        const std::string_view member = list.next();
        std::uint16_t port = 0;
        if (!member.empty() && !take_port(member, value.raw, port, why)) return false;
    }
    return true;
}

/// Checks a list of hosts in the query: none of its members may be empty, unless all of it is.
[[nodiscard]] inline bool check_queried_hosts(const url_content& url, const url_part& value, parse_failure& why) {
    list_reader list{url.decoded(value)};
    const std::size_t count = count_members(list.rest);
    for (std::size_t left = count; left > 0 && count > 1; --left)
        if (list.next().empty())
            return refuse(why, problem_code::empty_host, value.raw,
                          {"an empty member in the list of hosts", "remove the comma, or write a host"});
    return true;
}

/// Checks one parameter: libpq knows its name, and its value is one that a connection could be made with.
[[nodiscard]] inline bool check_libpq_parameter(const url_content& url, const url_query_part& part,
                                                parse_failure& why) {
    const libpq_setting setting = libpq_setting_of(url, part);
    if (!is_libpq_keyword(setting.keyword))
        return refuse(why, problem_code::unknown_param, part.key.raw,
                      {"a parameter that libpq does not know", "correct the name, or remove the parameter"});
    if (setting.keyword == "port") return check_queried_ports(url, part.value, why);
    if (setting.keyword == "host" || setting.keyword == "hostaddr") return check_queried_hosts(url, part.value, why);
    if (setting.keyword == "sslmode" && index_of(sslmodes, setting.value) == 6)
        return refuse(why, problem_code::not_a_choice, part.value.raw,
                      {"an sslmode that libpq does not know",
                       "write disable, allow, prefer, require, verify-ca or verify-full"});
    if (setting.keyword == "target_session_attrs" && index_of(session_attributes, setting.value) == 6)
        return refuse(why, problem_code::not_a_choice, part.value.raw,
                      {"a target_session_attrs that libpq does not know",
                       "write any, read-write, read-only, primary, standby or prefer-standby"});
    return true;
}

/// The names of the hosts that libpq will try, as one list.
struct libpq_hosts {
    std::string_view list;       ///< of the query; unused where the authority decides
    bool is_queried = false;
    std::size_t count = 0;
};

/// Decides where the hosts come from: `host` of the query, the authority, `hostaddr`, in this order.
[[nodiscard]] inline libpq_hosts hosts_of(const url_content& url) noexcept {
    const libpq_value host = queried(url, "host");
    const libpq_value address = queried(url, "hostaddr");
    if (host.is_set && !host.text.empty()) return {host.text, true, count_members(host.text)};
    const std::size_t written = url.layout.hosts.size();
    const bool has_written = !host.is_set && (written > 1 || (written == 1 && url.layout.hosts[0].name.raw.size != 0));
    if (!has_written && !address.text.empty()) return {address.text, true, count_members(address.text)};
    if (host.is_set) return {{}, true, 1};
    return {{}, false, written};
}

/// Refuses lists that libpq could not match with each other when it connects.
[[nodiscard]] inline bool check_libpq_lists(const url_content& url, parse_failure& why) {
    const std::size_t hosts = hosts_of(url).count;
    const libpq_value queried_ports = queried(url, "port");
    const std::size_t ports = queried_ports.is_set ? count_members(queried_ports.text) : url.layout.hosts.size();
    if (ports != 1 && ports != hosts)
        return refuse(why, problem_code::bad_port, 0, 0,
                      {"as many ports as hosts are needed, or one for all", "write a port beside each host"});
    const libpq_value addresses = queried(url, "hostaddr");
    if (addresses.text.empty() || count_members(addresses.text) == hosts) return true;
    return refuse(why, problem_code::mixed_list, 0, 0,
                  {"as many hostaddr as hosts are needed", "write one address for each host"});
}

[[nodiscard]] inline bool finish_postgres(url_content& url, parse_failure& why) {
    for (const url_query_part& part : url.layout.query)
        if (!check_libpq_parameter(url, part, why)) return false;
    return check_libpq_lists(url, why);
}

/// Says what a host of the query is, where an IPv6 address has no brackets.
[[nodiscard]] inline host_kind kind_of_queried_host(std::string_view name) noexcept {
    if (!name.empty() && (name.front() == '/' || name.front() == '@')) return host_kind::socket;
    if (is_ipv6(name.substr(0, name.find('%')))) return host_kind::ipv6;
    return is_ipv4(name) ? host_kind::ipv4 : host_kind::name;
}

}  // namespace detail::urls
}  // namespace v0
}  // namespace twelve
