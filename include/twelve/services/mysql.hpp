#pragma once

#include <cstddef>
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

/// Whether and how far a connection to MySQL is protected; MySQL's own words.
enum class mysql_ssl_mode : std::uint8_t { disabled, preferred, required, verify_ca, verify_identity };

/// Names a mode as MySQL's `ssl-mode` takes it: "verify_identity".
[[nodiscard]] constexpr std::string_view to_text(mysql_ssl_mode mode) noexcept {
    constexpr std::string_view names[] = {"disabled", "preferred", "required", "verify_ca", "verify_identity"};
    return names[static_cast<std::size_t>(mode)];
}

namespace detail::urls {

/// A word of a parameter about TLS, and what it means.
struct mysql_word {
    std::string_view word;
    mysql_ssl_mode mode;
};

inline constexpr mysql_word mysql_words[] = {
    {"disabled", mysql_ssl_mode::disabled},   {"preferred", mysql_ssl_mode::preferred},
    {"required", mysql_ssl_mode::required},   {"verify_ca", mysql_ssl_mode::verify_ca},
    {"verify-ca", mysql_ssl_mode::verify_ca}, {"verify_identity", mysql_ssl_mode::verify_identity},
    {"false", mysql_ssl_mode::disabled},      {"verify-identity", mysql_ssl_mode::verify_identity},
    {"0", mysql_ssl_mode::disabled},          {"skip-verify", mysql_ssl_mode::required}};

/// The last of the parameters that choose a mode, or null.
[[nodiscard]] inline const url_query_part* mysql_mode_parameter(const url_content& url) noexcept {
    const url_query_part* found = nullptr;
    for (const url_query_part& part : url.layout.query) {
        const folded_key key(url.decoded(part.key));
        if (key.view() == "sslmode" || key.view() == "tls" || key.view() == "ssl") found = &part;
    }
    return found;
}

/// What a word means beside its key: `tls=true` verifies the server in Go's driver, `ssl=true` asks for TLS alone.
[[nodiscard]] inline std::optional<mysql_ssl_mode> read_mysql_mode(std::string_view key,
                                                                   std::string_view word) noexcept {
    if (is_word(word, "true") || word == "1")
        return is_word(key, "tls") ? mysql_ssl_mode::verify_identity : mysql_ssl_mode::required;
    for (const mysql_word& one : mysql_words)
        if (is_word(word, one.word)) return one.mode;
    return std::nullopt;
}

[[nodiscard]] inline bool finish_mysql(url_content& url, parse_failure& why) {
    const url_host_part& host = url.layout.hosts.front();
    if (host.kind == host_kind::name && contains(url.decoded(host.name), "("))
        return refuse(why, problem_code::forbidden_char, host.name.raw,
                      {"an address as Go's MySQL driver writes it",
                       "write mysql://user@localhost/schema?unix_socket=/path for a socket"});
    const url_query_part* const mode = mysql_mode_parameter(url);
    if (mode == nullptr || read_mysql_mode(url.decoded(mode->key), url.decoded(mode->value))) return true;
    return refuse(why, problem_code::not_a_choice, mode->value.raw,
                  {"an ssl-mode that MySQL does not know",
                   "write DISABLED, PREFERRED, REQUIRED, VERIFY_CA or VERIFY_IDENTITY"});
}

}  // namespace detail::urls

/// The address of a MySQL or MariaDB server.
///
///     mysql://app:password@10.0.0.5/shop?ssl-mode=VERIFY_IDENTITY   // schema() "shop", port() 3306
///     mysql:///shop?unix_socket=/run/mysqld.sock                    // socket() "/run/mysqld.sock"
class mysql_url : public service<mysql_url> {
public:
    static constexpr literal form = "mysql://user:password@host:3306/schema";
    static constexpr detail::urls::url_kind description{
        "mysql", form, detail::urls::mysql_schemes,
        detail::urls::url_rule::allows_sockets | detail::urls::url_rule::allows_no_host |
            detail::urls::url_rule::splits_driver,
        detail::urls::finish_mysql};

    /// The server, or the socket where the URL names one.
    [[nodiscard]] std::vector<url_host> hosts() const& {
        if (const auto path = socket()) return {url_host{*path, 0, host_kind::socket, false}};
        return url::hosts();
    }
    std::vector<url_host> hosts() const&& = delete;

    /// The server's name or address; "localhost" where none is written.
    [[nodiscard]] std::string_view host() const& { return detail::urls::host_or_localhost(*this); }
    std::string_view host() const&& = delete;

    /// The port: 3306, or 33060 for mysqlx, where none is written.
    [[nodiscard]] std::uint16_t port() const { return detail::urls::first_host(*this).port; }

    /// The path of the socket: `?unix_socket=`, `?socket=`, or an escaped path in the place of the host.
    [[nodiscard]] std::optional<std::string_view> socket() const& {
        for (const std::string_view key : {"unix_socket", "socket"})
            if (const auto path = parameter(key)) return path;
        const url_host written = detail::urls::first_host(*this);
        if (written.kind != host_kind::socket) return std::nullopt;
        return written.name;
    }
    std::optional<std::string_view> socket() const&& = delete;

    /// The schema, which MySQL also calls database; absent where none is chosen.
    [[nodiscard]] std::optional<std::string_view> schema() const& {
        const auto name = path();
        return name && !name->empty() ? name : std::nullopt;
    }
    std::optional<std::string_view> schema() const&& = delete;

    /// How far the connection is protected. A certificate authority alone asks for its check, as in MySQL's clients;
    /// without any word of TLS it is `preferred`, which protects from no one who intervenes, and for mysqlx `required`.
    [[nodiscard]] mysql_ssl_mode ssl_mode() const noexcept {
        const detail::urls::url_content& all = content();
        if (const detail::urls::url_query_part* const mode = detail::urls::mysql_mode_parameter(all))
            return *detail::urls::read_mysql_mode(all.decoded(mode->key), all.decoded(mode->value));
        if (parameter("ssl-ca") || parameter("ssl_ca")) return mysql_ssl_mode::verify_ca;
        return scheme() == "mysqlx" ? mysql_ssl_mode::required : mysql_ssl_mode::preferred;
    }

    /// What two environments should have in common: "mysql/tcp/verify_identity/single".
    [[nodiscard]] std::string parity_key() const {
        return detail::urls::parity_key(hosts(), description.name.view(), to_text(ssl_mode()));
    }
};

}  // namespace v0
}  // namespace twelve
