#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace twelve {
inline namespace v0 {
namespace detail {

// For a Service `redis-cache`, Kubernetes sets these in every container of the namespace that is started after it
// (documentation of Services, "Environment variables", and of the older links of Docker that it imitates):
//
//     REDIS_CACHE_SERVICE_HOST=10.0.0.11             REDIS_CACHE_PORT_6379_TCP=tcp://10.0.0.11:6379
//     REDIS_CACHE_SERVICE_PORT=6379                  REDIS_CACHE_PORT_6379_TCP_PROTO=tcp
//     REDIS_CACHE_SERVICE_PORT_METRICS=9121          REDIS_CACHE_PORT_6379_TCP_PORT=6379
//     REDIS_CACHE_PORT=tcp://10.0.0.11:6379          REDIS_CACHE_PORT_6379_TCP_ADDR=10.0.0.11

/// Whether a text is one of the addresses that service links hold: `tcp://10.0.0.1:6379`.
[[nodiscard]] constexpr bool is_link_address(std::string_view text) noexcept {
    for (const std::string_view scheme : {std::string_view("tcp://"), std::string_view("udp://"),
                                          std::string_view("sctp://")})
        if (text.substr(0, scheme.size()) == scheme && text.size() > scheme.size()) return true;
    return false;
}

[[nodiscard]] constexpr bool is_all_of(std::string_view text, std::string_view bytes) noexcept {
    return !text.empty() && text.find_first_not_of(bytes) == std::string_view::npos;
}

/// Whether a text could be an address of IPv4 or IPv6, which is enough here.
[[nodiscard, gnu::cold]] constexpr bool is_like_ip_address(std::string_view text) noexcept {
    return is_all_of(text, "0123456789.") ? text.find('.') != std::string_view::npos
                                          : is_all_of(text, "0123456789abcdefABCDEF:.") &&
                                                text.find(':') != std::string_view::npos;
}

/// Takes an ending off a name; answers whether it stood there, with something before it.
constexpr bool take_ending(std::string_view& name, std::string_view ending) noexcept {
    if (name.size() <= ending.size() || name.substr(name.size() - ending.size()) != ending) return false;
    name.remove_suffix(ending.size());
    return true;
}

/// Takes `_PORT_6379_TCP` off a name.
[[gnu::cold]] constexpr bool take_port_and_protocol(std::string_view& name) noexcept {
    std::string_view rest = name;
    if (!take_ending(rest, "_TCP") && !take_ending(rest, "_UDP") && !take_ending(rest, "_SCTP")) return false;
    const std::size_t digits = rest.find_last_not_of("0123456789");
    if (digits == std::string_view::npos || digits + 1 == rest.size()) return false;
    rest = rest.substr(0, digits + 1);
    if (!take_ending(rest, "_PORT_")) return false;
    name = rest;
    return true;
}

/// The Service whose links have a name of this form, as its variables spell it: "REDIS_CACHE"; empty for other names.
[[nodiscard, gnu::cold]] constexpr std::string_view linked_service(std::string_view name) noexcept {
    std::string_view rest = name;
    if (take_port_and_protocol(rest)) return rest;
    for (const std::string_view ending : {std::string_view("_PROTO"), std::string_view("_PORT"),
                                          std::string_view("_ADDR")}) {
        rest = name;
        if (take_ending(rest, ending) && take_port_and_protocol(rest)) return rest;
    }
    rest = name;
    if (take_ending(rest, "_SERVICE_HOST") || take_ending(rest, "_SERVICE_PORT")) return rest;
    const std::size_t port = name.find("_SERVICE_PORT_");
    if (port != std::string_view::npos) return name.substr(0, port);
    return take_ending(rest, "_PORT") ? rest : std::string_view();
}

/// Whether a variable is one that Kubernetes sets for a Service: its name and its text are both of that kind.
///
///     is_service_link("REDIS_PORT", "tcp://10.0.0.1:6379")        // true
///     is_service_link("REDIS_SERVICE_HOST", "10.0.0.1")           // true
///     is_service_link("REDIS_PORT", "6379")                       // false
[[nodiscard, gnu::cold]] constexpr bool is_service_link(std::string_view name, std::string_view text) noexcept {
    if (name == "PORT") return is_link_address(text);  // of a Service whose name the prefix has eaten
    if (linked_service(name).empty()) return false;
    if (is_link_address(text)) return true;
    std::string_view rest = name;
    if (take_ending(rest, "_SERVICE_HOST")) return is_like_ip_address(text);
    if (take_ending(rest, "_SERVICE_PORT") || name.find("_SERVICE_PORT_") != std::string_view::npos)
        return is_all_of(text, "0123456789");
    if (take_ending(rest, "_ADDR")) return is_like_ip_address(text);
    if (take_ending(rest, "_PROTO")) return text == "tcp" || text == "udp" || text == "sctp";
    return take_ending(rest, "_PORT") && take_port_and_protocol(rest) && is_all_of(text, "0123456789");
}

/// The Service's own name: "redis-cache" of `REDIS_CACHE_PORT`; empty for other names.
[[nodiscard]] inline std::string service_named_by(std::string_view variable) {
    std::string name;
    for (const char byte : linked_service(variable))
        name.push_back(byte == '_' ? '-' : byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte);
    return name;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
