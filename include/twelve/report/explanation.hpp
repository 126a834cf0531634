#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <twelve/detail/json_text.hpp>
#include <twelve/detail/printable.hpp>
#include <twelve/detail/text_table.hpp>
#include <twelve/inspect.hpp>
#include <twelve/report/colour.hpp>
#include <twelve/report/json.hpp>
#include <twelve/report/text.hpp>  // report_options

namespace twelve {
inline namespace v0 {
namespace detail {

/// Names a place as an operator looks for it: "environment", ".env:3:6", "default".
[[nodiscard]] inline std::string origin_text(const origin& place) {
    switch (place.kind) {
    case source_kind::none: return "-";
    case source_kind::default_value: return "default";
    case source_kind::file: return place.path.empty() ? place.source : place.source + " (" + place.path + ")";
    case source_kind::environment:
    case source_kind::dotenv:
    case source_kind::secret_directory:
    case source_kind::variables:
    case source_kind::custom: break;
    }
    std::string text = place.path.empty() ? place.source : place.path;
    if (place.line != 0) text += ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
    return text;
}

/// Where a variable has its value from: "environment", ".env:3:6 as OLD_PORT", "default; empty in environment",
/// "environment (faulty)", "missing".
[[nodiscard]] inline std::string provenance_text(const explained_variable& one) {
    const bool is_nowhere = one.origin.kind == source_kind::none;
    const bool is_emptied = one.emptied.kind != source_kind::none;
    if (is_nowhere && !is_emptied) return one.is_faulty ? "missing" : "-";
    std::string text = is_nowhere ? std::string() : origin_text(one.origin);
    if (!one.set_as.empty()) text += " as " + one.set_as;
    if (is_emptied) text.append(text.empty() ? "" : "; ").append("empty in ").append(origin_text(one.emptied));
    return one.is_faulty ? text + " (faulty)" : text;
}

[[nodiscard]] inline std::string shadowed_text(const explained_variable& one) {
    std::string text;
    for (const origin& place : one.shadowed) text.append(text.empty() ? "" : ", ").append(origin_text(place));
    return text;
}

[[nodiscard]] inline std::string shown_text(const explained_variable& one) {
    return one.shown.empty() ? "\"\"" : one.shown;
}

/// For a terminal that a table does not fit: where a variable's value comes from stands below it.
[[nodiscard]] inline std::string explain_as_list(const std::vector<explained_variable>& variables, std::size_t width) {
    painter out(report_colour::never);
    for (const explained_variable& one : variables) {
        out.plain(printable(one.name)).plain(" = ").plain(printable(shown_text(one))).end_line();
        std::string place = (one.origin.kind == source_kind::none ? "" : "from ") + provenance_text(one);
        if (!one.shadowed.empty()) place += ", hides " + shadowed_text(one);
        if (place != "-") out.blanks(4).wrapped(printable(place), 4, width).end_line();
    }
    return out.take();
}

}  // namespace detail

/// Tells each variable, its value as it may be shown, where it came from, and what it hides: a table, or a list where
/// that is wider than `width` columns.
///
///     fmt::print("{}", twelve::explain_text(twelve::inspect<settings>(from).variables));
///     // VARIABLE  VALUE  FROM       HIDES
///     // PORT      8080   .env:3:6   -
[[nodiscard]] inline std::string explain_text(const std::vector<explained_variable>& variables,
                                              std::size_t width = report_options().width) {
    detail::text_table table(4);
    table.add("VARIABLE").add("VALUE").add("FROM").add("HIDES");
    for (const explained_variable& one : variables)
        table.add(one.name)
            .add(detail::shown_text(one))
            .add(detail::provenance_text(one))
            .add(detail::shadowed_text(one));
    return table.width() <= width ? table.text() : detail::explain_as_list(variables, width);
}

/// Tells the same as one JSON object.
[[nodiscard]] inline std::string explain_json(const std::vector<explained_variable>& variables) {
    detail::json_text out;
    out.open_object().key("schema").number(detail::json_schema_number).key("variables").open_array();
    for (const explained_variable& one : variables) {
        out.new_line(2).open_object().key("variable").text(one.name);
        const bool is_unset = one.origin.kind == source_kind::none;
        out.key("value");
        if (is_unset)
            out.plain("null");
        else
            out.text(one.shown);
        out.key("secret").plain(one.is_secret ? "true" : "false");
        out.key("faulty").plain(one.is_faulty ? "true" : "false");
        detail::write_place(out.key("origin"), one.origin);
        out.member("set_as", one.set_as);
        if (one.emptied.kind != source_kind::none) detail::write_place(out.key("emptied"), one.emptied);
        out.key("shadowed").open_array();
        for (const origin& place : one.shadowed) detail::write_place(out, place);
        out.close_array().member("about", one.about).close_object();
    }
    out.break_line().close_array().close_object().break_line();
    return out.str();
}

}  // namespace v0
}  // namespace twelve
