#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <twelve/detail/url_families.hpp>
#include <twelve/detail/url_list.hpp>
#include <twelve/detail/url_parity.hpp>
#include <twelve/url.hpp>

namespace twelve {
inline namespace v0 {

/// The address of one or several Memcached servers. User and password are those of SASL.
///
///     memcached://10.0.0.5,10.0.0.6:11212   // host_port_list() "10.0.0.5:11211,10.0.0.6:11212"
///     memcached:///run/memcached.sock       // socket() "/run/memcached.sock"
class memcached_url : public service<memcached_url> {
public:
    static constexpr literal form = "memcached://host:11211";
    static constexpr detail::urls::url_kind description{
        "memcached", form, detail::urls::memcached_schemes,
        detail::urls::url_rule::lists_hosts | detail::urls::url_rule::allows_sockets |
            detail::urls::url_rule::allows_no_host,
        nullptr, detail::urls::read_url_list};

    /// The servers; one socket where the URL names a socket.
    [[nodiscard]] std::vector<url_host> hosts() const& {
        if (const auto path = socket()) return {url_host{*path, 0, host_kind::socket, false}};
        return url::hosts();
    }
    std::vector<url_host> hosts() const&& = delete;

    /// The path of the socket, where the URL names one: as a path without a host, or escaped as a host.
    [[nodiscard]] std::optional<std::string_view> socket() const& {
        if (empty()) return std::nullopt;
        const detail::urls::url_host_part& host = content().layout.hosts.front();
        if (host.kind == host_kind::socket) return content().decoded(host.name);
        const bool has_path = content().layout.path.raw.size != 0;
        if (host.name.raw.size != 0 || host.port != 0 || !has_path) return std::nullopt;
        return detail::urls::decoded_path_with_slash(content());
    }
    std::optional<std::string_view> socket() const&& = delete;

    /// What two environments should have in common: "memcached/tcp/none/multi".
    [[nodiscard]] std::string parity_key() const {
        return detail::urls::parity_key(hosts(), description.name.view(), "none");
    }
};

}  // namespace v0
}  // namespace twelve
