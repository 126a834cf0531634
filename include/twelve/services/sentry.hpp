#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <twelve/detail/url_families.hpp>
#include <twelve/detail/url_hosts.hpp>
#include <twelve/detail/url_parity.hpp>
#include <twelve/url.hpp>

namespace twelve {
inline namespace v0 {

namespace detail::urls {

[[nodiscard]] inline bool finish_sentry(url_content& url, parse_failure& why) {
    if (url.layout.user.raw.size == 0)
        return refuse(why, problem_code::missing_key, url.layout.authority.begin, 0,
                      {"no public key", "copy the whole DSN: https://key@host/project"});
    const std::string_view path = url.decoded(url.layout.path);
    if (is_number(path.substr(path.rfind('/') + 1))) return true;
    return refuse(why, problem_code::bad_project, url.layout.path.raw,
                  {"no number of a project at the end of the path", "copy the whole DSN: https://key@host/project"});
}

}  // namespace detail::urls

/// The address that events are reported to, for Sentry and what speaks its protocol.
///
/// The public key lets anyone send events, so it is masked as a password is.
///
///     https://0123abcd@10.0.0.5/42   // project() "42"
class sentry_dsn : public service<sentry_dsn> {
public:
    static constexpr literal form = "https://key@host/project";
    static constexpr detail::urls::url_kind description{"sentry", form, detail::urls::http_schemes,
                                                        detail::urls::url_rule::hides_user,
                                                        detail::urls::finish_sentry};

    /// The public key.
    [[nodiscard]] secret<std::string> public_key() const { return secret<std::string>(user().value_or("")); }

    /// The number of the project: the last segment of the path.
    [[nodiscard]] std::string_view project() const& {
        const std::string_view all = path().value_or("");
        return all.substr(all.rfind('/') + 1);
    }
    std::string_view project() const&& = delete;

    [[nodiscard]] std::string_view host() const& { return detail::urls::first_host(*this).name; }
    std::string_view host() const&& = delete;

    /// The port: 80 or 443 where none is written.
    [[nodiscard]] std::uint16_t port() const { return detail::urls::first_host(*this).port; }

    [[nodiscard]] bool uses_tls() const noexcept { return scheme() == "https"; }

    /// What two environments should have in common: "sentry/tcp/required/single".
    [[nodiscard]] std::string parity_key() const {
        return detail::urls::parity_key(*this, description.name.view(), uses_tls() ? "required" : "none");
    }
};

}  // namespace v0
}  // namespace twelve
