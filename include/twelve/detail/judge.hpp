#pragma once

#include <cstddef>
#include <cstdint>

#include <twelve/detail/fact.hpp>
#include <twelve/detail/letters.hpp>
#include <twelve/detail/refusal.hpp>
#include <twelve/detail/type_facts.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

[[nodiscard]] constexpr std::uint32_t bit_of(rule_kind kind) noexcept {
    return std::uint32_t{1} << static_cast<unsigned>(kind);
}

/// What the types of a field's rules say.
struct rule_shapes {
    std::uint32_t given = 0;  ///< a bit for each kind of rule
    std::uint32_t texts = 0;  ///< those whose value is a text
    bool is_given_twice = false;
    bool has_another_type = false;
    bool has_foreign_check = false;
    std::size_t count = 0;       ///< of facts
    std::size_t default_at = 0;  ///< which of them is the default, counted from 1; 0 where none is

    constexpr void add(rule_kind kind) noexcept {
        ++count;
        if (kind == rule_kind::default_value) default_at = count;
        if ((given & bit_of(kind)) != 0) is_given_twice = true;
        given |= bit_of(kind);
    }

    [[nodiscard]] constexpr bool has(rule_kind kind) const noexcept { return (given & bit_of(kind)) != 0; }
    [[nodiscard]] constexpr bool has_text(rule_kind kind) const noexcept { return (texts & bit_of(kind)) != 0; }
    template <class... Kinds>
    [[nodiscard]] constexpr bool has_any(Kinds... kinds) const noexcept {
        return (given & (... | bit_of(kinds))) != 0;
    }
};

/// All that there is to judge a field by.
struct field_facts {
    const fact* heading;
    const rule_shapes& shapes;
    const type_facts& type;

    [[nodiscard]] constexpr const fact* begin() const noexcept { return heading + 1; }
    [[nodiscard]] constexpr const fact* end() const noexcept { return begin() + heading->bits; }

    /// The one fact of a kind that is there.
    [[nodiscard]] constexpr const fact& the(rule_kind kind) const noexcept {
        const fact* one = begin();
        while (one->kind != kind) ++one;
        return *one;
    }
};

[[nodiscard]] constexpr bool is_measured(value_kind kind) noexcept {
    return kind == value_kind::integer || kind == value_kind::real || kind == value_kind::duration ||
           kind == value_kind::byte_size;
}

[[nodiscard]] constexpr bool has_length(value_kind kind) noexcept {
    return kind == value_kind::text || kind == value_kind::list || kind == value_kind::map ||
           kind == value_kind::bytes;
}

[[nodiscard]] constexpr bool is_same_text(const fact& left, const fact& right) noexcept {
    if (left.size != right.size) return false;
    for (std::uint32_t i = 0; i < left.size; ++i)
        if (left.text[i] != right.text[i]) return false;
    return true;
}

[[nodiscard]] constexpr bool is_same_value(const fact& left, const fact& right) noexcept {
    if (left.is_number() != right.is_number()) return false;
    if (!left.is_number()) return is_same_text(left, right);
    return !is_less(left.value(), right.value()) && !is_less(right.value(), left.value());
}

/// Tells whether a word stands at a place of a text; the word is in lower case, the text in any.
[[nodiscard]] constexpr bool holds_at(const fact& text, std::size_t at, const char* word) noexcept {
    for (; *word != '\0'; ++word, ++at) {
        if (at >= text.size) return false;
        const char c = text.text[at];
        if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) != *word) return false;
    }
    return true;
}

