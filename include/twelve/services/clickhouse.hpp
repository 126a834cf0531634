#pragma once

#include <string>
#include <string_view>

#include <twelve/detail/url_families.hpp>
#include <twelve/detail/url_list.hpp>
#include <twelve/detail/url_parity.hpp>
#include <twelve/url.hpp>

namespace twelve {
inline namespace v0 {

namespace detail::urls {

/// Tells whether the query asks for TLS: `?secure`, `?secure=1`, `?secure=true`.
[[nodiscard]] inline bool is_secure_clickhouse(const url_content& url) noexcept {
    const url_query_part* const secure = find_parameter(url, "secure");
    if (secure == nullptr) return url.at(url.layout.scheme) == "clickhouses";
    const std::string_view value = url.decoded(secure->value);
    return value.empty() || value == "1" || is_word(value, "true");
}

[[nodiscard]] inline bool finish_clickhouse(url_content& url, parse_failure&) noexcept {
    url.layout.default_port = is_secure_clickhouse(url) ? 9440 : 9000;
    return true;
}

}  // namespace detail::urls

/// The address of a ClickHouse server or cluster, by its native protocol.
///
///     clickhouse://app:password@10.0.0.5,10.0.0.6:9001/events?secure=true   // ports 9440 and 9001, dbname() "events"
class clickhouse_url : public service<clickhouse_url> {
public:
    static constexpr literal form = "clickhouse://user:password@host:9000/name";
    static constexpr detail::urls::url_kind description{
        "clickhouse", form, detail::urls::clickhouse_schemes,
        detail::urls::url_rule::lists_hosts | detail::urls::url_rule::allows_no_host |
            detail::urls::url_rule::splits_driver,
        detail::urls::finish_clickhouse, detail::urls::read_url_list};

    /// The database; ClickHouse's own "default" where none is written.
    [[nodiscard]] std::string_view dbname() const& {
        const std::string_view name = path().value_or("");
        return name.empty() ? "default" : name;
    }
    std::string_view dbname() const&& = delete;

    [[nodiscard]] bool uses_tls() const noexcept { return detail::urls::is_secure_clickhouse(content()); }

    /// What two environments should have in common: "clickhouse/tcp/required/multi".
    [[nodiscard]] std::string parity_key() const {
        return detail::urls::parity_key(*this, description.name.view(), uses_tls() ? "required" : "none");
    }
};

}  // namespace v0
}  // namespace twelve
