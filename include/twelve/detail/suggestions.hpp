#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <twelve/catalog.hpp>
#include <twelve/detail/edit_distance.hpp>
#include <twelve/detail/looks_secret.hpp>  // upper_ascii
#include <twelve/problem.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// In upper case, with `_` for `-`: the same choice.
[[nodiscard, gnu::cold]] inline std::string folded_word(std::string_view word) {
    std::string text(word);
    for (char& byte : text) byte = byte == '-' ? '_' : upper_ascii(byte);
    return text;
}

/// Finds which of some words a misspelt or shortened one meant; nothing where two are as near.
class nearest_word {
public:
    explicit nearest_word(std::string_view text) : text_(folded_word(text)) {}

    [[gnu::cold]] void offer(std::string_view word) {
        const unsigned edits = edits_to(folded_word(word));
        if (edits == farthest || edits > edits_) return;
        is_ambiguous_ = edits == edits_;
        edits_ = edits;
        word_ = word;
    }

    /// The word that was meant; empty where none is near.
    [[nodiscard]] std::string_view found() const noexcept { return is_ambiguous_ ? std::string_view() : word_; }

private:
    static constexpr unsigned farthest = 4;

    /// The edits to a word. Being the head of it, as "warn" is of "warning", counts as more than any misspelling.
    [[nodiscard, gnu::cold]] unsigned edits_to(std::string_view word) const noexcept {
        const unsigned limit = most_edits(word.size());
        const unsigned edits = edit_distance(text_, word, limit);
        if (edits <= limit) return edits;
        const bool is_head = text_.size() >= 3 && word.substr(0, text_.size()) == text_;
        return is_head ? farthest - 1 : farthest;
    }

    std::string text_;
    std::string_view word_;
    unsigned edits_ = farthest;
    bool is_ambiguous_ = false;
};

[[gnu::cold]] inline void offer_choices(nearest_word& to, const variable& of) {
    bool has_rule = false;
    for (const fact& one : *of.declared) {
        if (one.kind != rule_kind::choice) continue;
        has_rule = true;
        if (one.text != nullptr) to.offer(one.text);
    }
    if (has_rule) return;
    if (of.type().kind == value_kind::boolean)
        for (const char* const word : {"true", "false", "yes", "no", "on", "off"}) to.offer(word);
    const char* const* const choices = of.type().choices != nullptr ? of.type().choices : of.type().item_choices;
    for (const char* const* one = choices; one != nullptr && *one != nullptr; ++one) to.offer(*one);
}

/// Notes the declared choice that a refused value, or the item of a list that is at fault, is nearest to. Of a value that
/// may not be shown nothing is said: what it is near to would tell of it.
[[gnu::cold]] inline void suggest(problem& made, const variable& of, std::string_view text) {
    if (made.shown.empty() || text.size() > longest_compared_name) return;
    nearest_word nearest(text);
    offer_choices(nearest, of);
    made.suggestion = std::string(nearest.found());
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
