#pragma once

#include <string>
#include <string_view>

#include <twelve/problem.hpp>
#include <twelve/report/sentence.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// One problem as a log keeps it: it begins as the first line of the report does, so that one search finds both.
[[nodiscard, gnu::cold]] inline std::string line_of(const problem& one) {
    std::string line = one.severity == severity::error ? "error: " : "warning: ";
    line.append(sentence(one)).append(" [").append(slug(one.code)).append("] (");
    const std::string place = place_text(one.origin);
    if (!place.empty()) line.append(place).append("; ");
    return line.append("fix: ").append(fix_of(one)).append(")\n");
}

}  // namespace detail

/// Tells each problem on one line of its own, errors before warnings: for logs that split what spans lines.
///
///     twelve::report_line(config.error())
///     // error: PORT is 99999, expected a whole number from 1 to 65535 [out_of_range] (.env:2:6; fix: ...)
[[nodiscard, gnu::cold]] inline std::string report_line(const problems& all) {
    std::string text;
    for (const severity level : {severity::error, severity::warning})
        for (const problem& one : all)
            if (one.severity == level) text += detail::line_of(one);
    return text;
}

}  // namespace v0
}  // namespace twelve
