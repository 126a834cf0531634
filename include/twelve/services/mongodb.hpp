#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <twelve/detail/mongodb_options.hpp>
#include <twelve/detail/url_families.hpp>
#include <twelve/detail/url_parity.hpp>
#include <twelve/detail/wipe.hpp>
#include <twelve/url.hpp>
#include <twelve/value_warning.hpp>

namespace twelve {
inline namespace v0 {

/// What MongoDB's drivers warn of and then ignore.
struct mongodb_warning : value_warning {
    std::string_view option;  ///< its name as it is written; it views the URL
};

namespace detail::urls {

/// The database is the path up to the first dot, the rest a collection.
[[nodiscard]] constexpr std::string_view mongodb_database(std::string_view path) noexcept {
    return path.substr(0, path.find('.'));
}

/// Refuses the database names that drivers refuse: with a slash, a backslash, a blank, a quote or a dollar sign.
[[nodiscard]] inline bool check_mongodb_database(const url_content& url, parse_failure& why) {
    const std::string_view name = mongodb_database(url.decoded(url.layout.path));
    if (contains(name, "/"))
        return refuse(why, problem_code::multi_segment, url.layout.path.raw,
                      {"a slash in the name of the database", "write one name after the hosts"});
    if (name.find_first_of("\\ \"$") == std::string_view::npos) return true;
    return refuse(why, problem_code::forbidden_char, url.layout.path.raw,
                  {"a blank, quote, backslash or dollar sign in the name of the database",
                   "name another database, or use authSource=$external"});
}

/// An address of mongodb+srv is one name to look up: it has neither a port nor a second host.
[[nodiscard]] inline bool check_mongodb_srv(const url_content& url, parse_failure& why) {
    if (url.at(url.layout.scheme) != "mongodb+srv") return true;
    const url_host_part& host = url.layout.hosts.front();
    if (url.layout.hosts.size() > 1)
        return refuse(why, problem_code::srv_multi_host, url.layout.authority,
                      {"more than one host with mongodb+srv", "write one host, or mongodb://"});
    if (host.port_text.size != 0)
        return refuse(why, problem_code::srv_port, host.port_text,
                      {"a port with mongodb+srv, which learns it from DNS", "remove the port, or write mongodb://"});
    if (host.kind == host_kind::name) return true;
    return refuse(why, problem_code::host_not_allowed, host.name.raw,
                  {"an address where mongodb+srv looks up a name", "write a host name, or mongodb://"});
}

[[nodiscard]] inline bool finish_mongodb(url_content& url, parse_failure& why) {
    if (!check_mongodb_srv(url, why) || !check_mongodb_database(url, why)) return false;
    const url_query_part* const source = find_option(url, "authsource");
    if (source == nullptr || source->value.raw.size != 0) return true;
    return refuse(why, problem_code::param_without_value, source->key.raw,
                  {"an empty authSource", "write the database that knows the user, or remove authSource"});
}

}  // namespace detail::urls

/// The address of a MongoDB server, a replica set, or a name of DNS that lists one.
///
/// It follows MongoDB's connection string specification. Unknown options are no errors: `warnings()` names them, and
/// reports tell of them.
///
///     mongodb://app:password@10.0.0.5,10.0.0.6/shop?replicaSet=rs0   // db() "shop", auth_source() "shop"
///     mongodb+srv://cluster0.example.net/shop                  // uses_tls(), one name, no port
class mongodb_url : public service<mongodb_url> {
public:
    static constexpr literal form = "mongodb://user:password@host:27017/name";
    static constexpr detail::urls::url_kind description{
        "mongodb", form, detail::urls::mongodb_schemes,
        detail::urls::url_rule::lists_hosts | detail::urls::url_rule::allows_sockets |
            detail::urls::url_rule::slash_is_socket | detail::urls::url_rule::no_at_in_path |
            detail::urls::url_rule::one_colon_userinfo | detail::urls::url_rule::needs_user |
            detail::urls::url_rule::needs_values,
        detail::urls::finish_mongodb};

    /// The database; absent where none is written.
    [[nodiscard]] std::optional<std::string_view> db() const& {
        const std::string_view name = detail::urls::mongodb_database(path().value_or(""));
        return name.empty() ? std::nullopt : std::optional<std::string_view>(name);
    }
    std::optional<std::string_view> db() const&& = delete;

    /// The collection: what follows the first dot of the path.
    [[nodiscard]] std::optional<std::string_view> collection() const& {
        const std::string_view all = path().value_or("");
        const std::size_t dot = all.find('.');
        if (dot == std::string_view::npos) return std::nullopt;
        return all.substr(dot + 1);
    }
    std::optional<std::string_view> collection() const&& = delete;

    /// The value of an option, its name in any case; nothing where it is a secret.
    [[nodiscard]] std::optional<std::string_view> option(std::string_view name) const& {
        const detail::urls::url_query_part* const found = detail::urls::find_option(content(), name);
        if (found == nullptr || detail::urls::is_secret_parameter(content(), *found)) return std::nullopt;
        return optional_text(found->value);
    }
    std::optional<std::string_view> option(std::string_view) const&& = delete;

    /// The database that knows the user: `authSource`, else as the mechanism says, else `db()`, else "admin"; absent
    /// where there are no credentials.
    [[nodiscard]] std::optional<std::string_view> auth_source() const& {
        if (const auto source = option("authsource")) return source;
        const std::string_view mechanism = option("authmechanism").value_or("");
        if (user().value_or("").empty() && mechanism.empty()) return std::nullopt;
        for (const std::string_view external : {"GSSAPI", "MONGODB-X509", "MONGODB-AWS", "MONGODB-OIDC"})
            if (mechanism == external) return "$external";
        return db().value_or(mechanism == "PLAIN" ? "$external" : "admin");
    }
    std::optional<std::string_view> auth_source() const&& = delete;

    /// Whether the connection is protected: `tls` or `ssl`, else as the scheme says.
    [[nodiscard]] bool uses_tls() const {
        for (const std::string_view name : {"tls", "ssl"})
            if (const auto value = option(name); value && !value->empty()) return detail::urls::is_true_option(*value);
        return scheme() == "mongodb+srv";
    }

    /// Whether the server's certificate and name are checked: with TLS always, unless an option says otherwise.
    [[nodiscard]] bool verifies_server() const {
        for (const std::string_view name : {"tlsinsecure", "tlsallowinvalidcertificates", "tlsallowinvalidhostnames"})
            if (detail::urls::is_true_option(option(name).value_or(""))) return false;
        return uses_tls();
    }

    /// What drivers would ignore with a warning: unknown options, repeated ones, values that are none.
    [[nodiscard]] std::vector<mongodb_warning> warnings() const& {
        std::vector<mongodb_warning> all;
        const detail::urls::effective_options effective(content());
        for (const detail::urls::url_query_part& part : content().layout.query) warn_of(part, effective, all);
        return all;
    }
    std::vector<mongodb_warning> warnings() const&& = delete;

    /// Reveals the connection string in the one form that all drivers read alike: user, password, sockets and database
    /// escaped, a slash before the options, no collection.
    [[nodiscard]] secret<std::string> to_mongodb() const {
        if (empty()) return {};
        const detail::urls::url_content& all = content();
        detail::wiped_text to;
        to.reserve(all.text().size() * 3);
        to.append(scheme());
        to.append("://");
        append_userinfo(to);
        append_hosts(to);
        to.push_back('/');
        if (const auto name = db()) detail::urls::append_percent_encoded(to, *name);
        char separator = '?';
        for (const detail::urls::url_query_part& part : all.layout.query) {
            to.push_back(separator);
            to.append(all.raw(part.key));
            to.push_back('=');
            to.append(all.raw(part.value));
            separator = '&';
        }
        return secret<std::string>(to.view());
    }

    /// What two environments should have in common: "mongodb/tcp/verified/multi".
    [[nodiscard]] std::string parity_key() const {
        const std::string_view tls = verifies_server() ? "verified" : uses_tls() ? "required" : "none";
        return detail::urls::parity_key(*this, scheme() == "mongodb+srv" ? scheme() : description.name.view(), tls);
    }

private:
    void warn_of(const detail::urls::url_query_part& part, const detail::urls::effective_options& effective,
                 std::vector<mongodb_warning>& all) const {
        const std::string_view name = content().decoded(part.key);
        const std::string_view value = content().decoded(part.value);
        const detail::urls::mongodb_option* const known = detail::urls::find_mongodb_option(name);
        const auto warn = [&](value_warning one) { all.push_back({one, name}); };
        if (known == nullptr)
            return warn({problem_code::unknown_param, "an option that MongoDB's drivers do not share",
                         "correct its name, or remove it", {}, detail::urls::nearest_mongodb_option(name)});
        if (known->value != detail::urls::mongodb_value::list && !effective.has(*known, part))
            warn({problem_code::duplicate_name, "an option that is set twice", "keep one of the two", known->name, {}});
        const bool is_number = known->value == detail::urls::mongodb_value::number;
        if (detail::urls::is_ignored_value(*known, value))
            warn({problem_code::invalid_type, "a value that drivers ignore",
                  is_number ? literal("give a number that the option takes, or remove it")
                            : literal("write true or false, or remove it"),
                  known->name, {}});
        const std::string_view written = content().raw(part.value);
        if (known->name.view() == "authMechanismProperties" &&
            (detail::urls::contains(written, "%2C") || detail::urls::contains(written, "%2c")))
            warn({problem_code::invalid_type, "a comma in a property, where commas part properties",
                  "name another value, without a comma", known->name, {}});
    }

    void append_userinfo(detail::wiped_text& to) const {
        const detail::urls::url_layout& layout = content().layout;
        if (!layout.user.is_present) return;
        detail::urls::append_percent_encoded(to, content().decoded(layout.user));
        if (layout.password.is_present) to.push_back(':');
        detail::urls::append_percent_encoded(to, content().decoded(layout.password));
        to.push_back('@');
    }

    void append_hosts(detail::wiped_text& to) const {
        const detail::urls::url_content& all = content();
        for (const detail::urls::url_host_part& host : all.layout.hosts) {
            if (&host != all.layout.hosts.data()) to.push_back(',');
            const bool is_ipv6 = host.kind == host_kind::ipv6;
            if (is_ipv6) to.push_back('[');
            if (host.kind == host_kind::socket)
                detail::urls::append_percent_encoded(to, all.decoded(host.name));
            else
                to.append(all.raw(host.name));
            if (is_ipv6) to.push_back(']');
            if (host.port != 0) to.push_back(':');
            to.append(all.at(host.port_text));
        }
    }
};

}  // namespace v0
}  // namespace twelve
