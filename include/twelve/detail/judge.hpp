#pragma once

#include <cstddef>
#include <cstdint>

#include <twelve/detail/field.hpp>
#include <twelve/detail/letters.hpp>
#include <twelve/detail/type_facts.hpp>
#include <twelve/rules.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

[[nodiscard]] constexpr bool is_measured(value_kind kind) noexcept {
    return kind == value_kind::integer || kind == value_kind::real || kind == value_kind::duration ||
           kind == value_kind::byte_size;
}

[[nodiscard]] constexpr bool has_length(value_kind kind) noexcept {
    return kind == value_kind::text || kind == value_kind::list || kind == value_kind::map ||
           kind == value_kind::bytes;
}

[[nodiscard]] constexpr bool is_same_text(const preset& left, const preset& right) noexcept {
    if (left.size != right.size) return false;
    for (std::size_t i = 0; i < left.size; ++i)
        if (left.text[i] != right.text[i]) return false;
    return true;
}

[[nodiscard]] constexpr bool is_same_preset(const preset& left, const preset& right) noexcept {
    if (left.value.is_set() != right.value.is_set()) return false;
    if (!left.value.is_set()) return is_same_text(left, right);
    return !is_less(left.value, right.value) && !is_less(right.value, left.value);
}

/// Tells whether a word stands at a place of a text; the word is in lower case, the text in any.
[[nodiscard]] constexpr bool holds_at(const preset& text, std::size_t at, const char* word) noexcept {
    for (; *word != '\0'; ++word, ++at) {
        if (at >= text.size) return false;
        const char c = text.text[at];
        if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) != *word) return false;
    }
    return true;
}

/// Tells a URL with a password from any other text: before its host, be it badly written, or as a parameter.
[[nodiscard]] constexpr bool holds_a_password(const preset& text) noexcept {
    std::size_t at = 0;
    while (at < text.size && !holds_at(text, at, "://")) ++at;
    std::size_t colon = 0;
    bool is_port = true;  // what stands behind the colon, up to where the path begins
    bool is_path = false;
    for (at += 3; at < text.size; ++at) {
        const char c = text.text[at];
        if (holds_at(text, at, "password=") || holds_at(text, at, "pwd=")) return true;
        if (c == '@' && colon != 0 && colon + 1 < at && !(is_path && is_port)) return true;
        if (c == '@') colon = 0;  // what follows is a host and its port
        if (c == '/' || c == '?' || c == '#') is_path = true;
        if (c == ':' && colon == 0 && !is_path) {
            colon = at;
            is_port = true;
        } else if (!is_path && !is_digit(c)) {
            is_port = false;
        }
    }
    return false;
}

/// Judges the number that a default or a bound is given as.
[[nodiscard]] constexpr bool fits_type(const type_facts& type, const number& value) noexcept {
    if (!type.least.is_set()) return true;
    return !is_less(value, type.least) && !is_less(type.most, value);
}

[[nodiscard]] constexpr bool is_fraction_of_whole(const type_facts& type, const number& value) noexcept {
    return (type.kind == value_kind::integer || type.kind == value_kind::byte_size) && value.kind == number_kind::real;
}

[[nodiscard]] constexpr refusal judge_number(const field& facts, const type_facts& type) noexcept {
    const number& value = facts.initial.value;
    if (!value.is_set()) return refusal::default_is_not_a_number;
    if (is_fraction_of_whole(type, value)) return refusal::default_not_whole;
    if (!fits_type(type, value)) return refusal::default_does_not_fit;
    if ((facts.flags & has_least) != 0 && is_less(value, facts.least)) return refusal::default_breaks_a_rule;
    if ((facts.flags & has_most) != 0 && is_less(facts.most, value)) return refusal::default_breaks_a_rule;
    return refusal::none;
}

[[nodiscard]] constexpr refusal judge_text(const field& facts, const type_facts& type) noexcept {
    const preset& text = facts.initial;
    if (text.value.is_set()) return refusal::default_is_not_text;
    if (type.kind == value_kind::url && holds_a_password(text)) return refusal::default_holds_a_password;
    if (type.kind != value_kind::text) return refusal::none;
    if (facts.made_of != nullptr && first_foreign_letter(text.text, text.size, facts.made_of) != text.size)
        return refusal::default_breaks_a_rule;
    if (facts.min_length == 0 && facts.max_length == no_limit) return refusal::none;
    const std::size_t length = count_code_points(text.text, text.size);
    return length < facts.min_length || length > facts.max_length ? refusal::default_breaks_a_rule : refusal::none;
}

