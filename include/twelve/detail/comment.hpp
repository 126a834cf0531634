#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <twelve/catalog.hpp>
#include <twelve/detail/documented.hpp>
#include <twelve/detail/expected_form.hpp>
#include <twelve/detail/printable.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Writes words as comment lines that begin with `indent` and `#`, at most 100 columns wide.
inline void append_comment(std::string& out, std::string_view indent, std::string_view words) {
    constexpr std::size_t width = 100;
    std::size_t used = 0;
    while (!words.empty()) {
        const std::size_t end = words.find_first_of(" \n");
        const std::string word = printable(words.substr(0, end));
        words.remove_prefix(end == std::string_view::npos ? words.size() : end + 1);
        if (word.empty()) continue;
        const std::size_t columns = count_columns(word);
        const bool fits = used != 0 && used + 1 + columns <= width;
        if (fits)
            out.push_back(' ');
        else
            out.append(used == 0 ? "" : "\n").append(indent).append("# ");
        used = fits ? used + 1 + columns : indent.size() + 2 + columns;
        out.append(word);
    }
    if (used != 0) out.push_back('\n');
}

/// "Required: a whole number from 1 to 65535", "Optional, 8080 by default: ..."
[[nodiscard]] inline std::string demand_of(const catalog& all, const variable& one) {
    std::string text = one.is_required() ? "Required" : "Optional";
    if (one.is_required() && is_in_optional_group(all, one)) text = "Required within its group";
    if (one.is_secret()) text += ", secret";
    if (one.has_default()) {
        const std::string preset = default_text(one);
        text += !shows_default(one) ? ", has a default"
                : preset.empty()    ? ", empty by default"
                                    : ", " + echoed(preset) + " by default";
    }
    const std::string form = expected_form(one);
    return form.empty() ? text : text + ": " + form;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
