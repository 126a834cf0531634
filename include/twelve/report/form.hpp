#pragma once

#include <cstdint>
#include <string>

#include <twelve/problem.hpp>
#include <twelve/report/github.hpp>
#include <twelve/report/json.hpp>
#include <twelve/report/line.hpp>
#include <twelve/report/text.hpp>

namespace twelve {
inline namespace v0 {

/// In which form a program tells what is wrong: for people, as JSON, as annotations of GitHub, or a line each.
enum class report_form : std::uint8_t { text, json, github, line };

/// Tells everything that is wrong with a configuration in one of the forms; only `text` has options.
///
///     twelve::report(config.error(), twelve::report_form::line)
///     // error: PORT is 99999, expected a whole number from 1 to 65535 [out_of_range] (.env:2:6; fix: ...)
[[nodiscard]] inline std::string report(const problems& all, report_form form, const report_options& options = {}) {
    switch (form) {
    case report_form::json: return report_json(all);
    case report_form::github: return report_github(all);
    case report_form::line: return report_line(all);
    case report_form::text: break;
    }
    return report_text(all, options);
}

}  // namespace v0
}  // namespace twelve
