#pragma once

#include <string_view>

#include <twelve/detail/url_kind.hpp>
#include <twelve/detail/url_reading.hpp>

/// Two schemes and every rule at its strictest.
inline constexpr twelve::detail::urls::url_scheme plain_schemes[] = {{"write plain://", 7}, {"write plains://", 8, true}};
inline constexpr twelve::detail::urls::url_kind plain_kind{"plain", "plain://user:password@host:7/path", plain_schemes};

/// The same kind with other rules.
[[nodiscard]] inline twelve::detail::urls::url_kind plain_kind_with(twelve::detail::urls::url_rule rules) {
    twelve::detail::urls::url_kind kind = plain_kind;
    kind.rules = rules;
    return kind;
}

/// A text in the buffer of a URL, as each step of the reader is given it.
struct url_in_reading {
    explicit url_in_reading(std::string_view text, const twelve::detail::urls::url_kind& as = plain_kind)
        : kind(as), reading{content, {}, kind, why, false} {
        content.bytes.reserve(text.size() * 2);
        content.bytes.append(text);
        content.layout.size = static_cast<std::uint32_t>(text.size());
        reading.text = content.bytes.view();
    }
    url_in_reading(const url_in_reading&) = delete;
    url_in_reading& operator=(const url_in_reading&) = delete;

    twelve::detail::urls::url_kind kind;
    twelve::detail::urls::url_content content;
    twelve::parse_failure why;
    twelve::detail::urls::url_reading reading;
};
