#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <twelve/catalog.hpp>
#include <twelve/detail/file.hpp>
#include <twelve/detail/readings.hpp>
#include <twelve/secret_directory.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// What the sources say of one variable.
enum class choice_state : std::uint8_t {
    unset,        ///< no source holds it
    empty,        ///< the source that decides holds an empty text, which means unset
    chosen,       ///< there is a text
    conflict,     ///< one source sets it under two names
    unread_file,  ///< the file that X_FILE names could not be read
    failed        ///< a source that would decide could not say
};

/// Which text stands for a variable, and where it came from.
struct choice {
    choice_state state = choice_state::unset;
    const hit* from = nullptr;   ///< the value that decides
    const hit* other = nullptr;  ///< in conflict with it
    const failed_lookup* failure = nullptr;
    const file_contents* file = nullptr;  ///< of X_FILE
    std::string_view text;
};

/// The failure of a source that would have decided, had it been able to say; of the most important one.
[[gnu::cold]] [[nodiscard]] inline const failed_lookup* failure_above(const readings& read, std::size_t variable,
                                                                      const hit* first) noexcept {
    const std::size_t deciding = first == nullptr ? read.source_count() : first->source;
    const failed_lookup* found = nullptr;
    for (const failed_lookup* one = read.failures(); one != nullptr; one = one->next) {
        const bool is_above = one->source < deciding && (found == nullptr || one->source < found->source);
        if (one->variable == variable && is_above) found = one;
    }
    return found;
}

/// Whether a hit sets its variable to something: to a text, or to an empty one where that is a value.
[[nodiscard]] inline bool sets(const hit& one, const variable& of) noexcept {
    if (!one.value.text.empty()) return true;
    return of.declared->has(rule_kind::allow_empty) && one.name->role != name_role::file;
}

/// Finds another name of the variable that the deciding source sets to something else. `X` beside `X_FILE` is always
/// a conflict: their values come from two places.
[[nodiscard, gnu::cold]] inline const hit* conflict_of(const hit& decided, const variable& of) noexcept {
    if (!sets(decided, of)) return nullptr;
    for (const hit* one = decided.next; one != nullptr && one->source == decided.source; one = one->next) {
        const bool is_file = one->name->role == name_role::file || decided.name->role == name_role::file;
        if (!is_file && one->value.text == decided.value.text) continue;
        if (sets(*one, of)) return one;
    }
    return nullptr;
}

/// Within a source, a name that is set to something goes before one that is set to nothing.
[[nodiscard, gnu::cold]] inline const hit* best_in_source(const hit& first, const variable& of) noexcept {
    for (const hit* one = &first; one != nullptr && one->source == first.source; one = one->next)
        if (sets(*one, of)) return one;
    return &first;
}

[[gnu::cold]] inline void read_named_file(choice& made, file_contents& file) {
    file_limits limits;
    limits.max_bytes = max_secret_file;
    file = read_file(made.from->value.text, limits);
    made.file = &file;
    if (file.outcome != file_outcome::read) {
        made.state = choice_state::unread_file;
        return;
    }
    made.text = without_newlines(file.text.view());
}

/// Chooses among the names under which the deciding source holds a variable, and reads the file that one names.
[[nodiscard, gnu::cold]] inline choice choose_among(const hit& first, const variable& of, file_contents& file) {
    choice made;
    made.from = best_in_source(first, of);
    made.other = conflict_of(*made.from, of);
    made.text = made.from->value.text;
    made.state = made.other != nullptr ? choice_state::conflict : choice_state::chosen;
    if (made.state == choice_state::conflict) return made;
    const bool names_file = made.from->name->role == name_role::file && !made.text.empty();
    if (names_file) read_named_file(made, file);
    const bool may_be_empty = of.declared->has(rule_kind::allow_empty) && (names_file || sets(*made.from, of));
    const bool is_value = !made.text.empty() || may_be_empty;
    if (made.state == choice_state::chosen && !is_value) made.state = choice_state::empty;
    return made;
}

/// Decides which text stands for a variable: the first source that holds it, even if it is empty there. The file that
/// `X_FILE` names is read into `file`, which the choice then refers to.
[[nodiscard]] inline choice choose(const variable& of, const readings& read, std::size_t index, file_contents& file) {
    choice made;
    const hit* const first = read.first_hit(index);
    if (read.failures() != nullptr) made.failure = failure_above(read, index, first);
    if (made.failure != nullptr) made.state = choice_state::failed;
    if (made.failure != nullptr || first == nullptr) return made;
    const bool is_alone = first->next == nullptr && first->name->role != name_role::file;
    if (!is_alone || first->value.text.empty()) return choose_among(*first, of, file);
    made.state = choice_state::chosen;
    made.from = first;
    made.text = first->value.text;
    return made;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
