#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <twelve/detail/percent.hpp>
#include <twelve/detail/url_composing.hpp>
#include <twelve/detail/url_content.hpp>
#include <twelve/detail/url_kind.hpp>
#include <twelve/detail/url_parser.hpp>
#include <twelve/detail/url_redaction.hpp>
#include <twelve/literal.hpp>
#include <twelve/parse_failure.hpp>
#include <twelve/secret.hpp>
#include <twelve/values/service.hpp>  // how settings read a URL

namespace twelve {
inline namespace v0 {

/// One host of a URL, decoded. It views the URL it came from.
struct url_host {
    std::string_view name;          ///< "db.internal", "::1", "fe80::1%eth0", "/run/postgresql"; empty where none is
    std::uint16_t port = 0;         ///< the default where none is written; 0 where there is none
    host_kind kind = host_kind::name;
    bool has_port = false;          ///< whether the port is written
};

/// One `key=value` of a query, decoded. It views the URL it came from.
struct url_parameter {
    std::string_view key;
    bool has_value = false;         ///< `?verbose` has none, `?verbose=` an empty one
    bool is_secret = false;         ///< by its key; its value comes from `secret_parameter()` alone
    std::string_view value;         ///< empty where it is a secret
};

namespace detail::urls {

/// Writes hosts with their ports, the same text before each.
[[nodiscard]] inline std::string host_port_list(const std::vector<url_host>& hosts, std::string_view before = {}) {
    std::string list;
    for (const url_host& host : hosts) {
        if (!list.empty()) list.push_back(',');
        list.append(before);
        const bool is_ipv6 = host.kind == host_kind::ipv6;
        if (is_ipv6) list.push_back('[');
        list.append(host.name.empty() ? "localhost" : host.name);
        if (is_ipv6) list.push_back(']');
        if (host.kind != host_kind::socket && host.port != 0) list.append(":").append(std::to_string(host.port));
    }
    return list;
}

}  // namespace detail::urls

/// Escapes a text for use as a part of a URL: all but letters, digits and `-._~`.
///
///     twelve::percent_encode("a/b c")   // "a%2Fb%20c"
[[nodiscard]] inline std::string percent_encode(std::string_view text) {
    std::string to;
    detail::urls::append_percent_encoded(to, text);
    return to;
}

/// Escapes a secret, and stays one.
[[nodiscard]] inline secret<std::string> percent_encode(const secret<std::string>& text) {
    detail::wiped_text to;
    to.reserve(text.expose().size() * 3);
    detail::urls::append_percent_encoded(to, text.expose());
    return secret<std::string>(to.view());
}

/// The address of a backing service, taken apart: what every service URL is and answers.
///
/// It is a regular value in one buffer that wipes itself. All views are decoded and live as long as the URL.
/// It prints with every secret masked; only `expose()` and `password()` reveal, and what they give is a secret.
///
///     twelve::redis_url url;
///     twelve::parse_failure why;
///     url.assign("redis://app:hunter2@10.0.0.5:6380/2", why);   // true
///     url.hosts()[0].name;                                      // "10.0.0.5"
///     url.redacted();                                           // "redis://app:[redacted]@10.0.0.5:6380/2"
class url {
public:
    /// Tells whether there is no URL.
    [[nodiscard]] bool empty() const noexcept { return content_.layout.size == 0; }

    /// The scheme in lower case, without a driver: "postgresql".
    [[nodiscard]] std::string_view scheme() const& noexcept { return content_.at(content_.layout.scheme); }
    std::string_view scheme() const&& = delete;

    /// What follows the `+` of `postgresql+psycopg2`; empty where there is none.
    [[nodiscard]] std::string_view driver() const& noexcept { return content_.at(content_.layout.driver); }
    std::string_view driver() const&& = delete;

    /// The user; absent where there is no userinfo, empty in `redis://:password@[::1]`.
    [[nodiscard]] std::optional<std::string_view> user() const& { return optional_text(content_.layout.user); }
    std::optional<std::string_view> user() const&& = delete;

    /// The password; absent in `user@[::1]`, empty in `user:@[::1]`.
    [[nodiscard]] std::optional<secret<std::string>> password() const {
        const detail::urls::url_part& part = content_.layout.password;
        if (!part.is_present) return std::nullopt;
        return secret<std::string>(content_.decoded(part));
    }

    /// The hosts in their order. There is always one, with an empty name where none is written.
    [[nodiscard]] std::vector<url_host> hosts() const& {
        std::vector<url_host> all;
        all.reserve(content_.layout.hosts.size());
        for (const detail::urls::url_host_part& part : content_.layout.hosts) all.push_back(host_of(part));
        return all;
    }
    std::vector<url_host> hosts() const&& = delete;

    /// The path without its first slash; absent in `redis://host`, empty in `redis://host/`.
    [[nodiscard]] std::optional<std::string_view> path() const& { return optional_text(content_.layout.path); }
    std::optional<std::string_view> path() const&& = delete;

    /// The parameters in their order, secret ones without their values.
    [[nodiscard]] std::vector<url_parameter> query() const& {
        std::vector<url_parameter> all;
        all.reserve(content_.layout.query.size());
        for (const detail::urls::url_query_part& part : content_.layout.query) all.push_back(parameter_of(part));
        return all;
    }
    std::vector<url_parameter> query() const&& = delete;

    /// The value of the last parameter with this name; nothing where it has no value, or is a secret.
    [[nodiscard]] std::optional<std::string_view> parameter(std::string_view key) const& {
        const detail::urls::url_query_part* const found = detail::urls::find_parameter(content_, key);
        if (found == nullptr || detail::urls::is_secret_parameter(content_, *found)) return std::nullopt;
        return optional_text(found->value);
    }
    std::optional<std::string_view> parameter(std::string_view) const&& = delete;

    /// The value of the last parameter with this name, secret or not.
    [[nodiscard]] std::optional<secret<std::string>> secret_parameter(std::string_view key) const {
        const detail::urls::url_query_part* const found = detail::urls::find_parameter(content_, key);
        if (found == nullptr || !found->value.is_present) return std::nullopt;
        return secret<std::string>(content_.decoded(found->value));
    }

    /// What follows the `#`.
    [[nodiscard]] std::optional<std::string_view> fragment() const& { return optional_text(content_.layout.fragment); }
    std::optional<std::string_view> fragment() const&& = delete;

    /// The URL with every secret masked. The mask is always the same.
    [[nodiscard]] std::string redacted() const { return detail::urls::redacted_form(content_); }

    /// Reveals the whole URL: as it was written, the scheme in lower case.
    [[nodiscard]] secret<std::string> expose() const { return secret<std::string>(content_.text()); }

    /// Compares the canonical texts, in a time that depends on their lengths only.
    [[nodiscard]] friend bool operator==(const url& left, const url& right) noexcept {
        return detail::equal_in_constant_time(left.content_.text(), right.content_.text());
    }
    [[nodiscard]] friend bool operator!=(const url& left, const url& right) noexcept { return !(left == right); }

protected:
    url() = default;
    url(const url&) = default;
    url(url&&) noexcept = default;
    url& operator=(const url&) = default;
    url& operator=(url&&) noexcept = default;
    ~url() = default;

    [[nodiscard]] bool read(const detail::urls::url_kind& kind, std::string_view text, parse_failure& why) {
        return detail::urls::read_url(content_, kind, text, why);
    }

    [[nodiscard]] const detail::urls::url_content& content() const noexcept { return content_; }

    [[nodiscard]] std::optional<std::string_view> optional_text(const detail::urls::url_part& part) const {
        if (!part.is_present) return std::nullopt;
        return content_.decoded(part);
    }

private:
    [[nodiscard]] url_host host_of(const detail::urls::url_host_part& part) const noexcept {
        const std::uint16_t port = part.port != 0 ? part.port : content_.layout.default_port;
        return {content_.decoded(part.name), port, part.kind, part.port != 0};
    }

    [[nodiscard]] url_parameter parameter_of(const detail::urls::url_query_part& part) const noexcept {
        const bool is_secret = detail::urls::is_secret_parameter(content_, part);
        return {content_.decoded(part.key), part.value.is_present, is_secret,
                is_secret ? std::string_view() : content_.decoded(part.value)};
    }

    detail::urls::url_content content_;
};

// What a kind of service is described with, for kinds of your own.
using detail::urls::url_kind;
using detail::urls::url_rule;
using detail::urls::url_scheme;

/// What a type of service URL derives from. Its kind is `static constexpr twelve::url_kind description`, and `form` is
/// an example of it.
///
///     class mqtt_url : public twelve::service<mqtt_url> { ... };   // docs/service-urls.md has it whole
template <class Service>
class service : public url {
public:
    static constexpr bool is_service_url = true;

    // Not defaulted: as an aggregate, `postgres_url{}` would call the protected constructor of `url` from outside.
    service() noexcept {}  // NOLINT(modernize-use-equals-default)

    /// Replaces the URL, or leaves it empty and says why. The reason holds nothing of the text.
    [[nodiscard]] bool assign(std::string_view text, parse_failure& why) {
        return this->read(Service::description, text, why);
    }

    /// Returns this URL with another password, escaped as it must be; nothing where no URL can hold it (a NUL in it).
    ///
    ///     url.with_password(twelve::secret<std::string>("50%"))->expose();   // redis://app:50%25@10.0.0.5
    [[nodiscard]] std::optional<Service> with_password(const secret<std::string>& password) const {
        const detail::wiped_text text = detail::urls::with_other_password(this->content(), password.expose());
        std::optional<Service> other(std::in_place);
        parse_failure why;
        if (!other->assign(text.view(), why)) other.reset();
        return other;
    }

    /// The hosts with their ports as clients take them: "a:9092,[::1]:9092". A socket is its path; where no host is
    /// written it is "localhost".
    [[nodiscard]] std::string host_port_list() const {
        return detail::urls::host_port_list(static_cast<const Service&>(*this).hosts());
    }

    /// Shows any text that is meant as such a URL: with its secrets masked, or masked whole where it cannot be read.
    [[nodiscard]] static std::string redact(std::string_view text) {
        Service url;
        parse_failure why;
        if (url.assign(text, why)) return url.redacted();
        return detail::urls::redacted_unreadable(text, Service::description);
    }

    /// The URL as it is written, where the service's own answers say what it means.
    [[nodiscard]] const url& as_written() const& noexcept { return *this; }
    const url& as_written() const&& = delete;
};

/// Writes the redacted form.
template <class Char, class Traits>
std::basic_ostream<Char, Traits>& operator<<(std::basic_ostream<Char, Traits>& out, const url& shown) {
    return out << shown.redacted().c_str();
}

}  // namespace v0
}  // namespace twelve
