#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <twelve/detail/url_families.hpp>
#include <twelve/detail/url_parity.hpp>
#include <twelve/url.hpp>

namespace twelve {
inline namespace v0 {

/// The address of an HTTP service: an API's base URL, a webhook.
///
/// Nothing is normalised: `a/../b` and `:80` stay. A user without a password is taken for a token and masked.
/// Where the path itself is the secret, as in webhooks, declare a `secret<http_url>`.
///
///     https://api.example.com/v1/   // host() "api.example.com", port() 443, base_path() "/v1/"
class http_url : public service<http_url> {
public:
    static constexpr literal form = "https://host/path";
    static constexpr detail::urls::url_kind description{
        "http", form, detail::urls::http_schemes,
        detail::urls::url_rule::allows_fragment | detail::urls::url_rule::at_in_path |
            detail::urls::url_rule::hides_lone_user};

    /// The host's name or address; an IPv6 address without brackets.
    [[nodiscard]] std::string_view host() const& { return detail::urls::first_host(*this).name; }
    std::string_view host() const&& = delete;

    /// The port: 80 or 443 where none is written.
    [[nodiscard]] std::uint16_t port() const { return detail::urls::first_host(*this).port; }

    [[nodiscard]] bool uses_tls() const noexcept { return scheme() == "https"; }

    /// The path as it is written, with its first slash and its escapes, as an HTTP request takes it: "/" at least.
    [[nodiscard]] std::string_view base_path() const& { return detail::urls::written_path(content()); }
    std::string_view base_path() const&& = delete;

    /// What two environments should have in common: "http/tcp/required/single".
    [[nodiscard]] std::string parity_key() const {
        return detail::urls::parity_key(*this, description.name.view(), uses_tls() ? "required" : "none");
    }
};

}  // namespace v0
}  // namespace twelve