[[nodiscard]] constexpr refusal judge_default(const field& facts, const type_facts& type) noexcept {
    if (!facts.initial.is_set()) return refusal::none;
    if (type.kind == value_kind::group) return refusal::group_with_default;
    if (type.is_optional) return refusal::optional_with_default;
    if (type.is_secret) return refusal::secret_with_default;
    const bool is_number = is_measured(type.kind) || type.kind == value_kind::boolean ||
                           type.kind == value_kind::choice;
    const refusal refused = is_number ? judge_number(facts, type) : judge_text(facts, type);
    if (refused != refusal::none || facts.choice_count == 0) return refused;
    for (std::size_t i = 0; i < facts.choice_count; ++i)
        if (is_same_preset(facts.choices[i], facts.initial)) return refusal::none;
    return refusal::default_breaks_a_rule;
}

[[nodiscard]] constexpr refusal judge_bounds(const field& facts, const type_facts& type) noexcept {
    const bool has_both = (facts.flags & has_least) != 0 && (facts.flags & has_most) != 0;
    if ((facts.flags & (has_least | has_most)) == 0) return refusal::none;
    if (!is_measured(type.kind)) return refusal::bounds_on_no_number;
    if ((facts.flags & has_least) != 0 && !fits_type(type, facts.least)) return refusal::bound_does_not_fit;
    if ((facts.flags & has_most) != 0 && !fits_type(type, facts.most)) return refusal::bound_does_not_fit;
    if (is_fraction_of_whole(type, facts.least) || is_fraction_of_whole(type, facts.most))
        return refusal::bound_does_not_fit;
    return has_both && is_less(facts.most, facts.least) ? refusal::bounds_cross : refusal::none;
}

[[nodiscard]] constexpr refusal judge_text_rules(const field& facts, const type_facts& type) noexcept {
    if (facts.min_length != 0 || facts.max_length != no_limit) {
        if (!has_length(type.kind)) return refusal::length_on_no_text;
        if (facts.min_length > facts.max_length) return refusal::lengths_cross;
    }
    if (facts.made_of != nullptr) {
        if (type.kind != value_kind::text) return refusal::letters_on_no_text;
        if (!are_letters(facts.made_of)) return refusal::bad_letters;
    }
    if ((facts.flags & (wants_file | wants_directory)) != 0 && type.kind != value_kind::path)
        return refusal::path_rule_on_no_path;
    const bool can_be_empty = type.kind == value_kind::text || type.kind == value_kind::custom ||
                              type.kind == value_kind::bytes;
    return (facts.flags & allows_empty) != 0 && !can_be_empty ? refusal::empty_on_no_text : refusal::none;
}

[[nodiscard]] constexpr refusal judge_choices(const field& facts, const type_facts& type) noexcept {
    for (std::size_t i = 0; i < facts.choice_count; ++i) {
        const bool is_number = facts.choices[i].value.is_set();
        const bool fits = is_number ? type.kind == value_kind::integer || type.kind == value_kind::real
                                    : type.kind == value_kind::text;
        if (!fits || (is_number && !fits_type(type, facts.choices[i].value)) ||
            is_fraction_of_whole(type, facts.choices[i].value))
            return refusal::choices_of_another_type;
    }
    return refusal::none;
}

[[nodiscard]] constexpr refusal judge_separators(const field& facts, const type_facts& type) noexcept {
    const bool is_map = type.kind == value_kind::map;
    if (facts.separator != '\0' && !is_map && type.kind != value_kind::list) return refusal::separator_on_no_list;
    if (facts.key_value_separator != '\0' && !is_map) return refusal::key_separator_on_no_map;
    const char between_items = facts.separator == '\0' ? ',' : facts.separator;
    const char behind_key = facts.key_value_separator == '\0' ? ':' : facts.key_value_separator;
    return is_map && between_items == behind_key ? refusal::same_separators : refusal::none;
}

[[nodiscard]] constexpr refusal judge_names(const field& facts, const type_facts& type) noexcept {
    const bool is_group = type.kind == value_kind::group;
    if (facts.prefix != nullptr && !is_group) return refusal::prefix_on_no_group;
    if (is_group && (facts.named != nullptr || facts.alias != nullptr || facts.deprecated_alias != nullptr ||
                     facts.check_count != 0 || facts.flags != 0 || facts.example != nullptr))
        return refusal::rule_on_a_group;
    for (const char* name : {facts.named, facts.alias, facts.deprecated_alias})
        if (name != nullptr && !is_variable_name(name)) return refusal::bad_name;
    if (facts.prefix != nullptr && !is_name_prefix(facts.prefix)) return refusal::bad_name;
    return refusal::none;
}

/// Finds the first reason to refuse a field.
[[nodiscard]] constexpr refusal judge(const field& facts, const type_facts& type) noexcept {
    if (facts.refused != refusal::none) return facts.refused;
    if (*facts.help == '\0') return refusal::no_help;
    if (!type.has_parser) return refusal::no_parser;
    refusal found = judge_bounds(facts, type);
    if (found == refusal::none) found = judge_text_rules(facts, type);
    if (found == refusal::none && facts.choice_count != 0) found = judge_choices(facts, type);
    if (found == refusal::none) found = judge_separators(facts, type);
    if (found == refusal::none) found = judge_names(facts, type);
    if (found == refusal::none) found = judge_default(facts, type);
    return found;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
