#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <twelve/catalog.hpp>
#include <twelve/checks.hpp>
#include <twelve/detail/choosing.hpp>
#include <twelve/detail/diagnoses.hpp>
#include <twelve/detail/placeholder.hpp>
#include <twelve/detail/readings.hpp>
#include <twelve/detail/reported.hpp>
#include <twelve/detail/rule_checks.hpp>
#include <twelve/detail/scratch.hpp>
#include <twelve/detail/suggestions.hpp>
#include <twelve/detail/wipe.hpp>
#include <twelve/problem.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Fills one settings struct from sources: chooses each variable's text, reads it, checks its rules, and gathers all
/// that is wrong. One ordinary engine over the catalog's rows, whatever the struct.
class loader {
public:
    loader(const catalog& declared, readings& read, void* object, scratch& memory)
        : declared_(declared), read_(read), memory_(memory) {
        objects_ = memory.make<void*>(declared.group_count);
        members_ = memory.make<void**>(declared.group_count);
        is_faulty_ = memory.make<bool>(declared.group_count);
        objects_[0] = object;
    }

    /// Hands the texts of files that `X_FILE` names to `texts`, one for each variable: a pipe can be read but once.
    void keep_file_texts(wiped_text* texts) noexcept { file_texts_ = texts; }

    /// Fills the struct; what is wrong goes to `found`.
    void load(problems& found) {
        for (std::size_t i = 0; i < read_.source_count(); ++i) read_.source(i).report(found);
        for (std::size_t g = 0; g < declared_.group_count; ++g) open_group(g);
        for (std::size_t i = 0; i < declared_.size; ++i) load_variable(i, found);
        validate_inner_first(0, found);
        wipe_stack_below<8192>();  // of the readers and parsers that have returned
    }

    /// Whether a group's object is there: always, but for optional groups none of whose variables is set.
    [[nodiscard]] bool is_present(std::size_t group) const noexcept { return objects_[group] != nullptr; }

private:
    void open_group(std::size_t index) {
        const group& one = declared_.groups[index];
        if (one.outer != no_group) {
            if (objects_[one.outer] == nullptr) return;
            const value_type& type = *declared_.groups[one.outer].type->rows[one.row_in_outer].type;
            void* const member = members_[one.outer][one.row_in_outer];
            if (one.is_optional && !is_any_set(one)) {
                type.reset(member);
                return;
            }
            objects_[index] = type.engage(member);
        }
        members_[index] = memory_.make<void*>(one.type->row_count + 1);
        one.type->locate(objects_[index], members_[index]);
    }

    [[nodiscard]] bool is_any_set(const group& one) const noexcept {
        for (std::size_t i = one.first_variable; i < one.variable_end; ++i)
            for (const hit* held = read_.first_hit(i); held != nullptr; held = held->next)
                if (sets(*held, declared_.variables[i])) return true;
        return false;
    }

    // What is not cold here is what a load without problems runs; the rest stays out of its way.

    void load_variable(std::size_t index, problems& found) {
        const variable& of = declared_.variables[index];
        const choice chosen = choose(of, read_, index, file_);
        // That a source could not say is no absence, even where the variable's group seems to be absent.
        if (objects_[of.group] == nullptr && chosen.state != choice_state::failed) return;
        if (chosen.file != nullptr && file_texts_ != nullptr) file_texts_[index].append(chosen.text);
        switch (chosen.state) {
        case choice_state::chosen: return read_text(of, chosen, found);
        case choice_state::unset: return leave_unset(of, found);
        case choice_state::empty: return take_empty(of, chosen, found);
        case choice_state::conflict:
        case choice_state::unread_file:
        case choice_state::failed: return refuse_choice(of, chosen, found);
        }
    }

    [[gnu::cold]] void refuse_choice(const variable& of, const choice& chosen, problems& found) {
        if (chosen.state == choice_state::conflict) return refuse(of, conflict_problem(of, chosen, read_), found);
        if (chosen.state == choice_state::unread_file) return refuse(of, unread_problem(of, chosen, read_), found);
        refuse(of, failed_problem(of, chosen, read_), found);
    }

