#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <twelve/catalog.hpp>
#include <twelve/detail/choosing.hpp>
#include <twelve/detail/diagnoses.hpp>
#include <twelve/detail/distinct_names.hpp>
#include <twelve/detail/edit_distance.hpp>
#include <twelve/detail/looks_secret.hpp>
#include <twelve/detail/readings.hpp>
#include <twelve/detail/reported.hpp>
#include <twelve/problem.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

[[nodiscard]] inline problem warning_of(problem_code code, const variable& of, const hit& from, const readings& read) {
    problem made;
    made.code = code;
    made.severity = severity::warning;
    made.variable = std::string(of.name);
    made.about = of.declared->help;
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

/// Adds what is doubtful about one variable's value.
[[gnu::cold]] inline void warn_of_variable(const variable& of, const hit& first, const readings& read, problems& found) {
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
    const bool is_text = of.type().kind == value_kind::text && from.name->role != name_role::file;
    const bool is_from_file = read.source(from.source).place_of(&from.value).kind == source_kind::secret_directory;
    if (is_text && !is_from_file && ends_in_newline(from.value.text))
        found.push_back(warning_of(problem_code::trailing_newline, of, from, read));
    if (is_text && is_quoted(from.value.text) &&
        read.source(from.source).place_of(&from.value).kind == source_kind::environment)
        found.push_back(warning_of(problem_code::quoted_value, of, from, read));
}

/// Looks for names that nobody declared, and that were meant for something declared.
class unknown_names final : public collector {
public:
    unknown_names(const catalog& declared, const readings& read, problems& found)
        : declared_(declared), read_(read), found_(found) {}

    /// Walks the sources once more: there is something to report already, or warnings were asked for.
    void look_in(std::size_t source) {
        source_ = source;
        read_.source(source).collect(*this);
    }

    void take(std::string_view name, const raw_value& value) override {
        if (read_.names().find(name) != nullptr || is_well_known(name)) return;
        const variable* const near = nearest(name);
        const bool is_asked_for = read_.source(source_).has_strict_names();
        if (near == nullptr && !is_asked_for && !is_under_prefix(name)) return;
        problem made;
        made.code = near != nullptr && is_same_but_for_case(near->name, name) ? problem_code::case_mismatch
                                                                              : problem_code::unknown_variable;
        made.severity = severity::warning;
        // A name that is like none of ours may be the tail of a secret: its place is told, not the name.
        if (near != nullptr || is_under_prefix(name)) made.variable = std::string(name);
        if (near != nullptr) made.related = std::string(near->name);
        made.origin = read_.source(source_).place_of(&value);
        if (made.origin.line != 0) made.origin.column = 1;
        found_.push_back(std::move(made));
    }

    void fail(std::string_view, literal) override {}

private:
    /// Names that others own, whatever they look like.
    [[nodiscard]] static bool is_well_known(std::string_view name) noexcept {
        for (const char* one : machine_names)
            if (name == one) return true;
        return name.substr(0, 11) == "KUBERNETES_" || name.substr(0, 3) == "LC_" || name.substr(0, 3) == "LD_" ||
               name.substr(0, 5) == "XDG_S" || name.substr(0, 4) == "npm_";
    }

    [[nodiscard]] static bool is_same_but_for_case(std::string_view left, std::string_view right) noexcept {
        if (left.size() != right.size()) return false;
        for (std::size_t i = 0; i < left.size(); ++i)
            if (to_upper(left[i]) != to_upper(right[i])) return false;
        return true;
    }

    /// The declared variable that is missing or at its default, and whose name is nearest.
    [[nodiscard]] const variable* nearest(std::string_view name) const {
        const variable* best = nullptr;
        unsigned best_distance = name.size() < 6 ? 2 : 3;
        for (std::size_t i = 0; i < declared_.size; ++i) {
            const variable& one = declared_.variables[i];
            if (is_set(i)) continue;
            if (is_same_but_for_case(one.name, name)) return &one;
            const unsigned distance = edit_distance(name, one.name, best_distance - 1);
            if (distance >= best_distance) continue;
            best = &one;
            best_distance = distance;
        }
        return best;
    }

    /// Whether a variable is neither missing nor at its default.
    [[nodiscard]] bool is_set(std::size_t index) const noexcept {
        const hit* const first = read_.first_hit(index);
        return first != nullptr && sets(*best_in_source(*first, declared_.variables[index]), declared_.variables[index]);
    }

    /// Whether a name begins with a prefix that was declared, and so is the program's own.
    [[nodiscard]] bool is_under_prefix(std::string_view name) const noexcept {
        for (std::size_t g = 0; g < declared_.group_count; ++g) {
            const std::string_view own = declared_.groups[g].declared_prefix;
            if (!own.empty() && name.substr(0, own.size()) == own) return true;
        }
        return false;
    }

    const catalog& declared_;
    const readings& read_;
    problems& found_;
    std::size_t source_ = 0;
};

/// Adds every warning of a load.
[[gnu::cold]] inline void add_warnings(const catalog& declared, const readings& read, problems& found) {
    for (std::size_t i = 0; i < declared.size; ++i)
        if (const hit* const from = read.first_hit(i)) warn_of_variable(declared.variables[i], *from, read, found);
    for (const hit* one = read.duplicates(); one != nullptr; one = one->next)
        found.push_back(warning_of(problem_code::duplicate_name, declared.variables[one->name->variable], *one, read));
    unknown_names unknown(declared, read, found);
    for (std::size_t i = 0; i < read.source_count(); ++i)
        if (!read.source(i).is_refused()) unknown.look_in(i);
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
