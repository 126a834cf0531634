#pragma once

#include <string>
#include <string_view>

#include <twelve/detail/choosing.hpp>
#include <twelve/detail/service_links.hpp>
#include <twelve/problem.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

[[nodiscard]] inline bool is_quoted(std::string_view text) noexcept {
    return text.size() >= 2 && text.front() == text.back() && (text.front() == '"' || text.front() == '\'');
}

[[nodiscard]] inline bool ends_in_newline(std::string_view text) noexcept {
    return !text.empty() && (text.back() == '\n' || text.back() == '\r');
}

/// Whether values from such a place were handed to the process, rather than read from a file.
[[nodiscard]] constexpr bool is_handed_over(source_kind kind) noexcept {
    return kind == source_kind::environment || kind == source_kind::variables || kind == source_kind::custom;
}

/// Whether a value was set by Kubernetes for a Service. A plain number proves nothing: the operator may have set it.
[[nodiscard]] inline bool is_from_service_link(std::string_view name, std::string_view text) noexcept {
    return is_service_link(name, text) && !is_all_of(text, "0123456789");
}

/// Replaces the code of a value that cannot be right by what most likely happened to it; answers whether it did.
[[gnu::cold]] inline bool diagnose(problem& made, const choice& chosen) {
    std::string hint;
    if (is_handed_over(made.origin.kind) && is_from_service_link(chosen.from->name->name, chosen.text)) {
        made.code = problem_code::service_link;
    } else if (is_quoted(chosen.text) && made.origin.kind != source_kind::dotenv) {  // its reader takes quotes off
        made.code = problem_code::quoted_value;
        if (!is_handed_over(made.origin.kind)) hint = "remove the quotes";
    } else if (ends_in_newline(chosen.text)) {
        made.code = problem_code::trailing_newline;
        if (!is_handed_over(made.origin.kind)) hint = "remove the newline at its end";
    } else {
        return false;
    }
    made.reason.clear();
    made.suggestion.clear();
    made.hint = hint;
    return true;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
