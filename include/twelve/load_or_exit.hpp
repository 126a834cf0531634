#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>

#include <twelve/exit_codes.hpp>
#include <twelve/inspect.hpp>
#include <twelve/report/form.hpp>
#include <twelve/report/terminal.hpp>

namespace twelve {
inline namespace v0 {

namespace detail {

/// Writes a report to standard error; there is nobody left to tell if that fails.
[[gnu::cold]] inline void print_report(const problems& found, report_form form) {
    report_options options = options_for(stderr);
    options.last_line = {};
    const std::string text = report(found, form, options);
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fflush(stderr);
}

template <class S>
[[nodiscard]] S settings_or_exit(inspection<S> seen, report_form form) {
    if (!seen.problems.empty()) print_report(seen.problems, form);
    if (!seen.settings.has_value()) std::exit(exit_config);
    return std::move(*seen.settings);
}

}  // namespace detail

/// Loads settings, or prints the report on standard error and exits with 78. Warnings are printed, and it goes on.
///
///     const auto config = twelve::load_or_exit<settings>(twelve::environment(), twelve::dotenv(".env"));
template <class S, class... Sources>
[[nodiscard]] S load_or_exit(const Sources&... sources) {
    return detail::settings_or_exit(inspect<S>(sources...), report_form::text);
}

/// Does the same with the report in the form that is asked for.
///
///     const auto config = twelve::load_or_exit<settings>(twelve::report_form::json, twelve::environment());
template <class S, class... Sources>
[[nodiscard]] S load_or_exit(report_form form, const Sources&... sources) {
    return detail::settings_or_exit(inspect<S>(sources...), form);
}

}  // namespace v0
}  // namespace twelve
