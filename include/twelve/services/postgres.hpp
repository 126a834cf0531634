#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <twelve/detail/libpq_keywords.hpp>
#include <twelve/detail/postgres_checks.hpp>
#include <twelve/detail/url_families.hpp>
#include <twelve/detail/url_parity.hpp>
#include <twelve/detail/wipe.hpp>
#include <twelve/url.hpp>

namespace twelve {
inline namespace v0 {

/// Whether and how far a connection to PostgreSQL is protected; libpq's own words.
enum class sslmode : std::uint8_t { disable, allow, prefer, require, verify_ca, verify_full };

/// Names an sslmode as libpq does: "verify-full".
[[nodiscard]] constexpr std::string_view to_text(sslmode mode) noexcept {
    return detail::urls::sslmodes[static_cast<std::size_t>(mode)];
}

/// Which of several servers a connection is for; libpq's own words.
enum class session_attributes : std::uint8_t { any, read_write, read_only, primary, standby, prefer_standby };

/// Names the attributes as libpq does: "read-write".
[[nodiscard]] constexpr std::string_view to_text(session_attributes attributes) noexcept {
    return detail::urls::session_attributes[static_cast<std::size_t>(attributes)];
}

/// The address of a PostgreSQL server, read as libpq reads it.
///
/// What libpq would misread, or refuse when it connects, is refused. A parameter of the query wins over the authority;
/// `as_written()` tells what the authority says.
///
///     postgres://app:pw@10.0.0.5/orders?sslmode=verify-full    // dbname() "orders", port 5432
///     postgres://a:5001,b:5002/orders                          // two hosts
///     postgres:///orders?host=/run/postgresql                  // a socket's directory
///     PQconnectdb(url.to_libpq().expose_c_str())               // keep the secret in a variable first
class postgres_url : public service<postgres_url> {
public:
    static constexpr literal form = "postgres://user:password@host:5432/name";
    static constexpr detail::urls::url_kind description{
        "postgres", form, detail::urls::postgres_schemes,
        detail::urls::url_rule::lists_hosts | detail::urls::url_rule::allows_sockets |
            detail::urls::url_rule::allows_no_host | detail::urls::url_rule::splits_driver |
            detail::urls::url_rule::at_before_query | detail::urls::url_rule::needs_values |
            detail::urls::url_rule::strict_query | detail::urls::url_rule::at_is_socket |
            detail::urls::url_rule::query_overrides,
        detail::urls::finish_postgres};

    /// The user; absent where libpq would choose one.
    [[nodiscard]] std::optional<std::string_view> user() const& {
        return optional(detail::urls::queried_or(content(), "user", content().layout.user));
    }
    std::optional<std::string_view> user() const&& = delete;

    /// The password; absent where libpq would look for one elsewhere.
    [[nodiscard]] std::optional<secret<std::string>> password() const {
        const auto value = detail::urls::queried_or(content(), "password", content().layout.password);
        if (!value.is_set) return std::nullopt;
        return secret<std::string>(value.text);
    }

    /// The database; absent where libpq would take the user's name.
    [[nodiscard]] std::optional<std::string_view> dbname() const& {
        return optional(detail::urls::queried_or(content(), "dbname", content().layout.path));
    }
    std::optional<std::string_view> dbname() const&& = delete;

    /// The hosts in the order libpq tries them. An empty name is libpq's default, a local socket.
    [[nodiscard]] std::vector<url_host> hosts() const& {
        const detail::urls::libpq_hosts list = detail::urls::hosts_of(content());
        std::vector<url_host> all;
        if (!list.is_queried) all = url::hosts();
        detail::urls::list_reader names{list.list};
        for (std::size_t i = 0; i < list.count && list.is_queried; ++i) {
            const std::string_view name = names.next();
            all.push_back({name, 0, detail::urls::kind_of_queried_host(name), false});
        }
        detail::urls::port_reader ports(content());
        for (url_host& host : all) {
            const std::uint16_t port = ports.next();
            host.has_port = port != 0;
            host.port = port != 0 ? port : content().layout.default_port;
        }
        return all;
    }
    std::vector<url_host> hosts() const&& = delete;

    /// How far the connection is protected: libpq's default is `prefer`, which protects from no one who intervenes.
    [[nodiscard]] twelve::sslmode sslmode() const noexcept {
        const detail::urls::libpq_value value = detail::urls::queried(content(), "sslmode");
        if (!value.is_set) return twelve::sslmode::prefer;
        return static_cast<twelve::sslmode>(detail::urls::index_of(detail::urls::sslmodes, value.text));
    }

    /// Which server of a list the connection is for.
    [[nodiscard]] session_attributes target_session_attrs() const noexcept {
        const detail::urls::libpq_value value = detail::urls::queried(content(), "target_session_attrs");
        if (!value.is_set) return session_attributes::any;
        return static_cast<session_attributes>(
            detail::urls::index_of(detail::urls::session_attributes, value.text));
    }

    /// Reveals the URL as libpq takes it: without the driver, with the ports that libpq would not assume.
    [[nodiscard]] secret<std::string> to_libpq() const {
        if (empty()) return {};
        const std::string_view text = content().text();
        detail::wiped_text to;
        to.reserve(text.size() + 16);
        to.append("postgresql");
        to.append(text.substr(text.find("://")));
        if (needs_ports()) {
            const char last = text.back();
            const bool has_query = text.find('?') != std::string_view::npos;
            to.append(!has_query ? "?port=" : last == '?' || last == '&' ? "port=" : "&port=");
            append_ports(to);
        }
        return secret<std::string>(to.view());
    }

    /// Reveals the URL in libpq's keyword form: `user='app' password='...' host='db'`.
    [[nodiscard]] secret<std::string> to_libpq_keywords() const {
        detail::wiped_text to;
        to.reserve(content().text().size() * 2);
        for (const std::string_view keyword : detail::urls::libpq_keywords) append_setting(to, keyword);
        const std::string_view text = to.view();
        return secret<std::string>(text.substr(0, text.empty() ? 0 : text.size() - 1));
    }

    /// What two environments should have in common: "postgres/tcp/verify-full/multi".
    [[nodiscard]] std::string parity_key() const {
        std::vector<url_host> all = hosts();
        // Without a host libpq takes a local socket.
        if (!all.empty() && all.front().name.empty()) all.front().kind = host_kind::socket;
        return detail::urls::parity_key(all, description.name.view(), to_text(sslmode()));
    }

private:
    [[nodiscard]] static std::optional<std::string_view> optional(const detail::urls::libpq_value& value) {
        if (!value.is_set) return std::nullopt;
        return value.text;
    }

    /// Tells whether libpq would assume another port than this scheme's.
    [[nodiscard]] bool needs_ports() const {
        constexpr std::uint16_t assumed_by_libpq = 5432;
        if (content().layout.default_port == assumed_by_libpq) return false;
        for (const url_host& host : hosts())
            if (!host.has_port) return true;
        return false;
    }

    void append_ports(detail::wiped_text& to) const {
        char separator = '\0';
        for (const url_host& host : hosts()) {
            if (separator != '\0') to.push_back(separator);
            detail::urls::append_number(to, host.port);
            separator = ',';
        }
    }

    /// Appends the ports of the authority: one place for each host, empty for the default, nothing where all are.
    void append_written_ports(detail::wiped_text& to) const {
        bool is_first = true;
        for (const detail::urls::url_host_part& host : content().layout.hosts) {
            if (!is_first) to.push_back(',');
            to.append(content().at(host.port_text));
            is_first = false;
        }
    }

    void append_setting(detail::wiped_text& to, std::string_view keyword) const {
        const detail::urls::url_layout& layout = content().layout;
        detail::urls::libpq_value value = detail::urls::queried(content(), keyword);
        detail::wiped_text list;
        if (keyword == "user") value = detail::urls::queried_or(content(), keyword, layout.user);
        if (keyword == "password") value = detail::urls::queried_or(content(), keyword, layout.password);
        if (keyword == "dbname") value = detail::urls::queried_or(content(), keyword, layout.path);
        if (keyword == "host" && !value.is_set) append_written_hosts(list);
        if (keyword == "port" && needs_ports()) {
            value.is_set = false;
            append_ports(list);
        } else if (keyword == "port" && !value.is_set) {
            append_written_ports(list);
        }
        if (!list.empty()) value = {list.view(), true};
        if (value.is_set) detail::urls::append_keyword(to, keyword, value.text);
    }

    void append_written_hosts(detail::wiped_text& to) const {
        bool is_first = true;
        for (const url_host& host : url::hosts()) {
            if (!is_first) to.push_back(',');
            to.append(host.name);
            is_first = false;
        }
    }
};

}  // namespace v0
}  // namespace twelve
