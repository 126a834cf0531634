#pragma once

#include <cstddef>
#include <string_view>

#include <twelve/detail/percent.hpp>
#include <twelve/detail/url_content.hpp>
#include <twelve/detail/url_kind.hpp>
#include <twelve/detail/wipe.hpp>

namespace twelve {
inline namespace v0 {
namespace detail::urls {

/// Writes a URL's query without the parameters of one name.
inline void append_query_without(wiped_text& to, const url_content& url, std::string_view key) {
    char separator = '?';
    for (const url_query_part& parameter : url.layout.query) {
        if (url.decoded(parameter.key) == key) continue;
        to.push_back(separator);
        to.append(url.raw(parameter.key));
        if (parameter.value.is_present) to.push_back('=');
        to.append(url.raw(parameter.value));
        separator = '&';
    }
}

/// Writes a URL with another password. A password in the query goes away where it would win.
[[nodiscard]] inline wiped_text with_other_password(const url_content& url, std::string_view password) {
    const url_layout& layout = url.layout;
    const std::string_view text = url.text();
    const std::string_view authority = url.at(layout.authority);
    wiped_text to;
    to.reserve(text.size() + password.size() * 3 + 2);
    to.append(text.substr(0, layout.authority.begin));
    to.append(url.raw(layout.user));
    to.push_back(':');
    append_percent_encoded(to, password);
    to.push_back('@');
    to.append(authority.substr(authority.rfind('@') + 1));
    if (url.kind == nullptr || !url.kind->has(url_rule::query_overrides)) {
        to.append(text.substr(layout.authority.end()));
        return to;
    }
    if (layout.path.is_present) to.push_back('/');
    to.append(url.raw(layout.path));
    append_query_without(to, url, "password");
    return to;
}

}  // namespace detail::urls
}  // namespace v0
}  // namespace twelve
