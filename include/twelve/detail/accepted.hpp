#pragma once

#include <twelve/detail/refusal.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Says in one sentence why a field is refused. Instantiated for the reasons that occur, and the lines
/// on which they do.
template <int Verdict>
constexpr bool accepted() noexcept {
    constexpr refusal reason = reason_of(Verdict);
    static_assert(reason != refusal::no_help, "a field needs a help text: it is what an operator reads");
    static_assert(reason != refusal::no_parser,
                  "a field's type needs a twelve::parser, an enum its TWELVE_ENUM: both before the settings struct");
    static_assert(reason != refusal::twice, "a field takes each rule once");
    static_assert(reason != refusal::optional_with_default,
                  "a field cannot be optional and have a default_value: with a default it is never absent");
    static_assert(reason != refusal::secret_with_default,
                  "a secret cannot have a default_value: it would stand in the program for all to read");
    static_assert(reason != refusal::group_with_default, "a group of settings takes no default_value");
    static_assert(reason != refusal::default_is_not_text, "the default_value of this type is a text");
    static_assert(reason != refusal::default_is_not_a_number, "the default_value of this type is not a text");
    static_assert(reason != refusal::default_not_whole, "the default_value of a whole number has no fraction");
    static_assert(reason != refusal::default_is_another_type,
                  "the value of a rule must be of the field's own type: a duration with its unit, its enumerator");
    static_assert(reason != refusal::default_does_not_fit, "the default_value does not fit the field's type");
    static_assert(reason != refusal::default_breaks_a_rule, "the default_value breaks a rule of its own field");
    static_assert(reason != refusal::default_is_not_a_choice,
                  "the default_value is not among the enumerators that TWELVE_ENUM names");
    static_assert(reason != refusal::default_holds_a_password,
                  "a default URL cannot hold a password: it would stand in the program for all to read");
    static_assert(reason != refusal::bounds_on_no_number,
                  "at_least, at_most and between are for numbers, durations and byte sizes");
    static_assert(reason != refusal::bound_does_not_fit, "a bound does not fit the field's type");
    static_assert(reason != refusal::bounds_cross, "at_least is above at_most: no value would be accepted");
    static_assert(reason != refusal::length_on_no_text,
                  "min_length and max_length are for texts, secrets, bytes, lists and maps");
    static_assert(reason != refusal::lengths_cross, "min_length is above max_length: no value would be accepted");
    static_assert(reason != refusal::letters_on_no_text, "made_of is for texts");
    static_assert(reason != refusal::bad_letters,
                  "made_of takes ASCII characters and ranges in order: made_of(\"a-z0-9-\")");
    static_assert(reason != refusal::choices_of_another_type, "one_of takes values of the field's own type");
    static_assert(reason != refusal::check_does_not_fit,
                  "a check takes a lambda without captures that takes the field's value and returns bool");
    static_assert(reason != refusal::separator_on_no_list, "separator is for lists and maps");
    static_assert(reason != refusal::key_separator_on_no_map, "key_value_separator is for maps");
    static_assert(reason != refusal::bad_separator, "a separator is one ASCII character: separator(';')");
    static_assert(reason != refusal::same_separators, "separator and key_value_separator must differ");
    static_assert(reason != refusal::empty_on_no_text, "allow_empty is for texts and bytes");
    static_assert(reason != refusal::prefix_on_no_group, "prefix is for a group of settings: use named for a variable");
    static_assert(reason != refusal::rule_on_a_group, "a group of settings takes no rule but prefix and docs");
    static_assert(reason != refusal::bad_name,
                  "a variable's name is made of letters, digits and underscores and does not begin with a digit");
    static_assert(reason != refusal::path_rule_on_no_path,
                  "existing_file and existing_directory are for std::filesystem::path");
    return true;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
