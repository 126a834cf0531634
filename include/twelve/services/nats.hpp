#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <twelve/detail/url_families.hpp>
#include <twelve/detail/url_list.hpp>
#include <twelve/detail/url_parity.hpp>
#include <twelve/detail/wipe.hpp>
#include <twelve/url.hpp>

namespace twelve {
inline namespace v0 {

/// The servers of a NATS cluster, as one URL with a list of hosts or as a list of URLs.
///
///     nats://app:password@10.0.0.5,nats://app:password@10.0.0.6   // two hosts
///     tls://token@10.0.0.5                                        // token(), uses_tls()
class nats_urls : public service<nats_urls> {
public:
    static constexpr literal form = "nats://user:password@host:4222";
    static constexpr detail::urls::url_kind description{
        "nats", form, detail::urls::nats_schemes,
        detail::urls::url_rule::lists_hosts | detail::urls::url_rule::hides_lone_user, nullptr,
        detail::urls::read_url_list};

    /// The user; absent where the userinfo is a token.
    [[nodiscard]] std::optional<std::string_view> user() const& {
        return content().layout.password.is_present ? url::user() : std::nullopt;
    }
    std::optional<std::string_view> user() const&& = delete;

    /// The token: a userinfo without a password.
    [[nodiscard]] std::optional<secret<std::string>> token() const {
        const auto text = url::user();
        if (!text || text->empty() || content().layout.password.is_present) return std::nullopt;
        return secret<std::string>(*text);
    }

    [[nodiscard]] bool uses_tls() const noexcept { return scheme() == "tls" || scheme() == "wss"; }

    /// Reveals the servers as NATS clients take them: a list of whole URLs. Of a list of hosts they give the user to
    /// the first alone.
    [[nodiscard]] secret<std::string> servers() const {
        const detail::urls::url_content& all = content();
        const std::string_view authority = all.at(all.layout.authority);
        const std::string_view userinfo = authority.substr(0, authority.rfind('@') + 1);
        detail::wiped_text to;
        to.reserve(all.text().size() + all.layout.hosts.size() * (scheme().size() + userinfo.size() + 12));
        for (const detail::urls::url_host_part& host : all.layout.hosts) {
            const bool is_ipv6 = host.kind == host_kind::ipv6;
            if (!to.empty()) to.push_back(',');
            to.append(scheme());
            to.append("://");
            to.append(userinfo);
            if (is_ipv6) to.push_back('[');
            to.append(all.raw(host.name));
            if (is_ipv6) to.push_back(']');
            to.push_back(':');
            to.append(std::to_string(host.port != 0 ? host.port : all.layout.default_port));
        }
        return secret<std::string>(to.view());
    }

    /// What two environments should have in common: "nats/tcp/required/multi".
    [[nodiscard]] std::string parity_key() const {
        return detail::urls::parity_key(url::hosts(), description.name.view(), uses_tls() ? "required" : "none");
    }
};

}  // namespace v0
}  // namespace twelve
