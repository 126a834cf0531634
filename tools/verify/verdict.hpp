#pragma once

#include <string>
#include <vector>

#include "declaration.hpp"

namespace verify {

/// What the engine says of a declaration and sources.
struct verdict {
    twelve::problems problems;
    std::vector<std::string> files_elsewhere;  ///< variables whose files are not here
    bool is_satisfied = false;
};

/// A file that X_FILE names is of the machine where the program will run; it may be missing here.
[[nodiscard]] inline bool is_file_elsewhere(const twelve::problem& one) {
    return one.code == twelve::problem_code::file_unreadable && !one.variable.empty();
}

/// Judges as the program itself would: by the same loader, and with all its warnings.
[[nodiscard]] inline verdict judge(declaration& declared, const twelve::source_list& from, bool minds_files) {
    verdict made;
    twelve::problems found;
    {
        scratch memory;
        const catalog all = catalog_builder(declared.type(), memory).built();
        readings read(all, from.all().data(), from.all().size(), memory);
        loader(all, read, declared.object(), memory).load(found);
        add_warnings(all, read, declared.object(), memory, found);
    }
    found.sort_by_severity();
    for (const twelve::problem& one : found) {
        if (!minds_files && is_file_elsewhere(one))
            made.files_elsewhere.push_back(one.variable);
        else
            made.problems.push_back(one);
    }
    made.is_satisfied = made.problems.count(twelve::severity::error) == 0;
    return made;
}

[[nodiscard]] inline bool ends_in_blank_line(std::string_view text) {
    return text.size() > 1 && text.substr(text.size() - 2) == "\n\n";
}

/// Says what only the program itself can check; nothing where all is checked.
[[nodiscard]] inline std::string list_unchecked(const declaration& declared, const verdict& found) {
    std::string text;
    for (const declared_variable& one : declared.variables())
        for (const std::string& what : one.unchecked) text += "  " + one.name + ": " + what + "\n";
    for (const std::string& name : found.files_elsewhere) text += "  " + name + ": the file that it names is not here\n";
    for (const declared_group& one : declared.groups())
        if (one.validates) {
            const std::string name(one.heading.c_str());
            text += "  rules across variables" + (name.empty() ? std::string() : " of " + name) + "\n";
        }
    return text.empty() ? text : "\nnot checked, since only the program can:\n" + text;
}

[[nodiscard]] inline std::string demand_of(const declaration& declared, const declared_variable& one) {
    std::string text = one.is_required ? "required" : one.default_text.empty() ? "optional" : "default " + echoed(one.default_text);
    if (one.is_required && declared.is_in_optional_group(one)) text += " in its group";
    if (one.is_secret) text += ", secret";
    return text;
}

[[nodiscard]] inline std::string list_as_json(const declaration& declared, const catalog& all) {
    json_text out;
    out.open_object().key("schema").number(schema_version).key("variables").open_array();
    for (std::size_t i = 0; i < all.size; ++i) {
        const declared_variable& one = declared.variables()[i];
        out.new_line(2).open_object().member("name", one.name).key("required").plain(one.is_required ? "true" : "false");
        out.key("secret").plain(one.is_secret ? "true" : "false").member("default", one.default_text);
        out.member("expected", expected_form(all.variables[i])).member("about", one.help).close_object();
    }
    return out.break_line().close_array().close_object().break_line().str();
}

/// Lists what a program takes: each variable with its demand, its form and its help.
[[nodiscard]] inline std::string list_variables(const declaration& declared, twelve::report_form form) {
    scratch memory;
    const catalog all = catalog_builder(declared.type(), memory).built();
    if (form == twelve::report_form::json) return list_as_json(declared, all);
    std::size_t width = 0;
    for (const declared_variable& one : declared.variables()) width = std::max(width, one.name.size());
    std::string text;
    for (std::size_t i = 0; i < all.size; ++i) {
        const declared_variable& one = declared.variables()[i];
        text += one.name + std::string(width - one.name.size() + 2, ' ') + demand_of(declared, one) + "\n";
        const std::string indent(width + 2, ' ');
        if (const std::string expected = expected_form(all.variables[i]); !expected.empty())
            text += indent + printable(expected) + "\n";
        if (!one.help.empty()) text += indent + printable(one.help) + "\n";
    }
    return text;
}

}  // namespace verify