    void leave_unset(const variable& of, problems& found) {
        if (of.is_required()) return miss(of, found);
        check_default(of, found);
    }

    [[gnu::cold]] void miss(const variable& of, problems& found) {
        is_faulty_[of.group] = true;
        if (!is_bound_in_refused(of)) found.push_back(missing_problem(of, read_));
    }

    /// An empty list or map is a value; for anything else empty means unset.
    [[gnu::cold]] void take_empty(const variable& of, const choice& chosen, problems& found) {
        const bool is_container = of.type().kind == value_kind::list || of.type().kind == value_kind::map;
        if (is_container && !of.type().is_optional) return read_text(of, chosen, found);
        if (of.is_required()) return refuse(of, empty_problem(of, chosen, read_), found);
        check_default(of, found);
    }

    void read_text(const variable& of, const choice& chosen, problems& found) {
        const bool is_bracketed = !chosen.text.empty() && chosen.text.front() == '<';
        if (is_bracketed && is_unreplaced(chosen.text)) return refuse_placeholder(of, chosen, found);
        void* const member = member_of(of);
        if (!of.type().read(member, chosen.text, of.written_as(), why_)) return refuse_text(of, chosen, found);
        if (of.declared->rule_count() != 0) judge(of, chosen, found);
    }

    void judge(const variable& of, const choice& chosen, problems& found) {
        bool is_diagnosed = false;  // what happened to the value tells more than each rule that it breaks
        check_rules(of, member_of(of), chosen.text, [&](const broken_rule& rule) {
            if (!is_diagnosed) is_diagnosed = refuse_broken(of, chosen, rule, found);
        });
    }

    [[gnu::cold]] [[nodiscard]] static bool is_unreplaced(std::string_view text) noexcept { return is_placeholder(text); }

    [[gnu::cold]] void refuse_text(const variable& of, const choice& chosen, problems& found) {
        of.type().reset(member_of(of));
        refuse(of, unreadable(of, chosen, why_), found);
        why_ = {};
    }

    /// Tells a broken rule; answers whether it told what happened to the value instead.
    [[gnu::cold]] bool refuse_broken(const variable& of, const choice& chosen, const broken_rule& rule,
                                     problems& found) {
        problem made = problem_of(rule.code, of);
        made.expected = rule.demand;
        made.reason = rule.fault;
        add_place(made, of, chosen, read_);
        const bool is_diagnosed = rule.code != problem_code::too_short && diagnose(made, chosen);  // quotes make it longer
        if (rule.code == problem_code::not_a_choice && !is_diagnosed) suggest(made, of, chosen.text);
        refuse(of, std::move(made), found);
        return is_diagnosed;
    }

    [[gnu::cold]] void refuse_placeholder(const variable& of, const choice& chosen, problems& found) {
        problem made = problem_of(problem_code::placeholder, of);
        add_place(made, of, chosen, read_);
        refuse(of, std::move(made), found);
    }

    [[gnu::cold]] [[nodiscard]] problem unreadable(const variable& of, const choice& chosen,
                                                   const parse_failure& why) const {
        problem made = problem_of(why.code, of);
        made.expected = expected_form(of, why);
        made.reason = std::string(why.reason.view());
        made.hint = std::string(why.fix.view());
        add_place(made, of, chosen, read_);
        if (!diagnose(made, chosen)) suggest(made, of, text_at_fault(of, chosen, why));
        return made;
    }

    /// What is no choice: an item of a list or map, else the whole text.
    [[gnu::cold]] [[nodiscard]] static std::string_view text_at_fault(const variable& of, const choice& chosen,
                                                                      const parse_failure& why) noexcept {
        if (of.type().item_choices == nullptr) return chosen.text;
        return why.code == problem_code::not_a_choice ? chosen.text.substr(why.offset, why.length) : std::string_view();
    }

    /// Judges what the compiler could not: a default that is a text is parsed for the first time, and checks are run.
    void check_default(const variable& of, problems& found) {
        const fact* const initial = of.find(rule_kind::default_value);
        if (initial == nullptr) return;
        if (is_parsed(of, *initial) || of.find(rule_kind::check) != nullptr) judge_default(of, *initial, found);
    }

