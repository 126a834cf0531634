#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <twelve/detail/url_content.hpp>
#include <twelve/literal.hpp>
#include <twelve/parse_failure.hpp>

namespace twelve {
inline namespace v0 {
namespace detail::urls {

/// One scheme of a kind. The sentence that recommends it is also where its name is kept.
struct url_scheme {
    literal fix;                 ///< "write redis://"
    std::uint16_t port = 0;      ///< the default; 0 for none
    bool uses_tls = false;

    [[nodiscard]] constexpr std::string_view name() const noexcept {
        return {fix.c_str() + before, fix.size() - before - after};
    }

    /// Compares without more work than the first difference takes: a URL's scheme is looked for among all.
    [[nodiscard]] constexpr bool is(std::string_view text) const noexcept {
        if (text.empty() || fix.size() != text.size() + before + after) return false;
        return fix.c_str()[before] == text[0] && name() == text;
    }

private:
    static constexpr std::size_t before = sizeof("write ") - 1;
    static constexpr std::size_t after = sizeof("://") - 1;
};

/// The schemes of a kind, wherever they are kept.
struct url_schemes {
    const url_scheme* first = nullptr;
    std::size_t count = 0;

    constexpr url_schemes() noexcept = default;

    // Implicit on purpose: an array of schemes is written where schemes are meant.
    template <std::size_t Count>
    constexpr url_schemes(const url_scheme (&all)[Count]) noexcept : first(all), count(Count) {}

    [[nodiscard]] constexpr const url_scheme* find(std::string_view name) const noexcept {
        for (std::size_t i = 0; i < count; ++i)
            if (first[i].is(name)) return &first[i];
        return nullptr;
    }
};

/// In what a kind differs from the strictest reading. Combined with `|`.
enum class url_rule : std::uint32_t {
    none = 0,
    lists_hosts = 1U << 0U,          ///< a,b:1,[::1]
    allows_sockets = 1U << 1U,       ///< a host that decodes to a path
    allows_no_host = 1U << 2U,       ///< redis:///3
    allows_fragment = 1U << 3U,
    splits_driver = 1U << 4U,        ///< postgresql+psycopg2
    any_scheme = 1U << 5U,
    at_in_path = 1U << 6U,           ///< https://host/@scope is a path, never half a password
    no_at_in_path = 1U << 7U,        ///< an `@` in the path is refused whatever the authority looks like
    at_before_query = 1U << 8U,      ///< the driver looks for the `@` of the userinfo up to the first slash
    one_colon_userinfo = 1U << 9U,   ///< a second colon in the userinfo is refused
    needs_user = 1U << 10U,          ///< a userinfo whose user is empty is refused
    needs_values = 1U << 11U,        ///< each parameter has a `=`
    strict_query = 1U << 12U,        ///< no empty member, no second `=`
    slash_is_socket = 1U << 13U,     ///< a host with a slash anywhere is a socket, and may hold a blank
    at_is_socket = 1U << 14U,        ///< a host that begins with `@` is an abstract socket
    query_overrides = 1U << 15U,     ///< `?password=` wins over the userinfo
    hides_lone_user = 1U << 16U,     ///< a user without a password is the credential: masked
    hides_user = 1U << 17U,          ///< the user is a part of the credential: always masked
    bare_hosts = 1U << 18U,          ///< a:1,b:2 without a scheme
    names_memory = 1U << 19U         ///< sqlite://:memory:
};

[[nodiscard]] constexpr url_rule operator|(url_rule left, url_rule right) noexcept {
    return static_cast<url_rule>(static_cast<std::uint32_t>(left) | static_cast<std::uint32_t>(right));
}

struct url_kind;

/// Reads a text into a URL, or says why not.
using url_reader = bool (*)(url_content& url, const url_kind& kind, std::string_view text, parse_failure& why);

/// A kind of service as plain data: what the one parser needs to know of it.
struct url_kind {
    literal name;     ///< "postgres"
    literal form;     ///< "postgres://user:password@host:5432/name"
    url_schemes schemes;
    url_rule rules = url_rule::none;

    /// Checks what only this kind knows, once the text is taken apart; null where nothing is left to check.
    bool (*finish)(url_content& url, parse_failure& why) = nullptr;

    /// Reads a text that is more than one URL, as `read_url_list` does; null where a text is one URL.
    url_reader read = nullptr;

    [[nodiscard]] constexpr bool has(url_rule rule) const noexcept {
        return (static_cast<std::uint32_t>(rules) & static_cast<std::uint32_t>(rule)) != 0;
    }
};

}  // namespace detail::urls
}  // namespace v0
}  // namespace twelve
