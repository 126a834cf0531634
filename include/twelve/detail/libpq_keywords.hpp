#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <twelve/detail/url_content.hpp>
#include <twelve/detail/url_hosts.hpp>
#include <twelve/detail/wipe.hpp>

namespace twelve {
inline namespace v0 {
namespace detail::urls {

/// What libpq understands, up to version 18 and servicefile of 19, in the order of `PQconndefaults`.
inline constexpr std::string_view libpq_keywords[] = {
    "service",           "servicefile",       "user",           "password",         "passfile",
    "channel_binding",   "connect_timeout",   "dbname",         "host",             "hostaddr",
    "port",              "client_encoding",   "options",        "application_name", "fallback_application_name",
    "keepalives",        "keepalives_idle",   "keepalives_interval", "keepalives_count", "tcp_user_timeout",
    "sslmode",           "sslnegotiation",    "sslcompression", "sslcert",          "sslkey",
    "sslcertmode",       "sslpassword",       "sslrootcert",    "sslcrl",           "sslcrldir",
    "sslsni",            "requirepeer",       "require_auth",   "min_protocol_version", "max_protocol_version",
    "ssl_min_protocol_version", "ssl_max_protocol_version", "gssencmode", "krbsrvname", "gsslib",
    "gssdelegation",     "replication",       "target_session_attrs", "load_balance_hosts", "scram_client_key",
    "scram_server_key",  "oauth_issuer",      "oauth_client_id", "oauth_client_secret", "oauth_scope",
    "sslkeylogfile"};

[[nodiscard]] inline bool is_libpq_keyword(std::string_view name) noexcept {
    for (const std::string_view keyword : libpq_keywords)
        if (keyword == name) return true;
    return false;
}

/// What libpq makes of one parameter: JDBC's `ssl=true` and the old `requiressl=1` are other words for sslmode.
struct libpq_setting {
    std::string_view keyword;
    std::string_view value;
};

[[nodiscard]] inline libpq_setting libpq_setting_of(const url_content& url, const url_query_part& part) noexcept {
    const std::string_view key = url.decoded(part.key);
    const std::string_view value = url.decoded(part.value);
    if (key == "ssl" && value == "true") return {"sslmode", "require"};
    if (key == "requiressl") return {"sslmode", starts_with(value, "1") ? "require" : "prefer"};
    return {key, value};
}

/// A value that may not be there; empty and absent differ.
struct libpq_value {
    std::string_view text;
    bool is_set = false;
};

/// The value of a keyword by the query, where the last one wins.
[[nodiscard]] inline libpq_value queried(const url_content& url, std::string_view keyword) noexcept {
    libpq_value value;
    for (const url_query_part& part : url.layout.query) {
        const libpq_setting setting = libpq_setting_of(url, part);
        if (setting.keyword == keyword) value = {setting.value, true};
    }
    return value;
}

/// The value by the query, else by authority and path, where an empty one counts as unset.
[[nodiscard]] inline libpq_value queried_or(const url_content& url, std::string_view keyword,
                                            const url_part& written) noexcept {
    const libpq_value value = queried(url, keyword);
    if (value.is_set) return value;
    const std::string_view text = url.decoded(written);
    return {text, written.is_present && !text.empty()};
}

[[nodiscard]] inline std::size_t count_members(std::string_view list) noexcept {
    std::size_t count = 1;
    for (const char byte : list) count += byte == ',' ? 1U : 0U;
    return count;
}

/// Walks through a comma-separated list; beyond its end all members are empty.
struct list_reader {
    std::string_view rest;

    [[nodiscard]] std::string_view next() noexcept {
        const std::size_t comma = rest.find(',');
        const std::string_view member = rest.substr(0, comma);
        rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
        return member;
    }
};

/// Walks through the ports as libpq matches them with hosts: one for all, or one for each, 0 for the default.
class port_reader {
public:
    explicit port_reader(const url_content& url) noexcept : hosts_(url.layout.hosts) {
        const libpq_value list = queried(url, "port");
        is_queried_ = list.is_set;
        queried_.rest = list.text;
        is_single_ = (is_queried_ ? count_members(list.text) : hosts_.size()) == 1;
        if (is_single_) single_ = is_queried_ ? port_of(list.text) : hosts_.front().port;
    }

    [[nodiscard]] std::uint16_t next() noexcept {
        if (is_single_) return single_;
        if (is_queried_) return port_of(queried_.next());
        return next_ < hosts_.size() ? hosts_[next_++].port : std::uint16_t{0};
    }

private:
    [[nodiscard]] static std::uint16_t port_of(std::string_view digits) noexcept {
        return static_cast<std::uint16_t>(read_port(digits));
    }

    const std::vector<url_host_part>& hosts_;
    list_reader queried_;
    std::size_t next_ = 0;
    std::uint16_t single_ = 0;
    bool is_queried_ = false;
    bool is_single_ = false;
};

/// Appends `keyword='value' `, quoted for libpq's keyword form.
inline void append_keyword(wiped_text& to, std::string_view keyword, std::string_view value) {
    to.append(keyword);
    to.append("='");
    for (const char byte : value) {
        if (byte == '\'' || byte == '\\') to.push_back('\\');
        to.push_back(byte);
    }
    to.append("' ");
}

inline void append_number(wiped_text& to, unsigned number) {
    if (number >= 10) append_number(to, number / 10);
    to.push_back(static_cast<char>('0' + number % 10));
}

}  // namespace detail::urls
}  // namespace v0
}  // namespace twelve