    /// Whether a default stands as a text that the type's own parser reads.
    [[nodiscard]] static bool is_parsed(const variable& of, const fact& initial) noexcept {
        return initial.text != nullptr && of.type().kind != value_kind::text;
    }

    [[gnu::cold]] void judge_default(const variable& of, const fact& initial, problems& found) {
        parse_failure why;
        void* const member = member_of(of);
        const std::string_view text = initial.text == nullptr ? std::string_view() : initial.text;
        bool is_valid = !is_parsed(of, initial) || of.type().read(member, text, of.written_as(), why);
        if (is_valid) check_rules(of, member, text, [&](const broken_rule&) { is_valid = false; });
        if (is_valid) return;
        problem made = problem_of(problem_code::invalid_default, of);
        made.origin.kind = source_kind::default_value;
        made.shown = echoed(default_text(of));
        refuse(of, std::move(made), found);
    }

    [[gnu::cold]] void refuse(const variable& of, problem made, problems& found) {
        is_faulty_[of.group] = true;
        found.push_back(std::move(made));
    }

    /// A source that was refused may bind one of the names: its own errors say so, and nothing is missing.
    [[gnu::cold]] [[nodiscard]] bool is_bound_in_refused(const variable& of) const noexcept {
        for (const indexed_name& one : read_.names())
            for (std::size_t i = 0; i < read_.source_count(); ++i)
                if (&declared_.variables[one.variable] == &of && read_.source(i).binds(one.name)) return true;
        return false;
    }

    [[nodiscard]] void* member_of(const variable& of) const noexcept { return members_[of.group][of.row_in_group]; }

    void validate_inner_first(std::size_t index, problems& found) {
        for (std::size_t i = index + 1; i < declared_.group_count; ++i)
            if (declared_.groups[i].outer == index) validate_inner_first(i, found);
        validate(index, found);
    }

    /// Runs a struct's own rules once every field of it, nested structs included, is valid.
    void validate(std::size_t index, problems& found) {
        const group& one = declared_.groups[index];
        if (is_faulty_[index]) {
            if (one.outer != no_group) is_faulty_[one.outer] = true;
            return;
        }
        if (objects_[index] == nullptr) return;
        if (one.type->validate == nullptr) return;
        const std::size_t count = std::size_t{one.variable_end} - one.first_variable;
        checks::binding* const bindings = memory_.make<checks::binding>(count + 1);
        std::size_t bound = 0;
        for (std::size_t i = one.first_variable; i < one.variable_end; ++i)
            if (objects_[declared_.variables[i].group] != nullptr)
                bindings[bound++] = {member_of(declared_.variables[i]), declared_.variables[i].name};
        checks check(bindings, bound);
        one.type->validate(objects_[index], check);
        for (const failed_check& failed : check.failures()) add_failed(one, failed, found);
        if (!check.failures().empty() && one.outer != no_group) is_faulty_[one.outer] = true;
    }

    [[gnu::cold]] void add_failed(const group& of, const failed_check& failed, problems& found) const {
        problem made;
        made.code = problem_code::check_failed;
        made.variable = failed.variable;
        made.reason = failed.demand;
        if (!failed.concerned.empty()) made.hint = "change " + failed.concerned;
        for (std::size_t i = of.first_variable; i < of.variable_end; ++i) {
            if (declared_.variables[i].name != failed.variable) continue;
            const variable& concerned = declared_.variables[i];
            made.about = concerned.declared->help();
            if (read_.first_hit(i) == nullptr) continue;
            const hit& from = *best_in_source(*read_.first_hit(i), concerned);
            made.origin = read_.source(from.source).place_of(&from.value);
            if (from.name->role == name_role::file) continue;
            made.excerpt = read_.source(from.source).excerpt_of(from.value, mask_of(concerned, from));
        }
        found.push_back(std::move(made));
    }

    const catalog& declared_;
    readings& read_;
    scratch& memory_;
    void** objects_;
    void*** members_;
    bool* is_faulty_;
    file_contents file_;  ///< that X_FILE named last
    wiped_text* file_texts_ = nullptr;
    parse_failure why_;   ///< of the text that is read; as new before each
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
