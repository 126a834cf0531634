#pragma once

#include <algorithm>  // std::min
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <twelve/detail/edit_distance.hpp>
#include <twelve/detail/url_bytes.hpp>
#include <twelve/detail/url_reading.hpp>

namespace twelve {
inline namespace v0 {
namespace detail::urls {

/// The longest URL that is read; offsets are 32 bits wide, and nothing real comes near.
inline constexpr std::size_t longest_url = std::size_t{1} << 20U;

/// Says what is there instead of a URL, for the things people paste.
[[nodiscard, gnu::cold]] inline url_advice advise_on_missing_scheme(const url_reading& reading) noexcept {
    const std::string_view text = reading.text;
    if (contains(text, "AccountKey=") || contains(text, "AccountName="))
        return {"an Azure connection string, not a URL", "write az://container with the account's URL as endpoint"};
    if (starts_with_word(text, "arn:")) return {"an ARN, not a URL", "write the URL of the resource, not its ARN"};
    if (contains(text, "@tcp(") || contains(text, "@unix("))
        return {"the form of Go's MySQL driver, not a URL", "write mysql://user:password@host:3306/schema"};
    if (contains(text, "host=") || contains(text, "dbname="))
        return {"libpq's keyword form, not a URL", "write postgres://user:password@host:5432/name"};
    return {"no :// after a scheme", reading.kind.schemes.count == 0 ? literal("start with a scheme and ://")
                                                                      : reading.kind.schemes.first->fix};
}

/// Says why a byte may not stand where it stands.
[[nodiscard, gnu::cold]] inline url_advice advise_on_forbidden(char byte) noexcept {
    if (byte == ' ') return {"a space", "write a space as %20"};
    if (byte == '"') return {"a double quote", "write a double quote as %22, or remove quotes around the value"};
    if (byte == '\\') return {"a backslash", "write a backslash as %5C"};
    if (byte == '<') return {"a <", "write < as %3C"};
    if (byte == '>') return {"a >", "write > as %3E"};
    if (byte == '`') return {"a backtick", "write a backtick as %60"};
    if (byte == '[') return {"a [ outside an IPv6 address", "write [ as %5B"};
    if (byte == ']') return {"a ] outside an IPv6 address", "write ] as %5D"};
    return {"a control character", "remove it, or escape it as % and two hexadecimal digits"};
}

[[gnu::cold]] inline bool refuse_byte(const url_reading& reading, std::size_t offset) {
    return reading.refuse_at(problem_code::forbidden_char, offset, 1, advise_on_forbidden(reading.text[offset]));
}

[[gnu::cold]] inline bool refuse_missing_scheme(const url_reading& reading) {
    const url_advice advice = advise_on_missing_scheme(reading);
    for (std::size_t i = 0; i < reading.text.size(); ++i)
        if (is_forbidden(reading.text[i])) {
            const bool is_pasted = contains(advice.reason.view(), "not a URL");
            return reading.refuse_at(problem_code::forbidden_char, i, 1,
                                     is_pasted ? advice : advise_on_forbidden(reading.text[i]));
        }
    return reading.refuse_at(problem_code::missing_scheme, 0, 0, advice);
}

/// Recommends the scheme that is nearest to the one that is there, else the kind's own.
[[gnu::cold]] inline bool refuse_unknown_scheme(const url_reading& reading, std::string_view name) {
    const url_schemes& schemes = reading.kind.schemes;
    const url_scheme* nearest = schemes.first;
    unsigned least = 3;
    for (std::size_t i = 0; i < schemes.count; ++i) {
        const unsigned limit = most_edits(schemes.first[i].name().size());  // mysql is no misspelt pgsql
        const unsigned distance = edit_distance(name, schemes.first[i].name(), limit);
        if (distance > limit || distance >= least) continue;
        least = distance;
        nearest = &schemes.first[i];
    }
    return reading.refuse_at(problem_code::unknown_scheme, 0, name.size(),
                             {"a scheme that this service does not have", nearest->fix});
}

/// Refuses what is wrong with the value as a whole, whatever it holds.
[[nodiscard]] inline bool check_surroundings(const url_reading& reading) {
    const std::string_view text = reading.text;
    if (text.empty()) return reading.refuse_at(problem_code::empty, 0, 0, {"nothing is there", "write a URL"});
    const char last = text.back();
    if (last == '\n' || last == '\r')
        return reading.refuse_at(problem_code::forbidden_char, text.size() - 1, 1,
                                 {"the value ends with a newline", "remove the newline"});
    if (text.size() > 1 && last == text.front() && (last == '"' || last == '\'' || last == '`'))
        return reading.refuse_at(problem_code::forbidden_char, 0, 1,
                                 {"quotes around the value", "remove the quotes"});
    if (lower(text.front()) == 'j' && starts_with_word(text, "jdbc:"))
        return reading.refuse_at(problem_code::jdbc, 0, 5,
                                 {"a JDBC URL", "remove jdbc: and write the user before an @"});
    return true;
}

/// Says what is wrong with a scheme that RFC 3986 does not know as one.
[[nodiscard, gnu::cold]] inline bool refuse_scheme_bytes(const url_reading& reading, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i)
        if (is_forbidden(reading.text[i])) return refuse_byte(reading, i);
    if (size == 0)
        return reading.refuse_at(problem_code::bad_scheme, 0, 3, {"nothing before ://", "start with the scheme"});
    std::size_t faulty = 0;
    while (is_letter(reading.text[faulty]) || (faulty > 0 && is_scheme_byte(reading.text[faulty]))) ++faulty;
    return reading.refuse_at(problem_code::bad_scheme, faulty, 1,
                             {"a scheme is a letter, then letters, digits, + - and .", "correct the scheme"});
}

/// Finds the scheme among the kind's own; where only its part before the first `+` is one, the rest is a driver.
[[nodiscard]] inline bool recognise_scheme(const url_reading& reading, std::size_t size) {
    const std::string_view name = reading.text.substr(0, size);
    url_layout& layout = reading.url.layout;
    layout.scheme = span_between(0, size);
    if (reading.kind.has(url_rule::any_scheme)) return true;
    const url_scheme* known = reading.kind.schemes.find(name);
    const std::size_t plus = name.find('+');
    const bool has_driver = plus != std::string_view::npos && plus + 1 < size;
    if (known == nullptr && has_driver && reading.kind.has(url_rule::splits_driver)) {
        known = reading.kind.schemes.find(name.substr(0, plus));
        layout.scheme = span_between(0, plus);
        layout.driver = span_between(plus + 1, size);
    }
    if (known == nullptr) return refuse_unknown_scheme(reading, name);
    layout.default_port = known->port;
    return true;
}

/// Tells whether a text is a list of hosts whose first names its port: `a:1,b:2` and `[::1]:1`.
[[nodiscard]] inline bool is_bare_host_list(std::string_view text) noexcept {
    if (text.find_first_of("/?#@=; ") != std::string_view::npos) return false;
    std::string_view first = text.substr(0, text.find(','));
    if (starts_with(text, "[")) first = text.substr((std::min)(text.find(']'), text.size()));
    const std::size_t colon = first.find(':');
    return colon != std::string_view::npos && colon != 0 && colon + 1 < first.size() && is_digit(first[colon + 1]);
}

/// Takes a list of hosts without a scheme, where the kind has such.
[[nodiscard]] inline bool read_bare_hosts(const url_reading& reading) {
    if (!reading.kind.has(url_rule::bare_hosts) || !is_bare_host_list(reading.text))
        return refuse_missing_scheme(reading);
    reading.url.layout.default_port = reading.kind.schemes.first->port;
    return true;
}

[[nodiscard]] inline bool has_separator_at(std::string_view text, std::size_t at) noexcept {
    return text.size() - at >= 3 && text[at] == ':' && text[at + 1] == '/' && text[at + 2] == '/';
}

/// Reads everything up to `://`. The scheme's letters become lower case in the buffer itself.
[[nodiscard]] inline bool read_opening(url_reading& reading) {
    if (!check_surroundings(reading)) return false;
    std::size_t colon = 0;
    bool has_capitals = false;
    // Most schemes are small letters alone; these cost the least.
    while (colon < reading.text.size() && reading.text[colon] >= 'a' && reading.text[colon] <= 'z') ++colon;
    for (; colon < reading.text.size() && is_scheme_byte(reading.text[colon]); ++colon)
        has_capitals |= reading.text[colon] >= 'A' && reading.text[colon] <= 'Z';
    const bool is_scheme = colon != 0 && is_letter(reading.text[0]) && has_separator_at(reading.text, colon);
    if (!is_scheme) {
        colon = reading.text.find("://");
        // Beyond one of these, `://` belongs to something else: user:pw@host/db?next=http://x has no scheme.
        if (colon == std::string_view::npos || reading.text.find_first_of("/?#@") < colon)
            return read_bare_hosts(reading);
        return refuse_scheme_bytes(reading, colon);
    }
    for (std::size_t i = 0; i < colon && has_capitals; ++i) reading.url.bytes.data()[i] = lower(reading.text[i]);
    reading.url.layout.authority.begin = static_cast<std::uint32_t>(colon + 3);
    return recognise_scheme(reading, colon);
}

}  // namespace detail::urls
}  // namespace v0
}  // namespace twelve
