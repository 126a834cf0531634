#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <twelve/detail/url_families.hpp>
#include <twelve/detail/url_parity.hpp>
#include <twelve/url.hpp>

namespace twelve {
inline namespace v0 {

namespace detail::urls {

/// Refuses what stands where a database of one file has nothing: a host, a port, a user.
[[nodiscard]] inline bool finish_sqlite(url_content& url, parse_failure& why) {
    const url_host_part& host = url.layout.hosts.front();
    const bool is_file = url.at(url.layout.scheme) == "file";
    const bool is_localhost = is_file && is_word(url.decoded(host.name), "localhost");  // RFC 8089
    const bool has_host = host.name.raw.size != 0 && !is_localhost;
    if (!has_host && host.port_text.size == 0 && !url.layout.user.is_present) return true;
    return refuse(why, problem_code::host_not_allowed, url.layout.authority,
                  {"a host where a file is meant", "write sqlite:///file.db, or sqlite:////path/to/file.db"});
}

}  // namespace detail::urls

/// A SQLite database: a file, or memory.
///
///     sqlite:///shop.db           // file() "shop.db", relative to the working directory
///     sqlite:////var/lib/shop.db  // file() "/var/lib/shop.db"
///     sqlite://:memory:           // memory()
class sqlite_url : public service<sqlite_url> {
public:
    static constexpr literal form = "sqlite:///file.db";
    static constexpr detail::urls::url_kind description{
        "sqlite", form, detail::urls::sqlite_schemes,
        detail::urls::url_rule::allows_no_host | detail::urls::url_rule::splits_driver |
            detail::urls::url_rule::at_in_path | detail::urls::url_rule::names_memory,
        detail::urls::finish_sqlite};

    /// Tells whether the database lives in memory: `:memory:`, `?mode=memory`, or no path at all.
    [[nodiscard]] bool memory() const {
        if (empty()) return false;
        const std::string_view name = path().value_or("");
        return name.empty() || name == ":memory:" || parameter("mode") == "memory";
    }

    /// The path of the file; absent where the database lives in memory. Of `file:///` it is absolute, as in RFC 8089.
    [[nodiscard]] std::optional<std::string_view> file() const& {
        if (empty() || memory()) return std::nullopt;
        return scheme() == "file" ? detail::urls::decoded_path_with_slash(content()) : *path();
    }
    std::optional<std::string_view> file() const&& = delete;

    /// What two environments should have in common: "sqlite/file", "sqlite/memory".
    [[nodiscard]] std::string parity_key() const { return memory() ? "sqlite/memory" : "sqlite/file"; }
};

}  // namespace v0
}  // namespace twelve
