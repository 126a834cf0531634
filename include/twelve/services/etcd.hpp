#pragma once

#include <string>

#include <twelve/detail/url_kind.hpp>
#include <twelve/detail/url_list.hpp>
#include <twelve/detail/url_parity.hpp>
#include <twelve/url.hpp>

namespace twelve {
inline namespace v0 {

namespace detail::urls {

inline constexpr url_scheme etcd_schemes[] = {{"write https://", 2379, true}, {"write http://", 2379}};

}  // namespace detail::urls

/// The endpoints of an etcd cluster.
///
///     https://e1:2379,https://e2:2379   // endpoints() says the same
///     http://e1,e2                      // endpoints() "http://e1:2379,http://e2:2379"
class etcd_urls : public service<etcd_urls> {
public:
    static constexpr literal form = "https://host:2379,https://host:2379";
    static constexpr detail::urls::url_kind description{
        "etcd", form, detail::urls::etcd_schemes,
        detail::urls::url_rule::lists_hosts | detail::urls::url_rule::hides_lone_user, nullptr,
        detail::urls::read_url_list};

    /// The endpoints as etcd's clients take them, ports included. User and password are given to them apart.
    [[nodiscard]] std::string endpoints() const {
        return detail::urls::host_port_list(hosts(), uses_tls() ? "https://" : "http://");
    }

    [[nodiscard]] bool uses_tls() const noexcept { return scheme() == "https"; }

    /// What two environments should have in common: "etcd/tcp/required/multi".
    [[nodiscard]] std::string parity_key() const {
        return detail::urls::parity_key(*this, description.name.view(), uses_tls() ? "required" : "none");
    }
};

}  // namespace v0
}  // namespace twelve
