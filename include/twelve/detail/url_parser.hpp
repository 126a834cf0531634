#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include <twelve/detail/url_content.hpp>
#include <twelve/detail/url_hosts.hpp>
#include <twelve/detail/url_opening.hpp>
#include <twelve/detail/url_outline.hpp>
#include <twelve/detail/url_reading.hpp>

namespace twelve {
inline namespace v0 {
namespace detail::urls {

/// Reads user and password, separated by the first colon.
[[nodiscard]] inline bool read_userinfo(url_reading& reading, const url_outline& outline) {
    if (outline.at == url_outline::none) return true;
    url_layout& layout = reading.url.layout;
    const std::size_t colon = reading.text.substr(0, outline.at).find(':', outline.authority);
    const std::size_t user_end = colon == std::string_view::npos ? outline.at : colon;
    if (!take_part(reading, outline.authority, user_end, layout.user)) return false;
    if (layout.user.raw.size == 0 && reading.kind.has(url_rule::needs_user))
        return reading.refuse_at(problem_code::empty_user, outline.authority, 0,
                                 {"a userinfo without a user", "write the user before the colon"});
    if (user_end == outline.at) return true;
    if (reading.kind.has(url_rule::one_colon_userinfo)) {
        const std::size_t second = reading.text.substr(0, outline.at).find(':', colon + 1);
        if (second != std::string_view::npos)
            return reading.refuse_at(problem_code::unescaped_colon, second, 1,
                                     {"a second colon in user and password", "write a colon as %3A"});
    }
    return take_part(reading, colon + 1, outline.at, layout.password);
}

/// Checks a port in the query: a number there is one from 1 to 65535 too.
[[nodiscard]] inline bool check_port_parameter(const url_reading& reading, const url_query_part& parameter) {
    const std::string_view value = reading.url.decoded(parameter.value);
    std::uint16_t port = 0;
    if (reading.url.decoded(parameter.key) != "port" || !is_number(value)) return true;
    return take_port(value, parameter.value.raw, port, reading.why);
}

/// Reads one `key=value` or `key`.
[[nodiscard]] inline bool read_parameter(url_reading& reading, std::size_t begin, std::size_t end) {
    const std::string_view text = reading.text.substr(begin, end - begin);
    const std::size_t equals = text.find('=');
    url_query_part& parameter = reading.url.layout.query.emplace_back();
    if (equals == std::string_view::npos) {
        if (reading.kind.has(url_rule::needs_values))
            return reading.refuse_at(problem_code::param_without_value, begin, text.size(),
                                     {"a parameter without a =", "write key=value"});
        if (!take_part(reading, begin, end, parameter.key)) return false;
    } else {
        const bool is_strict = reading.kind.has(url_rule::strict_query);
        const std::size_t second = is_strict ? text.find('=', equals + 1) : std::string_view::npos;
        if (second != std::string_view::npos)
            return reading.refuse_at(problem_code::unescaped_delimiter, begin + second, 1,
                                     {"a second = in a parameter", "write a = in a value as %3D"});
        if (!take_part(reading, begin, begin + equals, parameter.key)) return false;
        if (!take_part(reading, begin + equals + 1, end, parameter.value)) return false;
    }
    return check_port_parameter(reading, parameter);
}

/// Reads the parameters, separated by `&`. A trailing `&` is nothing; an empty member before another is.
[[nodiscard]] inline bool read_query(url_reading& reading, const url_outline& outline) {
    if (outline.query == url_outline::none) return true;
    const std::size_t end = outline.query_end();
    const bool is_strict = reading.kind.has(url_rule::strict_query);
    reading.url.layout.query.reserve(2);
    for (std::size_t begin = outline.query + 1; begin < end;) {
        const std::size_t ampersand = reading.text.find('&', begin);
        const std::size_t member_end = ampersand < end ? ampersand : end;
        const bool is_empty = member_end == begin;
        if ((!is_empty || is_strict) && !read_parameter(reading, begin, member_end)) return false;
        begin = member_end + 1;
    }
    return true;
}

[[nodiscard]] inline bool read_path(url_reading& reading, const url_outline& outline) {
    if (outline.path == url_outline::none) return true;
    // The decoded path follows a slash too, so that a socket's path can be viewed whole.
    if (!reading.is_plain) reading.url.bytes.push_back('/');
    return take_part(reading, outline.path + 1, outline.path_end(), reading.url.layout.path);
}

[[nodiscard]] inline bool read_fragment(url_reading& reading, const url_outline& outline) {
    if (outline.fragment == url_outline::none) return true;
    if (!reading.kind.has(url_rule::allows_fragment))
        return reading.refuse_at(problem_code::fragment, outline.fragment, 1,
                                 {"a # that starts a fragment, which this service does not have",
                                  "write # as %23, or remove the fragment"});
    return take_part(reading, outline.fragment + 1, outline.end, reading.url.layout.fragment);
}

/// Takes `sqlite://:memory:`, which is no URL but is written by many: the name is the path of no host.
[[nodiscard]] inline bool takes_memory(url_reading& reading, const url_outline& outline) {
    url_layout& layout = reading.url.layout;
    if (!reading.kind.has(url_rule::names_memory) || outline.path != url_outline::none) return false;
    if (reading.url.at(layout.authority) != ":memory:") return false;
    layout.hosts.emplace_back();
    layout.path.is_present = true;
    layout.path.raw = layout.authority;
    layout.path.decoded = layout.authority;
    layout.authority.size = 0;
    return true;
}

/// Takes a text apart, from left to right; the first fault ends it.
[[nodiscard]] inline bool read_components(url_reading& reading) {
    if (!read_opening(reading)) return false;
    const std::size_t authority = reading.url.layout.authority.begin;
    const url_outline outline = outline_of(reading.text, authority);
    reading.url.layout.authority = span_between(authority, outline.authority_end());
    reading.is_clean = outline.is_clean;
    return check_delimiters(reading, outline) && check_bytes(reading, outline) && read_userinfo(reading, outline) &&
           (takes_memory(reading, outline) || read_hosts(reading, outline)) && read_path(reading, outline) &&
           read_query(reading, outline) && read_fragment(reading, outline);
}

/// Tells whether a text has no byte outside ASCII, eight bytes at a time.
[[nodiscard]] inline bool is_ascii(std::string_view text) noexcept {
    constexpr std::uint64_t high_bits = 0x8080808080808080U;
    std::uint64_t word = 0;
    std::size_t i = 0;
    for (; i + sizeof word <= text.size(); i += sizeof word) {
        std::memcpy(&word, text.data() + i, sizeof word);
        if ((word & high_bits) != 0) return false;
    }
    for (; i < text.size(); ++i)
        if (static_cast<unsigned char>(text[i]) >= 0x80) return false;
    return true;
}

/// Copies a text into the URL's own buffer and reads it there as one URL.
[[nodiscard]] inline bool read_one_url(url_content& url, const url_kind& kind, std::string_view text,
                                   parse_failure& why) {
    if (url.kind != nullptr) url = url_content();
    url.kind = &kind;
    if (text.size() <= longest_url) {
        const bool has_only_ascii = is_ascii(text);
        const bool is_plain = has_only_ascii && text.find('%') == std::string_view::npos;
        // No component is longer decoded than raw, and none overlaps another: twice the text is always enough.
        // (The slash that read_path adds is one of the raw text that no component holds.)
        url.bytes.reserve(is_plain ? text.size() : text.size() * 2);
        url.bytes.append(text);
        url.layout.size = static_cast<std::uint32_t>(text.size());
        url.layout.hides_user = kind.has(url_rule::hides_user);
        url.layout.hides_lone_user = kind.has(url_rule::hides_lone_user);
        url_reading reading{url, url.bytes.view(), kind, why, is_plain, false, has_only_ascii};
        if (read_components(reading) && (kind.finish == nullptr || kind.finish(url, why))) return true;
    } else {
        refuse(why, problem_code::too_large, longest_url, 0, {"over 1 MiB", "write a shorter URL"});
    }
    url = url_content();
    why.expected.assign(kind.form.view());
    return false;
}

/// Reads a text as its kind is read.
[[nodiscard]] inline bool read_url(url_content& url, const url_kind& kind, std::string_view text,
                                   parse_failure& why) {
    return kind.read == nullptr ? read_one_url(url, kind, text, why) : kind.read(url, kind, text, why);
}

}  // namespace detail::urls
}  // namespace v0
}  // namespace twelve
