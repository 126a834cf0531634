#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <twelve/catalog.hpp>
#include <twelve/detail/expected_form.hpp>
#include <twelve/detail/letters.hpp>
#include <twelve/detail/number.hpp>
#include <twelve/problem.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// A rule that a value breaks, as the report names it.
struct broken_rule {
    problem_code code;
    std::string demand;  ///< what it should be
    std::string fault;   ///< what is wrong, where the code alone does not say it
};

[[nodiscard]] inline bool is_choice_taken(const variable& of, const fact& one, const void* member,
                                          std::string_view text) {
    if (one.text != nullptr) return text == one.text;
    const number value = of.type().measure(of.type().inside(member));
    return !is_less(value, one.value()) && !is_less(one.value(), value);
}

[[nodiscard]] inline bool is_among_choices(const variable& of, const void* member, std::string_view text) {
    bool has_choices = false;
    for (const fact& one : *of.declared) {
        if (one.kind != rule_kind::choice) continue;
        if (is_choice_taken(of, one, member, text)) return true;
        has_choices = true;
    }
    return !has_choices;
}

/// Whether a path leads to what a rule demands.
[[nodiscard]] inline bool leads_to(const variable& of, const void* value, int what) {
    const number found = of.type().measure(value);
    return found.is_set() && !is_less(found, number(what)) && !is_less(number(what), found);
}

/// Whether a value obeys one rule; choices are judged together, elsewhere.
[[nodiscard]] inline bool obeys(const variable& of, const fact& one, const void* member, std::string_view text) {
    const void* const value = of.type().inside(member);
    const rule_kind kind = one.kind;
    if (kind == rule_kind::at_least || kind == rule_kind::min_length)
        return !is_less(of.type().measure(value), one.value());
    if (kind == rule_kind::at_most || kind == rule_kind::max_length)
        return !is_less(one.value(), of.type().measure(value));
    if (kind == rule_kind::made_of) return first_foreign_letter(text.data(), text.size(), one.text) == text.size();
    if (kind == rule_kind::existing_file) return leads_to(of, value, path_to_file);
    if (kind == rule_kind::existing_directory) return leads_to(of, value, path_to_directory);
    return kind != rule_kind::check || one.holds(value);
}

[[gnu::cold]] [[nodiscard]] inline broken_rule broken(const variable& of, const fact& one) {
    const rule_kind kind = one.kind;
    if (kind == rule_kind::min_length)
        return {problem_code::too_short, plain_form(of), length_fault(of, problem_code::too_short)};
    if (kind == rule_kind::max_length)
        return {problem_code::too_long, plain_form(of), length_fault(of, problem_code::too_long)};
    if (kind == rule_kind::made_of) return {problem_code::check_failed, std::string("text made of ") + one.text, {}};
    if (kind == rule_kind::check) return {problem_code::check_failed, one.text, {}};
    if (kind == rule_kind::existing_file || kind == rule_kind::existing_directory)
        return {problem_code::check_failed, plain_form(of), {}};
    return {problem_code::out_of_range, plain_form(of), {}};
}

/// Calls `tell` with each rule that a value breaks: every rule, not the first that fails.
template <class Tell>
void check_rules(const variable& of, const void* member, std::string_view text, const Tell& tell) {
    for (const fact& one : *of.declared) {
        if (!obeys(of, one, member, text)) tell(broken(of, one));
    }
    if (!is_among_choices(of, member, text)) tell(broken_rule{problem_code::not_a_choice, choices_text(of), {}});
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
