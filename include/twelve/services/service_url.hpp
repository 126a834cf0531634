#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <twelve/detail/url_families.hpp>
#include <twelve/detail/url_list.hpp>
#include <twelve/detail/url_parity.hpp>
#include <twelve/url.hpp>

namespace twelve {
inline namespace v0 {

/// The kind of a backing service, told by a URL's scheme.
enum class service_kind : std::uint8_t {
    generic,  ///< a scheme that this library does not know
    postgres,
    mysql,
    sqlite,
    mongodb,
    redis,
    memcached,
    amqp,
    kafka,
    nats,
    sqs,
    smtp,
    object_store,
    http,
    clickhouse
};

namespace detail::urls {

struct url_family {
    service_kind kind = service_kind::generic;
    literal name;
    url_schemes schemes;
    bool hides_lone_user = false;
};

/// The kinds in the order in which a scheme is looked for: `https` is HTTP before it is anything else.
inline constexpr url_family url_families[] = {
    {service_kind::postgres, "postgres", postgres_schemes},
    {service_kind::mysql, "mysql", mysql_schemes},
    {service_kind::sqlite, "sqlite", sqlite_schemes},
    {service_kind::mongodb, "mongodb", mongodb_schemes},
    {service_kind::redis, "redis", redis_schemes, true},
    {service_kind::memcached, "memcached", memcached_schemes},
    {service_kind::amqp, "amqp", amqp_schemes},
    {service_kind::kafka, "kafka", kafka_schemes},
    {service_kind::nats, "nats", nats_schemes, true},
    {service_kind::smtp, "smtp", smtp_schemes},
    {service_kind::http, "http", http_schemes, true},
    {service_kind::clickhouse, "clickhouse", clickhouse_schemes},
    {service_kind::sqs, "sqs", sqs_schemes, true},
    {service_kind::object_store, "object_store", object_store_schemes}};

/// Finds the kind that a scheme belongs to, or null.
[[nodiscard]] constexpr const url_family* family_of(std::string_view scheme) noexcept {
    for (const url_family& family : url_families)
        if (family.schemes.find(scheme) != nullptr) return &family;
    return nullptr;
}

/// Counts the bytes of a scheme without a kind that may be no word of a service: all of it, or what follows its `+`.
[[nodiscard]] constexpr std::uint32_t unknown_end_of(std::string_view scheme) noexcept {
    if (is_other_scheme(scheme)) return 0;
    const std::size_t plus = scheme.find('+');
    const std::string_view base = scheme.substr(0, plus);
    const bool is_known = plus != std::string_view::npos && (is_other_scheme(base) || family_of(base) != nullptr);
    return static_cast<std::uint32_t>(scheme.size() - (is_known ? plus + 1 : 0));
}

/// Applies what the scheme's kind says. Of an unknown kind it is not known whether a lone user is a token.
[[nodiscard]] inline bool finish_service_url(url_content& url, parse_failure&) noexcept {
    const std::string_view scheme = url.at(url.layout.scheme);
    const url_family* const family = family_of(scheme);
    if (family == nullptr) {
        url.layout.hides_lone_user = true;
        url.layout.hidden_scheme = unknown_end_of(scheme);
        return true;
    }
    url.layout.default_port = family->schemes.find(scheme)->port;
    url.layout.hides_lone_user = family->hides_lone_user;
    url.layout.hides_user = family->kind == service_kind::sqs || scheme == "s3" || scheme == "s3a";
    return true;
}

}  // namespace detail::urls

/// The address of any backing service, for programs that accept several kinds.
///
/// It is read by the rules that all kinds share; what a kind means beyond them, its own type knows. Any scheme is
/// taken, and one that no service is known by prints masked: it may be a secret in the wrong place.
///
///     amqps://queue/prod        // kind() service_kind::amqp, port 5671, uses_tls()
///     statsd://metrics:8125     // kind() service_kind::generic
class service_url : public service<service_url> {
public:
    static constexpr literal form = "scheme://user:password@host:port/path";
    static constexpr detail::urls::url_kind description{
        "service", form, detail::urls::url_schemes(),
        detail::urls::url_rule::any_scheme | detail::urls::url_rule::lists_hosts |
            detail::urls::url_rule::allows_sockets | detail::urls::url_rule::allows_no_host |
            detail::urls::url_rule::allows_fragment | detail::urls::url_rule::at_in_path,
        detail::urls::finish_service_url, detail::urls::read_url_list};

    /// The kind of service, by the scheme.
    [[nodiscard]] service_kind kind() const noexcept {
        const detail::urls::url_family* const family = detail::urls::family_of(scheme());
        return family == nullptr ? service_kind::generic : family->kind;
    }

    /// Whether the scheme itself asks for TLS. Parameters of a query count only in the types that know them.
    [[nodiscard]] bool uses_tls() const noexcept {
        const detail::urls::url_family* const family = detail::urls::family_of(scheme());
        return family != nullptr && family->schemes.find(scheme())->uses_tls;
    }

    /// What two environments should have in common: "amqp/tcp/required/single".
    [[nodiscard]] std::string parity_key() const {
        const detail::urls::url_family* const family = detail::urls::family_of(scheme());
        const std::string_view unknown = content().layout.hidden_scheme != 0 ? std::string_view("generic") : scheme();
        const std::string_view known = family != nullptr ? family->name.view() : unknown;
        return detail::urls::parity_key(*this, known, uses_tls() ? "required" : "none");
    }
};

}  // namespace v0
}  // namespace twelve
