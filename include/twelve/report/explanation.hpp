#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <twelve/detail/json_text.hpp>
#include <twelve/detail/printable.hpp>
#include <twelve/inspect.hpp>
#include <twelve/report/json.hpp>

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
    return text.empty() ? "-" : text;
}

/// Writes rows of cells under each other; the last cell of a row is not padded.
class text_table {
public:
    static constexpr std::size_t columns = 4;

    void add(const std::string (&cells)[columns]) {
        for (std::size_t i = 0; i < columns; ++i) {
            cells_.push_back(printable(cells[i]));
            const std::size_t width = count_columns(cells_.back());
            if (width > widths_[i]) widths_[i] = width;
        }
    }

    [[nodiscard]] std::string text() const {
        std::string out;
        for (std::size_t i = 0; i < cells_.size(); ++i) {
            const bool is_last = i % columns == columns - 1;
            out += cells_[i];
            if (is_last)
                out += '\n';
            else
                out.append(widths_[i % columns] - count_columns(cells_[i]) + 2, ' ');
        }
        return out;
    }

private:
    std::vector<std::string> cells_;
    std::size_t widths_[columns]{};
};

}  // namespace detail

/// Tells each variable, its value as it may be shown, where it came from, and what it hides, as a table.
///
///     fmt::print("{}", twelve::explain_text(twelve::inspect<settings>(from).variables));
///     // VARIABLE  VALUE  FROM       HIDES
///     // PORT      8080   .env:3:6   -
[[nodiscard]] inline std::string explain_text(const std::vector<explained_variable>& variables) {
    detail::text_table table;
    table.add({"VARIABLE", "VALUE", "FROM", "HIDES"});
    for (const explained_variable& one : variables)
        table.add({one.name, one.shown.empty() ? "\"\"" : one.shown, detail::provenance_text(one),
                   detail::shadowed_text(one)});
    return table.text();
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
