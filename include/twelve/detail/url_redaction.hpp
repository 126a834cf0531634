#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <twelve/detail/percent.hpp>
#include <twelve/detail/url_bytes.hpp>
#include <twelve/detail/url_content.hpp>
#include <twelve/detail/url_kind.hpp>
#include <twelve/detail/url_opening.hpp>
#include <twelve/secret.hpp>  // redacted_text

namespace twelve {
inline namespace v0 {
namespace detail::urls {

/// A parameter's name without case and `-_.`, so that `api_key`, `ApiKey` and `api-key` are one.
///
/// Only the last 63 bytes are kept: what makes a name secret stands at its end.
struct folded_key {
    char bytes[64] = {};
    std::size_t size = 0;

    explicit folded_key(std::string_view key) noexcept {
        for (std::size_t i = key.size(); i-- > 0 && size < sizeof bytes - 1;) {
            if (key[i] == '-' || key[i] == '_' || key[i] == '.') continue;
            bytes[sizeof bytes - 1 - ++size] = lower(key[i]);
        }
    }

    [[nodiscard]] std::string_view view() const noexcept { return {bytes + (sizeof bytes - 1 - size), size}; }
};

/// Names that hold a secret, and endings of such names.
inline constexpr std::string_view secret_keys[] = {"pass", "sig", "sas", "sasljaasconfig"};
inline constexpr std::string_view secret_endings[] = {"password", "secret",     "token",     "key",        "passwd",
                                                      "pwd",      "passphrase", "signature", "credential",
                                                      "credentials"};

/// Tells at a glance most names that hold no secret: those whose last two bytes end none of the above.
[[nodiscard]] inline bool may_be_secret_key(std::string_view key) noexcept {
    if (key.size() < 2 || !is_letter(key.back()) || !is_letter(key[key.size() - 2])) return true;
    const char last = lower(key.back());
    const char before = lower(key[key.size() - 2]);
    constexpr std::string_view ends = "rd et en ey wd se re al ls ss ig as";
    for (std::size_t i = 0; i < ends.size(); i += 3)
        if (ends[i] == before && ends[i + 1] == last) return true;
    return false;
}

/// Tells whether a parameter's value is a secret, by its decoded name.
[[nodiscard]] inline bool is_secret_key(std::string_view key) noexcept {
    if (!may_be_secret_key(key)) return false;
    const folded_key folded(key);
    const std::string_view name = folded.view();
    if (name == "sslkey") return false;  // the path of a file, in libpq and MySQL alike
    for (const std::string_view secret_key : secret_keys)
        if (name == secret_key) return true;
    for (const std::string_view ending : secret_endings)
        if (ends_with(name, ending)) return true;
    return false;
}

/// Tells whether a value is itself a URL that may hold a userinfo, as an `endpoint=` may.
[[nodiscard]] inline bool is_nested_url(std::string_view value) noexcept {
    return contains(value, "://") && contains(value, "@");
}

/// Tells whether a value gives something to a secret's name itself, as `a;password=x` and an escaped `?token=x` do.
[[nodiscard]] inline bool holds_assignment(std::string_view value) noexcept {
    for (std::size_t at = value.find('='); at != std::string_view::npos; at = value.find('=', at + 1)) {
        std::size_t end = at;
        while (end > 0 && value[end - 1] == ' ') --end;
        std::size_t begin = end;
        while (begin > 0 && (is_unreserved(value[begin - 1]) || value[begin - 1] == ' ')) --begin;
        const std::string_view name = value.substr(begin, end - begin);
        if (is_secret_key(name.substr(name.rfind(' ') + 1))) return true;
    }
    return false;
}

/// Tells MongoDB's `authMechanismProperties=NAME:value,NAME:value`, which is masked member by member.
[[nodiscard]] inline bool holds_properties(std::string_view key) noexcept {
    constexpr std::string_view name = "authmechanismproperties";
    return key.size() >= name.size() && folded_key(key).view() == name;
}

/// Tells whether a member `NAME:value`, whose colon stands there, holds no secret.
[[nodiscard]] inline bool is_showable_property(std::string_view member, std::size_t colon) noexcept {
    return colon != std::string_view::npos && !is_secret_key(member.substr(0, colon)) &&
           !is_nested_url(member.substr(colon)) && !holds_assignment(member.substr(colon));
}

/// Tells whether one of the members of `NAME:value,NAME:value` is a secret, or is no member at all.
[[nodiscard]] inline bool has_secret_property(std::string_view value) noexcept {
    while (true) {
        const std::size_t comma = value.find(',');
        const std::string_view member = value.substr(0, comma);
        const std::size_t colon = member.find(':');
        if (!is_showable_property(member, colon)) return true;
        if (comma == std::string_view::npos) return false;
        value.remove_prefix(comma + 1);
    }
}

/// Tells whether a parameter's value may be shown only masked.
[[nodiscard]] inline bool is_secret_parameter(const url_content& url, const url_query_part& parameter) noexcept {
    const std::string_view key = url.decoded(parameter.key);
    const std::string_view value = url.decoded(parameter.value);
    return is_secret_key(key) || is_nested_url(value) || holds_assignment(value) ||
           (holds_properties(key) && has_secret_property(value));
}

/// Writes the members of `NAME:value,NAME:value`, with the secret ones masked.
inline void append_redacted_properties(std::string& to, std::string_view value) {
    while (true) {
        const std::size_t comma = value.find(',');
        const std::string_view member = value.substr(0, comma);
        const std::size_t colon = member.find(':');
        const std::string_view name = member.substr(0, colon);
        const bool is_shown = is_showable_property(member, colon);
        if (colon != std::string_view::npos) {
            append_percent_encoded(to, name);
            to.push_back(':');
        }
        if (is_shown) append_percent_encoded(to, member.substr(colon + 1));
        if (!is_shown) to.append(redacted_text);
        if (comma == std::string_view::npos) return;
        to.push_back(',');
        value.remove_prefix(comma + 1);
    }
}

/// Writes one parameter as it is written, its value masked where it is a secret.
inline void append_redacted(std::string& to, const url_content& url, const url_query_part& parameter) {
    to.append(url.raw(parameter.key));
    if (!parameter.value.is_present) return;
    to.push_back('=');
    if (holds_properties(url.decoded(parameter.key))) {
        append_redacted_properties(to, url.decoded(parameter.value));
    } else if (is_secret_parameter(url, parameter)) {
        to.append(redacted_text);
    } else {
        to.append(url.raw(parameter.value));
    }
}

/// Writes user and password. A user alone may be the credential: a token, an access key.
inline void append_redacted_userinfo(std::string& to, const url_content& url) {
    const url_layout& layout = url.layout;
    if (!layout.user.is_present) return;
    const bool is_alone = layout.password.raw.size == 0;
    const bool hides = layout.hides_user || (layout.hides_lone_user && is_alone);
    to.append(hides && layout.user.raw.size != 0 ? redacted_text : url.raw(layout.user));
    if (layout.password.is_present) to.append(":").append(redacted_text);
    to.push_back('@');
}

/// Writes a fragment; one of the form `key=value` is masked by its key, as in `#access_token=...`.
inline void append_redacted_fragment(std::string& to, const url_content& url) {
    const std::string_view fragment = url.raw(url.layout.fragment);
    to.push_back('#');
    to.append(contains(fragment, "=") ? redacted_text : fragment);
}

/// Writes a URL with every secret masked. The mask is always the same, so that it shows no length.
[[nodiscard]] inline std::string redacted_form(const url_content& url) {
    std::string to;
    const url_layout& layout = url.layout;
    if (layout.size == 0) return to;
    const std::string_view authority = url.at(layout.authority);
    if (layout.hidden_scheme != 0)  // it may be a secret in the wrong place
        to.append(url.text().substr(0, layout.scheme.end() - layout.hidden_scheme)).append(redacted_text).append("://");
    else
        to.append(url.text().substr(0, layout.authority.begin));
    append_redacted_userinfo(to, url);
    to.append(authority.substr(authority.rfind('@') + 1));
    if (layout.path.is_present) to.append("/").append(url.raw(layout.path));
    char separator = '?';
    for (const url_query_part& parameter : layout.query) {
        to.push_back(separator);
        append_redacted(to, url, parameter);
        separator = '&';
    }
    if (layout.fragment.is_present) append_redacted_fragment(to, url);
    return to;
}

/// Writes what may be shown of a text that is no URL of this kind: its scheme, if the kind has it, and the mask.
[[nodiscard, gnu::cold]] inline std::string redacted_unreadable(std::string_view text, const url_kind& kind) {
    std::string to;
    const std::size_t end = text.find("://");
    if (end != std::string_view::npos && !kind.has(url_rule::any_scheme)) {
        for (std::size_t i = 0; i < kind.schemes.count; ++i)
            if (is_word(text.substr(0, end), kind.schemes.first[i].name())) to.append(kind.schemes.first[i].name());
        if (!to.empty()) to.append("://");
    }
    return to.append(redacted_text);
}

}  // namespace detail::urls
}  // namespace v0
}  // namespace twelve
