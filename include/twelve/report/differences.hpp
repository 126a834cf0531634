#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <twelve/detail/json_text.hpp>
#include <twelve/detail/printable.hpp>
#include <twelve/detail/text_table.hpp>
#include <twelve/parity.hpp>
#include <twelve/report/colour.hpp>
#include <twelve/report/json.hpp>  // json_schema_number
#include <twelve/report/text.hpp>  // count_text

namespace twelve {
inline namespace v0 {
namespace detail {

/// What to do about a difference, in the imperative.
[[nodiscard]] inline const char* fix_of(parity_code code) noexcept {
    constexpr const char* fixes[] = {
        "set it where it is missing",
        "set it everywhere, or nowhere",
        "set it everywhere, so that another default changes no side alone",
        "correct the value where it is refused: --config-check there says why",
        "use the same kind of service everywhere",
        "use the same driver everywhere",
        "reach the service in the same way everywhere",
        "verify the server's certificate everywhere",
        "protect the connection in the same way everywhere",
        "give one endpoint everywhere, or several everywhere",
        "give each environment a secret of its own"};
    static_assert(sizeof(fixes) / sizeof(fixes[0]) == static_cast<unsigned>(parity_code::same_secret) + 1,
                  "every parity code has its fix");
    return fixes[static_cast<unsigned>(code)];
}

/// ".env.dev, .env.staging and .env.prod"
[[nodiscard]] inline std::string sides_text(const parity_result& of) {
    std::string text;
    for (std::size_t i = 0; i < of.sides.size(); ++i) {
        const bool is_last = i + 1 == of.sides.size();
        text.append(i == 0 ? "" : is_last ? " and " : ", ").append(printable(of.sides[i]));
    }
    return text;
}

[[nodiscard]] inline std::string differences_as_table(const parity_result& of, std::size_t width) {
    text_table table(of.sides.size() + 2);
    table.add("VARIABLE").add("DIFFERENCE");
    for (const std::string& side : of.sides) table.add(side);
    for (const parity_difference& one : of.differences) {
        table.add(one.variable).add(std::string(slug(one.code)));
        for (const std::string& word : one.sides) table.add(word);
    }
    return table.width() <= width ? table.text() : std::string();
}

[[nodiscard]] inline std::string or_dash(const std::string& word) { return word.empty() ? "-" : word; }

/// For many sides, or long names of them: each side on a line of its own.
[[nodiscard]] inline std::string differences_as_list(const parity_result& of) {
    std::string text;
    for (const parity_difference& one : of.differences) {
        text.append(text.empty() ? "" : "\n").append(printable(one.variable)).append(" [");
        text.append(slug(one.code)).append("]\n");
        text_table table(2);
        for (std::size_t i = 0; i < one.sides.size(); ++i) table.add("  " + or_dash(one.sides[i])).add(of.sides[i]);
        text.append(table.text());
    }
    return text;
}

inline void write_fix(painter& out, parity_code code, std::size_t width) {
    out.painted(ink::strong, slug(code)).plain(": ");
    out.wrapped(fix_of(code), slug(code).size() + 2, width).end_line();
}

}  // namespace detail

/// Tells in what environments differ: a table with a column for each, or a list where that is too wide, and how each
/// kind of difference is mended. Where a source cannot be read, the report of that.
///
///     fmt::print("{}", twelve::parity_text(twelve::parity<settings>(twelve::dotenv("a.env"), twelve::dotenv("b.env"))));
///     // VARIABLE      DIFFERENCE    a.env   b.env
///     // DATABASE_URL  service_kind  sqlite  postgres
[[nodiscard]] inline std::string parity_text(const parity_result& of, const report_options& options = {}) {
    if (!of.problems.empty()) return report_text(of.problems, options);
    if (of.differences.empty()) return "no differences between " + detail::sides_text(of) + "\n";
    detail::painter out(options.colour);
    out.painted(detail::ink::strong, detail::count_text(of.differences.size(), "difference") + " between " +
                                         detail::sides_text(of));
    out.end_line().end_line();
    const std::string table = detail::differences_as_table(of, options.width);
    out.plain(table.empty() ? detail::differences_as_list(of) : table).end_line();
    for (unsigned code = 0; code <= static_cast<unsigned>(parity_code::same_secret); ++code) {
        bool is_found = false;
        for (const parity_difference& one : of.differences)
            is_found = is_found || static_cast<unsigned>(one.code) == code;
        if (is_found) detail::write_fix(out, static_cast<parity_code>(code), options.width);
    }
    return out.take();
}

/// Tells the same as one JSON object; where a source cannot be read, `report_json` of that.
[[nodiscard]] inline std::string parity_json(const parity_result& of) {
    if (!of.problems.empty()) return report_json(of.problems);
    detail::json_text out;
    out.open_object().key("schema").number(detail::json_schema_number).key("sides").open_array();
    for (const std::string& side : of.sides) out.text(side);
    out.close_array().key("differences").open_array();
    for (const parity_difference& one : of.differences) {
        out.new_line(2).open_object().key("code").text(slug(one.code)).key("variable").text(one.variable);
        out.key("sides").open_array();
        for (const std::string& word : one.sides) word.empty() ? out.plain("null") : out.text(word);
        out.close_array().key("hint").text(detail::fix_of(one.code)).member("about", one.about).close_object();
    }
    out.break_line().close_array().close_object().break_line();
    return out.str();
}

}  // namespace v0
}  // namespace twelve
