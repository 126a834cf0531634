#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <twelve/detail/loader.hpp>
#include <twelve/detail/source_view.hpp>
#include <twelve/detail/warnings.hpp>
#include <twelve/environment.hpp>
#include <twelve/problem.hpp>
#include <twelve/settings.hpp>
#include <twelve/show.hpp>
#include <twelve/source.hpp>

namespace twelve {
inline namespace v0 {

/// Where a variable's value came from, and what it hides.
struct explained_variable {
    std::string name;
    std::string shown;                      ///< the value as it may be shown; `(not set)` where there is none
    twelve::origin origin;                  ///< of kind `none` where it is not set, `default_value` for the default
    std::string set_as;                     ///< the alias that it is set by; empty for its own name
    twelve::origin emptied;                 ///< the place that sets it to nothing, so that it counts as unset
    std::vector<twelve::origin> shadowed;   ///< other places that hold the variable too, and do not count
    std::string about;                      ///< the help text
    bool is_secret = false;
    bool is_faulty = false;  ///< there is an error about it
};

/// All that can be said of a configuration: the settings if they hold, every problem, and each variable's origin.
///
///     const auto seen = twelve::inspect<settings>(twelve::environment(), twelve::dotenv(".env"));
///     seen.variables[0].origin.line   // 3, if it stands on the third line of .env
template <class S>
struct inspection {
    std::optional<S> settings;
    twelve::problems problems;  ///< errors, then warnings
    std::vector<explained_variable> variables;
};

namespace detail {

/// What load and inspect know when the sources have been read.
struct inspected {
    twelve::problems problems;
    std::vector<explained_variable> variables;
    bool is_valid = false;
};

[[nodiscard]] inline bool is_faulty(const problems& found, std::string_view name) noexcept {
    for (const problem& one : found)
        if (one.severity == severity::error && one.variable == name) return true;
    return false;
}

/// Whether what a source holds leaves its variable unset: an empty text, unless that is a value.
[[nodiscard]] inline bool leaves_unset(const hit& from, const variable& of) noexcept {
    const bool is_container = of.type().kind == value_kind::list || of.type().kind == value_kind::map;
    return !sets(from, of) && (!is_container || of.type().is_optional);
}

[[nodiscard]] inline std::string shown_value(const variable& of, const hit* from, const member_walk& walk,
                                             const readings& read, bool is_at_fault) {
    if (from == nullptr && !of.has_default()) return "(not set)";  // what the member holds stands for nothing
    if (from == nullptr || !is_at_fault) {
        if (from != nullptr && from->value.is_tainted) return std::string(redacted_text);
        const shown_member shown = show_member(of, walk.member(of));
        return shown.is == shown_member::state::set ? echoed(shown.text) : text_of(shown);
    }
    const bool is_file = from->name->role == name_role::file;
    if (is_file || !is_showable(of, *from, from->value.text) || gives_secret(from->value.text, read))
        return std::string(redacted_text);
    return echoed(from->value.text);
}

/// Where a value stands. Of the file that `X_FILE` names the path is told, but not for a secret, nor where it could not be
/// read: then it may be the secret itself, put under the wrong name.
[[nodiscard]] inline origin place_of(const hit& from, const variable& of, const readings& read, bool is_at_fault) {
    origin place = read.source(from.source).place_of(&from.value);
    if (from.name->role != name_role::file) return place;
    place.kind = source_kind::file;
    place.source = std::string(from.name->name);
    if (is_at_fault || !is_showable(of, from, from.value.text)) return place;
    place.path = std::string(from.value.text);
    place.line = 0;
    place.column = 0;
    return place;
}

[[nodiscard]] inline explained_variable explain(const variable& of, std::size_t index, const readings& read,
                                                const member_walk& walk, const problems& found) {
    explained_variable made;
    made.name = std::string(of.name);
    made.about = of.declared->help();
    made.is_secret = of.is_secret();
    const hit* const first = read.first_hit(index);
    const hit* const best = first == nullptr ? nullptr : best_in_source(*first, of);
    made.is_faulty = is_faulty(found, of.name) || (best != nullptr && is_faulty(found, best->name->name));
    const hit* const from = best != nullptr && !leaves_unset(*best, of) ? best : nullptr;
    made.shown = shown_value(of, from, walk, read, made.is_faulty);
    if (from != nullptr) made.origin = place_of(*from, of, read, made.is_faulty);
    if (from == nullptr && of.has_default()) made.origin.kind = source_kind::default_value;
    if (from == nullptr && best != nullptr) made.emptied = read.source(best->source).place_of(&best->value);
    if (from != nullptr && (from->name->role == name_role::alias || from->name->role == name_role::deprecated))
        made.set_as = std::string(from->name->name);
    for (const hit* one = first; one != nullptr; one = one->next)
        if (one != best) made.shadowed.push_back(place_of(*one, of, read, true));
    return made;
}

/// Fills a struct and tells everything about how.
[[nodiscard]] inline inspected inspect_into(const settings_type& type, void* object, const any_source* const* sources,
                                            std::size_t count) {
    inspected made;
    scratch memory;
    const catalog declared = catalog_builder(type, memory).built();
    readings read(declared, sources, count, memory);
    loader(declared, read, object, memory).load(made.problems);
    made.is_valid = made.problems.count(severity::error) == 0;
    complete(declared, read, object, memory, made.problems);
    const member_walk walk(declared, object, memory);
    made.variables.reserve(declared.size);
    for (std::size_t i = 0; i < declared.size; ++i)
        made.variables.push_back(explain(declared.variables[i], i, read, walk, made.problems));
    return made;
}

template <class S>
[[nodiscard]] inspection<S> inspect_from(const any_source* const* sources, std::size_t count) {
    inspection<S> made;
    made.settings.emplace();
    inspected seen = inspect_into(settings_type_of<S>(), &reinterpret_cast<char&>(*made.settings), sources, count);
    made.problems = std::move(seen.problems);
    made.variables = std::move(seen.variables);
    if (!seen.is_valid) made.settings.reset();
    return made;
}

template <class S, class... Views>
[[nodiscard]] inspection<S> inspect_viewed(const Views&... views) {
    const any_source* const all[] = {views.get()...};
    return inspect_from<S>(all, sizeof...(Views));
}

}  // namespace detail

/// Loads settings as `load` does and tells everything: warnings too, and where each value came from.
template <class S, class... Sources>
[[nodiscard]] inspection<S> inspect(const Sources&... sources) {
    if constexpr (sizeof...(Sources) == 0)
        return detail::inspect_viewed<S>(detail::source_view<environment>(environment()));
    else
        return detail::inspect_viewed<S>(detail::source_view<Sources>(sources)...);
}

template <class S>
[[nodiscard]] inspection<S> inspect(const source_list& sources) {
    return detail::inspect_from<S>(sources.all().data(), sources.all().size());
}

}  // namespace v0
}  // namespace twelve
