#pragma once

#include <string>
#include <string_view>

#include <twelve/detail/json_text.hpp>
#include <twelve/problem.hpp>
#include <twelve/report/sentence.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Of every JSON text that this library writes; it only grows.
inline constexpr unsigned json_schema_number = 1;

[[nodiscard]] inline std::string_view name_of(source_kind kind) noexcept {
    constexpr std::string_view names[] = {"none", "default",          "environment", "dotenv",
                                          "file", "secret_directory", "variables",   "custom"};
    static_assert(sizeof(names) / sizeof(names[0]) == static_cast<unsigned>(source_kind::custom) + 1,
                  "every kind of source has its name");
    return names[static_cast<unsigned>(kind)];
}

inline void write_place(json_text& out, const origin& place) {
    out.open_object().key("kind").text(name_of(place.kind));
    out.member("source", place.source).member("path", place.path);
    if (place.line != 0) out.key("line").number(place.line);
    if (place.column != 0) out.key("column").number(place.column);
    out.close_object();
}

inline void write_looked_in(json_text& out, const problem& one) {
    if (one.looked_in.empty()) return;
    out.key("looked_in").open_array();
    for (const looked_in& place : one.looked_in) {
        out.open_object().key("name").text(place.name);
        out.key("absent").plain(place.is_absent ? "true" : "false").close_object();
    }
    out.close_array();
}

[[gnu::cold]] inline void write_problem(json_text& out, const problem& one) {
    out.open_object();
    out.key("code").text(slug(one.code));
    out.key("severity").text(one.severity == severity::error ? "error" : "warning");
    out.key("variable").text(one.variable);
    out.member("member", one.member);
    out.key("message").text(sentence(one));
    out.key("expected").text(one.expected);
    out.key("hint").text(fix_of(one));
    write_place(out.key("origin"), one.origin);
    out.member("shown", one.shown).member("reason", one.reason).member("related", one.related);
    out.member("suggestion", one.suggestion);
    out.member("about", one.about).member("default", one.default_value);
    write_looked_in(out, one);
    out.close_object();
}

}  // namespace detail

/// Tells everything that is wrong with a configuration as one JSON object, errors before warnings, a problem a line.
///
///     twelve::report_json(config.error())
///     // {"schema": 1, "errors": 1, "warnings": 0, "problems": [
///     //   {"code": "missing", "severity": "error", "variable": "PORT", "message": "PORT is not set", ...}
///     // ]}
[[nodiscard, gnu::cold]] inline std::string report_json(const problems& all) {
    detail::json_text out;
    out.open_object().key("schema").number(detail::json_schema_number);
    out.key("errors").number(all.count(severity::error));
    out.key("warnings").number(all.count(severity::warning));
    out.key("problems").open_array();
    for (const severity level : {severity::error, severity::warning})
        for (const problem& one : all)
            if (one.severity == level) detail::write_problem(out.new_line(2), one);
    out.break_line().close_array().close_object();
    return out.str() + "\n";
}

}  // namespace v0
}  // namespace twelve
