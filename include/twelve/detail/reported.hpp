#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <twelve/catalog.hpp>
#include <twelve/detail/choosing.hpp>
#include <twelve/detail/dotenv_line_view.hpp>
#include <twelve/detail/expected_form.hpp>
#include <twelve/detail/looks_secret.hpp>
#include <twelve/detail/masked_line.hpp>
#include <twelve/detail/readings.hpp>
#include <twelve/problem.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Tells whether a variable's text may be shown: not that of a secret, nor of what looks like one or touched one.
[[nodiscard]] inline bool is_showable(const variable& of, const raw_value& value) noexcept {
    return !of.bears_secret() && !looks_secret(of.name) && !value.is_tainted && !holds_url_with_secret(value.text);
}

/// The same for a text that came under one of the variable's names, perhaps out of the file that the value names.
[[nodiscard]] inline bool is_showable(const variable& of, const hit& from, std::string_view text) noexcept {
    return is_showable(of, from.value) && !looks_secret(from.name->name) && !holds_url_with_secret(text);
}

/// What hides a variable's text in an excerpt; empty where it may be shown. A URL still shows its scheme.
[[gnu::cold]] [[nodiscard]] inline std::string mask_of(const variable& of, const hit& from) {
    const raw_value& value = from.value;
    if (is_showable(of, from, value.text)) return {};
    const bool is_plain_url = of.type().redact != nullptr && !of.is_secret() && !value.is_tainted;
    return is_plain_url ? of.type().redact(value.text) : std::string(redacted_text);
}

/// A problem with what stands in the declaration.
[[gnu::cold]] [[nodiscard]] inline problem problem_of(problem_code code, const variable& of) {
    problem made;
    made.code = code;
    made.variable = std::string(of.name);
    made.about = of.declared->help();
    made.expected = expected_form(of);
    made.default_value = default_text(of);
    return made;
}

/// Tells whether a text gives something to a secret's name, as a value does that swallowed the next line.
[[gnu::cold]] [[nodiscard]] inline bool gives_secret(std::string_view text, const readings& read) {
    bool is_given = false;
    each_name_that_is_given(text.substr(0, longest_line_shown),
                            [&](std::string_view name) { is_given = is_given || read.is_secret(name); });
    return is_given;
}

/// Adds where a value stands, and as much of it as may be shown.
[[gnu::cold]] inline void add_place(problem& made, const variable& of, const choice& chosen, const readings& read) {
    const hit& from = *chosen.from;
    const opened_source& source = read.source(from.source);
    made.origin = source.place_of(&from.value);
    const bool is_shown = is_showable(of, from, chosen.text) && !gives_secret(chosen.text, read);
    if (from.name->role == name_role::file) {
        made.origin.kind = source_kind::file;
        made.origin.source = std::string(from.name->name);
        const bool is_path = chosen.state != choice_state::unread_file && !from.value.is_tainted;
        if (is_path && !of.is_secret()) made.origin.path = std::string(from.value.text);
    } else {
        made.excerpt = source.excerpt_of(from.value, mask_of(of, from));
    }
    if (is_shown) made.shown = echoed(chosen.text);
    if (from.name->role == name_role::alias || from.name->role == name_role::deprecated)
        made.related = std::string(from.name->name);
}

[[gnu::cold]] [[nodiscard]] inline problem missing_problem(const variable& of, const readings& read) {
    problem made = problem_of(problem_code::missing, of);
    const std::string file = std::string(of.name) + "_FILE";
    const indexed_name* const file_name = read.names().find(file);
    const bool may_be_file = file_name != nullptr && file_name->role == name_role::file;
    for (std::size_t i = 0; i < read.source_count(); ++i) {
        made.looked_in.push_back(read.source(i).place_looked_in());
        if (i == 0 && may_be_file) made.looked_in.push_back({file, false});
    }
    return made;
}

[[gnu::cold]] [[nodiscard]] inline problem empty_problem(const variable& of, const choice& chosen, const readings& read) {
    problem made = problem_of(problem_code::empty, of);
    add_place(made, of, chosen, read);
    return made;
}

[[gnu::cold]] [[nodiscard]] inline problem conflict_problem(const variable& of, const choice& chosen,
                                                            const readings& read) {
    problem made = problem_of(problem_code::conflict, of);
    made.origin = read.source(chosen.from->source).place_of(&chosen.from->value);
    made.variable = std::string(chosen.from->name->name);
    made.related = std::string(chosen.other->name->name);
    const bool is_file = chosen.from->name->role == name_role::file || chosen.other->name->role == name_role::file;
    if (!is_file) made.reason = "to different values";
    return made;
}

[[gnu::cold]] [[nodiscard]] inline problem unread_problem(const variable& of, const choice& chosen,
                                                          const readings& read) {
    const bool is_large = chosen.file->outcome == file_outcome::too_large;
    problem made = problem_of(is_large ? problem_code::too_large : problem_code::file_unreadable, of);
    made.variable = std::string(chosen.from->name->name);
    made.origin = read.source(chosen.from->source).place_of(&chosen.from->value);
    made.reason = std::string(reason_of(chosen.file->outcome).view());
    made.hint = std::string(remedy_for(chosen.file->outcome).view());
    made.expected = is_large ? std::to_string(max_secret_file) + " bytes" : std::string();
    // A path that cannot be opened may be the secret itself, put under the wrong name.
    if (is_showable(of, *chosen.from, chosen.from->value.text)) made.shown = echoed(chosen.from->value.text);
    return made;
}

[[gnu::cold]] [[nodiscard]] inline problem failed_problem(const variable& of, const choice& chosen,
                                                          const readings& read) {
    problem made = problem_of(problem_code::source_unavailable, of);
    made.origin = read.source(chosen.failure->source).place_of(nullptr);
    made.reason = std::string(chosen.failure->reason.view());
    return made;
}

/// The member of the settings struct that a variable fills: "mail.url".
[[gnu::cold]] [[nodiscard]] inline std::string member_path(const catalog& all, const variable& of) {
    std::string path = of.declared->member();
    for (const group* one = &all.groups[of.group]; one->outer != no_group; one = &all.groups[one->outer])
        path.insert(0, ".").insert(0, all.groups[one->outer].type->rows[one->row_in_outer].member());
    return path;
}

/// Adds the member to each problem with a declared variable, by whichever of its names.
[[gnu::cold]] inline void name_members(const catalog& all, const readings& read, problems& found) {
    for (std::size_t i = 0; i < found.size(); ++i)
        if (const indexed_name* const name = read.names().find(found[i].variable))
            found[i].member = member_path(all, all.variables[name->variable]);
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
