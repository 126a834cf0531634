#pragma once

#include <cstddef>
#include <string_view>

#include <twelve/detail/url_bytes.hpp>
#include <twelve/detail/url_opening.hpp>
#include <twelve/detail/url_reading.hpp>

namespace twelve {
inline namespace v0 {
namespace detail::urls {

/// Where the parts of a URL begin, found by its unescaped delimiters alone.
///
///     scheme://user:pw@[::1]:1/path?query#fragment
///              ^      ^       ^    ^     ^        ^
///      authority      at    path  query fragment  end
struct url_outline {
    static constexpr std::size_t none = std::string_view::npos;

    std::size_t authority = 0;
    std::size_t at = none;         ///< the last `@` of the authority
    std::size_t first_at = none;   ///< the first one; any other is too many
    std::size_t path = none;       ///< the `/`
    std::size_t query = none;      ///< the `?`
    std::size_t fragment = none;   ///< the `#`
    std::size_t end = 0;
    bool has_later_at = false;     ///< an `@` behind the authority
    bool is_clean = false;         ///< whether it is known that no bracket and no forbidden byte is there

    [[nodiscard]] std::size_t query_end() const noexcept { return fragment == none ? end : fragment; }
    [[nodiscard]] std::size_t path_end() const noexcept { return query == none ? query_end() : query; }
    [[nodiscard]] std::size_t authority_end() const noexcept { return path == none ? path_end() : path; }
    [[nodiscard]] std::size_t hosts() const noexcept { return at == none ? authority : at + 1; }
};

/// Notes a delimiter; one that begins a part begins it where no later part has begun.
inline void note_delimiter(url_outline& outline, char byte, std::size_t offset) noexcept {
    const bool is_before_query = outline.query == url_outline::none && outline.fragment == url_outline::none;
    if (byte == '@') {
        const bool is_in_authority = is_before_query && outline.path == url_outline::none;
        if (is_in_authority && outline.at == url_outline::none) outline.first_at = offset;
        if (is_in_authority) outline.at = offset;
        outline.has_later_at = outline.has_later_at || !is_in_authority;
    } else if (byte == '#') {
        if (outline.fragment == url_outline::none) outline.fragment = offset;
    } else if (byte == '?') {
        if (is_before_query) outline.query = offset;
    } else if (is_before_query && outline.path == url_outline::none) {
        outline.path = offset;
    }
}

/// Skips ordinary bytes, four at a time.
[[nodiscard]] inline const char* next_extraordinary(const char* at, const char* end) noexcept {
    while (end - at >= 4 && !is_any_extraordinary(at[0], at[1], at[2], at[3])) at += 4;
    while (at != end && is_ordinary(*at)) ++at;
    return at;
}

/// Finds the parts in one pass: nearly all bytes are ordinary, and cost one look into a table.
[[nodiscard]] inline url_outline outline_of(std::string_view text, std::size_t authority) noexcept {
    url_outline outline;
    outline.authority = authority;
    outline.end = text.size();
    outline.is_clean = true;
    const char* const end = text.data() + text.size();
    for (const char* at = next_extraordinary(text.data() + authority, end); at != end;
         at = next_extraordinary(at + 1, end)) {
        if (class_of(*at) == byte_class::delimiter)
            note_delimiter(outline, *at, static_cast<std::size_t>(at - text.data()));
        else
            outline.is_clean = false;
    }
    return outline;
}

/// Tells whether a member of a host list is `name`, `name:5432` or `[...]`, all that may stand before the first slash.
[[nodiscard]] inline bool looks_like_host(std::string_view member) noexcept {
    if (!member.empty() && member.front() == '[') {
        const std::size_t bracket = member.find(']');
        if (bracket == std::string_view::npos) return member.find(':') == std::string_view::npos;
        member.remove_prefix(bracket);
    }
    const std::size_t colon = member.find(':');
    if (colon == std::string_view::npos) return true;
    const std::string_view port = member.substr(colon + 1);
    for (const char byte : port)
        if (!is_digit(byte)) return false;
    return !port.empty();
}

/// Tells whether an authority without an `@` reads like a userinfo whose password was cut off at a raw delimiter.
[[nodiscard]] inline bool looks_like_broken_userinfo(std::string_view authority) noexcept {
    while (true) {
        const std::size_t comma = authority.find(',');
        if (!looks_like_host(authority.substr(0, comma))) return true;
        if (comma == std::string_view::npos) return false;
        authority.remove_prefix(comma + 1);
    }
}

/// Tells whether an `@` to the right of the authority can only be the end of a userinfo that holds a raw delimiter.
[[nodiscard]] inline bool has_stray_at(const url_reading& reading, const url_outline& outline) noexcept {
    const std::string_view rest = reading.text.substr(outline.authority_end());
    if (reading.kind.has(url_rule::at_before_query) && outline.path == url_outline::none) return true;
    const std::size_t path_size = outline.path_end() - outline.authority_end();
    const std::string_view path = rest.substr(0, path_size);
    if (reading.kind.has(url_rule::no_at_in_path) && contains(path, "@")) return true;
    if (outline.at == url_outline::none) {
        const std::size_t size = outline.authority_end() - outline.authority;
        return looks_like_broken_userinfo(reading.text.substr(outline.authority, size));
    }
    // user:p@ss/w@host: a userinfo is there, but so is a second `@` where this kind has a name or a number.
    if (reading.kind.has(url_rule::at_in_path)) return false;
    const bool is_in_fragment = outline.fragment != url_outline::none &&
                                contains(reading.text.substr(outline.fragment), "@");
    return contains(path, "@") || is_in_fragment;
}

/// Says which delimiter of the userinfo is not escaped. These come before all other checks: they explain the others.
[[nodiscard]] inline bool check_delimiters(const url_reading& reading, const url_outline& outline) {
    if (outline.has_later_at && has_stray_at(reading, outline))
        return reading.refuse_at(problem_code::unescaped_delimiter, outline.authority_end(), 1,
                                 {"a / ? or # in the password that is not escaped, before an @",
                                  "write / as %2F, ? as %3F, # as %23, and an @ after the host as %40"});
    if (outline.first_at == outline.at) return true;
    return reading.refuse_at(problem_code::unescaped_at, outline.first_at, 1,
                             {"an @ in the user or password that is not escaped",
                              "write the @ in the user or password as %40"});
}

/// Refuses bytes that may stand nowhere unescaped. Brackets and blanks of the hosts are judged where hosts are read.
[[nodiscard]] inline bool check_bytes(const url_reading& reading, const url_outline& outline) {
    if (outline.is_clean) return true;
    const std::size_t hosts = outline.hosts();
    const std::size_t hosts_end = outline.authority_end();
    const bool may_hold_blank = reading.kind.has(url_rule::slash_is_socket);
    for (std::size_t i = outline.authority; i < reading.text.size(); ++i) {
        const char byte = reading.text[i];
        const bool is_in_hosts = i >= hosts && i < hosts_end;
        const bool is_bracket = byte == '[' || byte == ']';
        if (is_in_hosts ? (is_forbidden(byte) && !(byte == ' ' && may_hold_blank)) : (is_bracket || is_forbidden(byte)))
            return refuse_byte(reading, i);
    }
    return true;
}

}  // namespace detail::urls
}  // namespace v0
}  // namespace twelve
