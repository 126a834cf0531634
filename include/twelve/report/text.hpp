#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <twelve/problem.hpp>
#include <twelve/report/colour.hpp>
#include <twelve/report/excerpt.hpp>
#include <twelve/report/sentence.hpp>

namespace twelve {
inline namespace v0 {

/// How a report looks.
struct report_options {
    twelve::report_colour colour = twelve::report_colour::never;
    std::size_t width = 100;  ///< columns; a problem's first line is never broken
    /// The last line; a program that has no such flag says something else, or nothing.
    std::string_view last_line = "run with --config-check to repeat this check";
};

namespace detail {

[[nodiscard]] inline std::string count_text(std::size_t count, std::string_view noun) {
    return std::to_string(count).append(" ").append(noun).append(count == 1 ? "" : "s");
}

/// "3 errors and 1 warning in the configuration", "the configuration is sound, with 1 warning"
[[nodiscard]] inline std::string headline(const problems& all) {
    const std::size_t errors = all.count(severity::error);
    const std::size_t warnings = all.count(severity::warning);
    if (errors == 0 && warnings == 0) return "the configuration is sound";
    if (errors == 0) return "the configuration is sound, with " + count_text(warnings, "warning");
    std::string text = count_text(errors, "error");
    if (warnings != 0) text += " and " + count_text(warnings, "warning");
    return text + " in the configuration";
}

/// "environment, SESSION_KEY_FILE, /srv/shop/.env (absent)"
[[nodiscard]] inline std::string looked_in_text(const problem& one) {
    std::string text;
    for (const looked_in& place : one.looked_in) {
        if (!text.empty()) text += ", ";
        append_printable(text, place.name);
        if (place.is_absent) text += " (absent)";
    }
    return text;
}

inline void write_note(painter& out, std::size_t gutter, std::string_view label, const std::string& text,
                       std::size_t width) {
    if (text.empty()) return;
    out.blanks(gutter).painted(ink::frame, "=").plain(" ").painted(ink::strong, label).plain(": ");
    out.wrapped(text, gutter + label.size() + 4, width).end_line();
}

[[gnu::cold]] inline void write_problem(painter& out, const problem& one, const report_options& options) {
    const bool is_error = one.severity == severity::error;
    out.painted(is_error ? ink::error : ink::warning, is_error ? "error" : "warning").plain(": ");
    out.painted(ink::strong, sentence(one)).plain(" [").plain(slug(one.code)).plain("]").end_line();

    const std::size_t gutter = gutter_of(one);
    const std::string place = place_text(one.origin);
    if (!place.empty()) {
        const bool has_excerpt = one.excerpt.caret != 0 && one.origin.line != 0;
        out.blanks(has_excerpt ? gutter - 1 : gutter).painted(ink::frame, "-->").plain(" ").plain(place).end_line();
    }
    write_excerpt(out, one, options.width);
    write_note(out, gutter, "about", printable(one.about), options.width);
    write_note(out, gutter, "looked in", looked_in_text(one), options.width);
    write_note(out, gutter, "fix", fix_of(one), options.width);
    out.end_line();
}

}  // namespace detail

/// Tells everything that is wrong with a configuration, errors before warnings, each with its place, purpose and fix.
///
/// It shows what the problems hold and nothing else: no value of a secret is in them.
///
///     fmt::print(stderr, "{}", twelve::report_text(config.error()));
///     // error: PORT is 99999, expected a whole number from 1 to 65535 [out_of_range]
[[nodiscard, gnu::cold]] inline std::string report_text(const problems& all, const report_options& options = {}) {
    detail::painter out(options.colour);
    out.painted(detail::ink::strong, detail::headline(all)).end_line();
    if (all.empty()) return out.take();
    out.end_line();
    for (const severity level : {severity::error, severity::warning})
        for (const problem& one : all)
            if (one.severity == level) detail::write_problem(out, one, options);
    if (!options.last_line.empty()) out.plain(options.last_line).end_line();
    return out.take();
}

}  // namespace v0
}  // namespace twelve
