#pragma once

#include <cstddef>
#include <string>
#include <utility>

#include <twelve/catalog.hpp>
#include <twelve/detail/choosing.hpp>
#include <twelve/detail/diagnoses.hpp>
#include <twelve/detail/readings.hpp>
#include <twelve/detail/reported.hpp>
#include <twelve/detail/unknown_names.hpp>
#include <twelve/detail/walk.hpp>
#include <twelve/detail/wipe.hpp>
#include <twelve/problem.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

[[nodiscard, gnu::cold]] inline problem warning_of(problem_code code, const variable& of, const hit& from,
                                                   const readings& read) {
    problem made;
    made.code = code;
    made.severity = severity::warning;
    made.variable = std::string(of.name);
    made.about = of.declared->help();
    made.origin = read.source(from.source).place_of(&from.value);
    return made;
}

/// The first hit of a less important source that holds a text.
[[nodiscard]] inline const hit* hidden_by(const hit& decided) noexcept {
    for (const hit* one = decided.next; one != nullptr; one = one->next)
        if (one->source != decided.source && !one->value.text.empty()) return one;
    return nullptr;
}

[[gnu::cold]] [[nodiscard]] inline problem deprecation_of(const variable& of, const hit& from, const readings& read) {
    problem made = warning_of(problem_code::deprecated, of, from, read);
    made.variable = std::string(from.name->name);
    made.related = std::string(of.name);
    if (const char* const advice = of.text(rule_kind::deprecation)) made.hint = advice;
    return made;
}

[[nodiscard, gnu::cold]] inline bool is_told(const problems& found, const variable& of, problem_code code) noexcept {
    for (const problem& one : found)
        if (one.code == code && one.variable == of.name) return true;
    return false;
}

/// Warns of a text that was taken as it stands, and that is hardly meant so.
[[gnu::cold]] inline void warn_of_text(const variable& of, const hit& from, const readings& read, problems& found) {
    const value_kind kind = of.type().kind;
    if (kind != value_kind::text && kind != value_kind::path) return;
    const source_kind place = read.source(from.source).place_of(&from.value).kind;
    if (from.name->role == name_role::file || place == source_kind::secret_directory) return;  // newlines are cut there
    const auto warn = [&](problem_code code) {
        if (is_told(found, of, code)) return;
        problem made = warning_of(code, of, from, read);
        if (!is_handed_over(place)) made.hint = "remove the newline at its end";  // no command made it
        found.push_back(std::move(made));
    };
    if (ends_in_newline(from.value.text)) warn(problem_code::trailing_newline);
    if (!is_handed_over(place)) return;
    if (place == source_kind::environment && is_quoted(from.value.text)) warn(problem_code::quoted_value);
    if (!is_from_service_link(from.name->name, from.value.text)) return;
    if (is_told(found, of, problem_code::service_link)) return;
    problem made = warning_of(problem_code::service_link, of, from, read);
    if (from.name->role != name_role::own) made.related = std::string(from.name->name);
    if (is_showable(of, from, from.value.text)) made.shown = echoed(from.value.text);
    found.push_back(std::move(made));
}

/// Adds what is doubtful about one variable's value.
[[gnu::cold]] inline void warn_of_variable(const variable& of, const hit& first, const readings& read,
                                           problems& found) {
    const hit& from = *best_in_source(first, of);
    const hit* const hidden = sets(from, of) ? nullptr : hidden_by(from);
    if (hidden != nullptr) {
        problem made = warning_of(problem_code::empty_hides_value, of, from, read);
        made.related = read.source(hidden->source).place_of(&hidden->value).source;
        found.push_back(std::move(made));
    }
    for (const hit* one = &first; one != nullptr && one->source == first.source; one = one->next)
        if (one->name->role == name_role::deprecated) found.push_back(deprecation_of(of, *one, read));
    if (!of.bears_secret() && !is_showable(of, from, from.value.text))
        found.push_back(warning_of(problem_code::looks_secret, of, from, read));
    warn_of_text(of, from, read, found);
}

/// Makes problems of what a value's own type doubts.
class value_doubts final : public value_warnings {
public:
    value_doubts(const variable& of, const hit& from, const readings& read, problems& found) noexcept
        : of_(of), from_(from), read_(read), found_(found) {}

    [[gnu::cold]] void add(const value_warning& one) override {
        problem made = warning_of(one.code, of_, from_, read_);
        made.reason = std::string(one.subject.view());
        if (!made.reason.empty()) made.reason += ": ";
        made.reason += one.reason.view();
        made.hint = std::string(one.fix.view());
        made.suggestion = std::string(one.nearest.view());
        if (from_.name->role != name_role::file)
            made.excerpt = read_.source(from_.source).excerpt_of(from_.value, mask_of(of_, from_));
        if (from_.name->role == name_role::alias || from_.name->role == name_role::deprecated)
            made.related = std::string(from_.name->name);
        found_.push_back(std::move(made));
    }

private:
    const variable& of_;
    const hit& from_;
    const readings& read_;
    problems& found_;
};

/// Asks each value that was read, and that can be, whether it is doubtful.
[[gnu::cold]] inline void warn_of_values(const catalog& declared, const readings& read, const member_walk& walk,
                                         problems& found) {
    for (std::size_t i = 0; i < declared.size; ++i) {
        const variable& of = declared.variables[i];
        const hit* const first = read.first_hit(i);
        const void* const member = of.type().warn == nullptr || first == nullptr ? nullptr : walk.member(of);
        if (member == nullptr) continue;
        const hit& from = *best_in_source(*first, of);
        value_doubts doubts(of, from, read, found);
        if (sets(from, of)) of.type().warn(member, doubts);
    }
}

/// Adds every warning of a load into `object`.
[[gnu::cold]] inline void add_warnings(const catalog& declared, const readings& read, const void* object,
                                       scratch& memory, problems& found) {
    for (std::size_t i = 0; i < declared.size; ++i)
        if (const hit* const from = read.first_hit(i)) warn_of_variable(declared.variables[i], *from, read, found);
    warn_of_values(declared, read, member_walk(declared, object, memory), found);
    for (const hit* one = read.duplicates(); one != nullptr; one = one->next)
        found.push_back(warning_of(problem_code::duplicate_name, declared.variables[one->name->variable], *one, read));
    unknown_names unknown(declared, read, memory, found);
    for (std::size_t i = 0; i < read.source_count(); ++i)
        if (!read.source(i).is_refused()) unknown.look_in(i);
    wipe_stack_below<65536>();  // of what looked at values again
}

/// Adds the warnings to what is wrong, names the members, and puts all in the order of a report.
[[gnu::cold]] inline void complete(const catalog& declared, const readings& read, const void* object, scratch& memory,
                                   problems& found) {
    add_warnings(declared, read, object, memory, found);
    name_members(declared, read, found);
    found.sort_by_severity();
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
