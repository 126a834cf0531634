#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <twelve/catalog.hpp>
#include <twelve/problem.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Tells what Kubernetes puts in `X_PORT` for a Service called `x`: `tcp://10.0.0.1:6379`.
[[nodiscard]] inline bool is_service_link(std::string_view name, std::string_view text) noexcept {
    const bool is_port = name == "PORT" || (name.size() > 5 && name.substr(name.size() - 5) == "_PORT");
    if (!is_port) return false;
    return text.substr(0, 6) == "tcp://" || text.substr(0, 6) == "udp://" || text.substr(0, 7) == "sctp://";
}

[[nodiscard]] inline bool is_quoted(std::string_view text) noexcept {
    return text.size() >= 2 && text.front() == text.back() && (text.front() == '"' || text.front() == '\'');
}

[[nodiscard]] inline bool ends_in_newline(std::string_view text) noexcept {
    return !text.empty() && (text.back() == '\n' || text.back() == '\r');
}

/// Replaces the code of a value that cannot be read by what most likely happened to it.
[[gnu::cold]] inline void diagnose(problem& made, const variable& of, std::string_view text) {
    if (is_service_link(of.name, text))
        made.code = problem_code::service_link;
    else if (is_quoted(text) && made.origin.kind != source_kind::dotenv)
        made.code = problem_code::quoted_value;  // docker --env-file keeps the quotes
    else if (ends_in_newline(text))
        made.code = problem_code::trailing_newline;
    else
        return;
    made.reason.clear();
    made.hint.clear();
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
