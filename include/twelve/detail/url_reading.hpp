#pragma once

#include <cstddef>
#include <string_view>

#include <twelve/detail/percent.hpp>
#include <twelve/detail/url_bytes.hpp>
#include <twelve/detail/url_content.hpp>
#include <twelve/detail/url_failure.hpp>
#include <twelve/detail/url_kind.hpp>
#include <twelve/detail/utf8.hpp>
#include <twelve/parse_failure.hpp>

namespace twelve {
inline namespace v0 {
namespace detail::urls {

/// A URL while it is being read. The buffer has room for every decoded component, so `text` stays where it is.
struct url_reading {
    url_content& url;
    std::string_view text;
    const url_kind& kind;
    parse_failure& why;
    bool is_plain = true;   ///< neither escapes nor bytes outside ASCII: decoded is as written
    bool is_clean = false;  ///< neither brackets nor forbidden bytes behind the scheme
    bool is_ascii = false;  ///< no bytes outside ASCII, as it is written

    [[nodiscard]] bool refuse_at(problem_code code, std::size_t offset, std::size_t length, url_advice advice) const {
        return refuse(why, code, offset, length, advice);
    }
};

[[nodiscard]] inline bool is_utf8(std::string_view text) noexcept {
    const char* const end = text.data() + text.size();
    for (const char* at = text.data(); at != end;) {
        if (static_cast<unsigned char>(*at) < 0x80) {
            ++at;
            continue;
        }
        const std::size_t size = read_utf8(at, end).size;
        if (size == 0) return false;
        at += size;
    }
    return true;
}

/// Refuses escapes that are none, and those that mean a NUL.
[[nodiscard]] inline bool check_escapes(const url_reading& reading, url_span span) {
    // The component alone is searched: a search to the end of the text for each would be quadratic.
    const std::string_view raw = reading.url.at(span);
    for (std::size_t at = raw.find('%'); at != std::string_view::npos; at = raw.find('%', at + 3)) {
        const int byte = read_escape(raw.substr(at));
        if (byte < 0)
            return reading.refuse_at(problem_code::bad_percent, span.begin + at, 1,
                                     {"a % that two hexadecimal digits do not follow", "write a percent sign as %25"});
        if (byte == 0)
            return reading.refuse_at(problem_code::nul, span.begin + at, 3, {"an escaped NUL byte", "remove %00"});
    }
    return true;
}

/// Appends the decoded form of a span to the buffer.
[[nodiscard]] inline url_span append_decoded(url_content& url, url_span raw) noexcept {
    const std::size_t begin = url.bytes.size();
    const std::size_t size = decode_percent(url.at(raw), url.bytes.data() + begin);
    url.bytes.set_size(begin + size);
    return span_between(begin, begin + size);
}

/// Checks the escapes of a component, decodes it if it has any, and checks that the result is UTF-8.
[[nodiscard]] inline bool decode_part(url_reading& reading, url_part& part) {
    const bool has_escape = reading.url.at(part.raw).find('%') != std::string_view::npos;
    if (!has_escape && reading.is_ascii) return true;
    if (!check_escapes(reading, part.raw)) return false;
    if (has_escape) part.decoded = append_decoded(reading.url, part.raw);
    if (is_utf8(reading.url.decoded(part))) return true;
    return refuse(reading.why, problem_code::bad_utf8, part.raw,
                  {"bytes that are not UTF-8", "write the text in UTF-8 before escaping it"});
}

/// Takes one component, decoded where it differs from what is written.
[[nodiscard]] inline bool take_part(url_reading& reading, std::size_t begin, std::size_t end, url_part& part) {
    part.is_present = true;
    part.raw = span_between(begin, end);
    part.decoded = part.raw;
    return reading.is_plain || decode_part(reading, part);
}

}  // namespace detail::urls
}  // namespace v0
}  // namespace twelve