/// Tells a URL with a password from any other text: before its host, be it badly written, or as a parameter.
[[nodiscard]] constexpr bool holds_a_password(const fact& text) noexcept {
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

/// Tells whether the type of a field can hold a number. What is not even itself, as NaN, fits none.
[[nodiscard]] constexpr bool fits_type(const type_facts& type, const fact& one) noexcept {
    if (!one.is_number()) return false;
    if (one.form == number_kind::real && !(one.real <= one.real)) return false;
    if (!type.least.is_set()) return true;
    const number value = one.value();
    return !is_less(value, type.least) && !is_less(type.most, value);
}

[[nodiscard]] constexpr bool is_fraction_of_whole(const type_facts& type, const fact& one) noexcept {
    return one.form == number_kind::real && (type.kind == value_kind::integer || type.kind == value_kind::boolean ||
                                             type.kind == value_kind::byte_size);
}

[[nodiscard]] constexpr refusal judge_number(const field_facts& field, const fact& one) noexcept {
    if (field.shapes.has_text(rule_kind::default_value)) return refusal::default_is_not_a_number;
    if (is_fraction_of_whole(field.type, one)) return refusal::default_not_whole;
    if (!one.is_number() && field.type.kind == value_kind::choice) return refusal::default_is_not_a_choice;
    if (!fits_type(field.type, one)) return refusal::default_does_not_fit;
    if (field.shapes.has(rule_kind::at_least) && is_less(one.value(), field.the(rule_kind::at_least).value()))
        return refusal::default_breaks_a_rule;
    if (field.shapes.has(rule_kind::at_most) && is_less(field.the(rule_kind::at_most).value(), one.value()))
        return refusal::default_breaks_a_rule;
    return refusal::none;
}

[[nodiscard]] constexpr bool has_a_length(const rule_shapes& shapes) noexcept {
    return shapes.has_any(rule_kind::min_length, rule_kind::max_length);
}

[[nodiscard]] constexpr refusal judge_text(const field_facts& field, const fact& one) noexcept {
    if (!field.shapes.has_text(rule_kind::default_value)) return refusal::default_is_not_text;
    if (field.type.kind == value_kind::url && holds_a_password(one)) return refusal::default_holds_a_password;
    if (field.type.kind != value_kind::text) return refusal::none;
    if (field.shapes.has(rule_kind::made_of) &&
        first_foreign_letter(one.text, one.size, field.the(rule_kind::made_of).text) != one.size)
        return refusal::default_breaks_a_rule;
    if (!has_a_length(field.shapes)) return refusal::none;
    const std::size_t length = count_code_points(one.text, one.size);
    const bool is_short = field.shapes.has(rule_kind::min_length) && length < field.the(rule_kind::min_length).bits;
    const bool is_long = field.shapes.has(rule_kind::max_length) && length > field.the(rule_kind::max_length).bits;
    return is_short || is_long ? refusal::default_breaks_a_rule : refusal::none;
}

[[nodiscard]] constexpr bool is_among_choices(const field_facts& field, const fact& value) noexcept {
    for (const fact& one : field)
        if (one.kind == rule_kind::choice && is_same_value(one, value)) return true;
    return false;
}

[[nodiscard]] constexpr refusal judge_default(const field_facts& field) noexcept {
    if (field.type.kind == value_kind::group) return refusal::group_with_default;
    if (field.type.is_optional) return refusal::optional_with_default;
    if (field.type.is_secret) return refusal::secret_with_default;
    const bool is_number = is_measured(field.type.kind) || field.type.kind == value_kind::boolean ||
                           field.type.kind == value_kind::choice;
    const fact& one = field.the(rule_kind::default_value);
    const refusal refused = is_number ? judge_number(field, one) : judge_text(field, one);
    if (refused != refusal::none || !field.shapes.has(rule_kind::choice)) return refused;
    return is_among_choices(field, one) ? refusal::none : refusal::default_breaks_a_rule;
}

[[nodiscard]] constexpr bool is_right_bound(const field_facts& field, rule_kind kind) noexcept {
    if (!field.shapes.has(kind)) return true;
    const fact& one = field.the(kind);
    return fits_type(field.type, one) && !is_fraction_of_whole(field.type, one);
}

[[nodiscard]] constexpr refusal judge_bounds(const field_facts& field) noexcept {
    const bool is_text = field.shapes.has_text(rule_kind::at_least) || field.shapes.has_text(rule_kind::at_most);
    if (is_text || !is_measured(field.type.kind)) return refusal::bounds_on_no_number;
    if (!is_right_bound(field, rule_kind::at_least) || !is_right_bound(field, rule_kind::at_most))
        return refusal::bound_does_not_fit;
    if (!field.shapes.has(rule_kind::at_least) || !field.shapes.has(rule_kind::at_most)) return refusal::none;
    return is_less(field.the(rule_kind::at_most).value(), field.the(rule_kind::at_least).value())
               ? refusal::bounds_cross
               : refusal::none;
}

inline constexpr std::uint64_t longest_length = 0xFFFFFFFEU;

[[nodiscard]] constexpr refusal judge_lengths(const field_facts& field) noexcept {
    if (!has_length(field.type.kind)) return refusal::length_on_no_text;
    for (const fact& one : field)
        if ((one.kind == rule_kind::min_length || one.kind == rule_kind::max_length) &&
            (one.form != number_kind::natural || one.bits > longest_length))
            return refusal::bound_does_not_fit;
    if (!field.shapes.has(rule_kind::min_length) || !field.shapes.has(rule_kind::max_length)) return refusal::none;
    return field.the(rule_kind::min_length).bits > field.the(rule_kind::max_length).bits ? refusal::lengths_cross
                                                                                         : refusal::none;
}

[[nodiscard]] constexpr refusal judge_text_rules(const field_facts& field) noexcept {
    if (field.shapes.has(rule_kind::made_of)) {
        if (field.type.kind != value_kind::text) return refusal::letters_on_no_text;
        if (!are_letters(field.the(rule_kind::made_of).text)) return refusal::bad_letters;
    }
    if (field.shapes.has_any(rule_kind::existing_file, rule_kind::existing_directory) &&
        field.type.kind != value_kind::path)
        return refusal::path_rule_on_no_path;
    const bool can_be_empty = field.type.kind == value_kind::text || field.type.kind == value_kind::custom ||
                              field.type.kind == value_kind::bytes;
    return field.shapes.has(rule_kind::allow_empty) && !can_be_empty ? refusal::empty_on_no_text : refusal::none;
}

[[nodiscard]] constexpr refusal judge_choices(const field_facts& field) noexcept {
    const bool is_number = field.type.kind == value_kind::integer || field.type.kind == value_kind::real;
    const bool are_texts = field.shapes.has_text(rule_kind::choice);
    if (are_texts ? field.type.kind != value_kind::text : !is_number) return refusal::choices_of_another_type;
    if (are_texts) return refusal::none;
    for (const fact& one : field)
        if (one.kind == rule_kind::choice && (!fits_type(field.type, one) || is_fraction_of_whole(field.type, one)))
            return refusal::choices_of_another_type;
    return refusal::none;
}

[[nodiscard]] constexpr bool is_right_separator(const fact& one) noexcept {
    return one.form == number_kind::natural && one.bits != 0 && one.bits < 0x80U;
}

[[nodiscard]] constexpr refusal judge_separators(const field_facts& field) noexcept {
    const bool is_map = field.type.kind == value_kind::map;
    if (field.shapes.has(rule_kind::key_value_separator) && !is_map) return refusal::key_separator_on_no_map;
    if (!is_map && field.type.kind != value_kind::list) return refusal::separator_on_no_list;
    for (const fact& one : field)
        if ((one.kind == rule_kind::separator || one.kind == rule_kind::key_value_separator) &&
            !is_right_separator(one))
            return refusal::bad_separator;
    if (!is_map) return refusal::none;
    std::uint64_t between_items = ',';
    std::uint64_t behind_key = ':';
    if (field.shapes.has(rule_kind::separator)) between_items = field.the(rule_kind::separator).bits;
    if (field.shapes.has(rule_kind::key_value_separator)) behind_key = field.the(rule_kind::key_value_separator).bits;
    return between_items == behind_key ? refusal::same_separators : refusal::none;
}

[[nodiscard]] constexpr refusal judge_names(const field_facts& field) noexcept {
    const bool is_group = field.type.kind == value_kind::group;
    if (field.shapes.has(rule_kind::prefix) && !is_group) return refusal::prefix_on_no_group;
    for (const fact& one : field) {
        const bool is_name = one.kind == rule_kind::named || one.kind == rule_kind::alias ||
                             one.kind == rule_kind::deprecated_alias;
        if (is_name && !is_variable_name(one.text)) return refusal::bad_name;
        if (one.kind == rule_kind::prefix && !is_name_prefix(one.text)) return refusal::bad_name;
    }
    return refusal::none;
}

/// The rules that a group of settings takes; a default is refused in words of its own.
inline constexpr std::uint32_t rules_of_a_group =
    bit_of(rule_kind::prefix) | bit_of(rule_kind::docs) | bit_of(rule_kind::default_value);

/// Judges each kind of rule that is given.
[[nodiscard]] constexpr refusal judge_rules(const field_facts& field) noexcept {
    const rule_shapes& shapes = field.shapes;
    refusal found = refusal::none;
    if (shapes.has_any(rule_kind::at_least, rule_kind::at_most)) found = judge_bounds(field);
    if (found == refusal::none && has_a_length(shapes)) found = judge_lengths(field);
    if (found == refusal::none && shapes.has_any(rule_kind::made_of, rule_kind::existing_file,
                                                 rule_kind::existing_directory, rule_kind::allow_empty))
        found = judge_text_rules(field);
    if (found == refusal::none && shapes.has(rule_kind::choice)) found = judge_choices(field);
    if (found == refusal::none && shapes.has_any(rule_kind::separator, rule_kind::key_value_separator))
        found = judge_separators(field);
    if (found == refusal::none && shapes.has_any(rule_kind::named, rule_kind::prefix, rule_kind::alias,
                                                 rule_kind::deprecated_alias))
        found = judge_names(field);
    if (found == refusal::none && shapes.has(rule_kind::default_value)) found = judge_default(field);
    return found;
}

/// Finds the first reason to refuse a field.
[[nodiscard]] constexpr refusal judge(const fact* heading, const rule_shapes& shapes, const type_facts& type) noexcept {
    if (*help_of(*heading) == '\0') return refusal::no_help;
    if (!type.has_parser) return refusal::no_parser;
    if (shapes.given == 0) return refusal::none;
    if (shapes.is_given_twice) return refusal::twice;
    if (shapes.has_another_type) return refusal::default_is_another_type;
    if (shapes.has_foreign_check) return refusal::check_does_not_fit;
    if (type.kind == value_kind::group && (shapes.given & ~rules_of_a_group) != 0) return refusal::rule_on_a_group;
    return judge_rules({heading, shapes, type});
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
