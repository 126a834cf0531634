#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <twelve/detail/url_families.hpp>
#include <twelve/detail/url_parity.hpp>
#include <twelve/url.hpp>

namespace twelve {
inline namespace v0 {

namespace detail::urls {

/// A vhost is one segment, its own slashes escaped. `//` means the vhost `/` since Celery documents it so.
[[nodiscard]] inline bool finish_amqp(url_content& url, parse_failure& why) {
    const std::string_view path = url.raw(url.layout.path);
    if (path == "/" || !contains(path, "/")) return true;
    return refuse(why, problem_code::multi_segment, url.layout.path.raw,
                  {"a vhost with an unescaped slash", "write / in a vhost as %2F"});
}

}  // namespace detail::urls

/// The address of RabbitMQ, or of another broker of AMQP 0-9-1.
///
///     amqps://app:password@10.0.0.5/prod   // vhost() "prod", port() 5671, uses_tls()
///     amqp://10.0.0.5/%2F                  // vhost() "/"
///     amqp://10.0.0.5                      // no vhost(): the client's default
class amqp_url : public service<amqp_url> {
public:
    static constexpr literal form = "amqp://user:password@host:5672/vhost";
    static constexpr detail::urls::url_kind description{"amqp", form, detail::urls::amqp_schemes,
                                                        detail::urls::url_rule::allows_no_host,
                                                        detail::urls::finish_amqp};

    /// The broker's name or address; "localhost" where none is written.
    [[nodiscard]] std::string_view host() const& { return detail::urls::host_or_localhost(*this); }
    std::string_view host() const&& = delete;

    /// The port: 5672, or 5671 with TLS, where none is written.
    [[nodiscard]] std::uint16_t port() const { return detail::urls::first_host(*this).port; }

    /// The virtual host, decoded. Absent, empty and "/" are three different answers (RabbitMQ's URI specification).
    [[nodiscard]] std::optional<std::string_view> vhost() const& { return path(); }
    std::optional<std::string_view> vhost() const&& = delete;

    [[nodiscard]] bool uses_tls() const noexcept { return scheme() == "amqps"; }

    /// What two environments should have in common: "amqp/tcp/required/single", "amqp/tcp/verify_peer/single".
    [[nodiscard]] std::string parity_key() const {
        const bool is_verified = uses_tls() && parameter("verify") == "verify_peer";
        return detail::urls::parity_key(*this, description.name.view(),
                                        is_verified ? "verify_peer" : uses_tls() ? "required" : "none");
    }
};

}  // namespace v0
}  // namespace twelve
