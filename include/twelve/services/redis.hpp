#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <twelve/detail/url_families.hpp>
#include <twelve/detail/url_parity.hpp>
#include <twelve/url.hpp>

namespace twelve {
inline namespace v0 {

namespace detail::urls {

/// How the path of a redis URL is to be read; the scheme alone decides.
enum class redis_form : std::uint8_t {
    direct,              ///< redis://host/db
    socket,              ///< unix:///path?db=
    sentinel_path,       ///< redis+sentinel://h1,h2/master/db
    sentinel_fragment    ///< redis-sentinel://h1,h2/db#master
};

[[nodiscard]] constexpr redis_form redis_form_of(std::string_view scheme) noexcept {
    if (scheme == "redis+sentinel") return redis_form::sentinel_path;
    if (scheme == "redis-sentinel") return redis_form::sentinel_fragment;
    return scheme == "unix" || ends_with(scheme, "+unix") || ends_with(scheme, "+socket") ? redis_form::socket
                                                                                         : redis_form::direct;
}

/// Reads the number of a database; nothing where it is no decimal number below 2^31.
[[nodiscard]] constexpr std::optional<int> read_db_index(std::string_view digits) noexcept {
    std::int64_t index = 0;
    for (const char byte : digits) {
        index = index * 10 + (byte - '0');
        if (!is_digit(byte) || index > 2147483647) return std::nullopt;
    }
    if (digits.empty()) return std::nullopt;
    return static_cast<int>(index);
}

/// The part of the path that names the database.
[[nodiscard]] constexpr std::string_view db_segment(redis_form form, std::string_view path) noexcept {
    if (form == redis_form::socket) return {};
    if (form != redis_form::sentinel_path) return path;
    const std::size_t slash = path.find('/');
    return slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
}

[[nodiscard]] inline bool check_redis_hosts(const url_content& url, parse_failure& why) {
    if (redis_form_of(url.at(url.layout.scheme)) != redis_form::socket) return true;
    const url_host_part& host = url.layout.hosts.front();
    const bool is_alone = url.layout.hosts.size() == 1 && host.port == 0;
    if (host.kind == host_kind::socket && is_alone && url.layout.path.raw.size == 0) return true;
    if (host.name.raw.size != 0 || !is_alone)
        return refuse(why, problem_code::host_not_allowed, url.layout.authority,
                      {"a host where a socket's path is meant", "write unix:///path/to/socket, with three slashes"});
    if (url.layout.path.raw.size != 0) return true;
    return refuse(why, problem_code::empty_host, url.layout.authority,
                  {"no path of a socket", "write unix:///path/to/socket"});
}

[[nodiscard]] inline bool finish_redis(url_content& url, parse_failure& why) {
    constexpr url_advice advice = {"a database that is no decimal number", "write the number: redis://host:6379/0"};
    if (!check_redis_hosts(url, why)) return false;
    const redis_form form = redis_form_of(url.at(url.layout.scheme));
    const std::string_view segment = db_segment(form, url.decoded(url.layout.path));
    if (!segment.empty() && !read_db_index(segment))
        return refuse(why, problem_code::bad_db_index, url.layout.path.raw, advice);
    const url_query_part* const db = find_parameter(url, "db");
    if (db == nullptr || read_db_index(url.decoded(db->value))) return true;
    return refuse(why, problem_code::bad_db_index, db->value.raw, advice);
}

}  // namespace detail::urls

/// The address of a Redis or Valkey server, a cluster, or a set of sentinels.
///
///     redis://app:password@10.0.0.5:6379/2  // db() 2
///     rediss://cache/?db=3                  // uses_tls(), db() 3
///     unix:///run/redis.sock?db=2           // socket() "/run/redis.sock"
///     redis+sentinel://s1,s2/main/2         // master() "main", port 26379
class redis_url : public service<redis_url> {
public:
    static constexpr literal form = "redis://user:password@host:6379/0";
    static constexpr detail::urls::url_kind description{
        "redis", form, detail::urls::redis_schemes,
        detail::urls::url_rule::lists_hosts | detail::urls::url_rule::allows_sockets |
            detail::urls::url_rule::allows_no_host | detail::urls::url_rule::allows_fragment |
            detail::urls::url_rule::hides_lone_user,
        detail::urls::finish_redis};

    /// The servers or sentinels; one socket where the URL names a socket.
    [[nodiscard]] std::vector<url_host> hosts() const& {
        if (const auto path = socket()) return {url_host{*path, 0, host_kind::socket, false}};
        return url::hosts();
    }
    std::vector<url_host> hosts() const&& = delete;

    /// The first server's name or address; "localhost" where none is written.
    [[nodiscard]] std::string_view host() const& { return detail::urls::host_or_localhost(*this); }
    std::string_view host() const&& = delete;

    /// The first server's port: 6379, or 26379 of a sentinel, where none is written; 0 of a socket.
    [[nodiscard]] std::uint16_t port() const { return detail::urls::first_host(*this).port; }

    /// The path of the socket, where the URL names one.
    [[nodiscard]] std::optional<std::string_view> socket() const& {
        const detail::urls::url_content& all = content();
        if (empty()) return std::nullopt;
        const detail::urls::url_host_part& host = all.layout.hosts.front();
        if (host.kind == host_kind::socket) return all.decoded(host.name);
        if (detail::urls::redis_form_of(scheme()) != detail::urls::redis_form::socket) return std::nullopt;
        return detail::urls::decoded_path_with_slash(all);
    }
    std::optional<std::string_view> socket() const&& = delete;

    /// The number of the database. `?db=` wins over the path; 0 where neither is there.
    [[nodiscard]] int db() const {
        if (const auto index = parameter("db")) return *detail::urls::read_db_index(*index);
        const auto form_of_path = detail::urls::redis_form_of(scheme());
        return detail::urls::read_db_index(detail::urls::db_segment(form_of_path, path().value_or(""))).value_or(0);
    }

    /// The name of the master that the sentinels watch, where the URL names sentinels and one.
    [[nodiscard]] std::optional<std::string_view> master() const& {
        const auto form_of_path = detail::urls::redis_form_of(scheme());
        std::optional<std::string_view> name;
        if (form_of_path == detail::urls::redis_form::sentinel_fragment) name = fragment();
        if (form_of_path == detail::urls::redis_form::sentinel_path) name = path();
        if (name && form_of_path == detail::urls::redis_form::sentinel_path) *name = name->substr(0, name->find('/'));
        return name && !name->empty() ? name : std::nullopt;
    }
    std::optional<std::string_view> master() const&& = delete;

    [[nodiscard]] bool uses_tls() const noexcept { return scheme() == "rediss" || scheme() == "valkeys"; }

    /// What two environments should have in common: "redis/tcp/required/single".
    [[nodiscard]] std::string parity_key() const {
        const bool has_sentinels = detail::urls::redis_form_of(scheme()) >= detail::urls::redis_form::sentinel_path;
        return detail::urls::parity_key(hosts(), has_sentinels ? "redis-sentinel" : description.name.view(),
                                        uses_tls() ? "required" : "none");
    }
};

}  // namespace v0
}  // namespace twelve
