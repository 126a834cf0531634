#pragma once

#include <cstdint>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Why the compiler refuses a field; `accepted` has a sentence for each.
enum class refusal : std::uint8_t {
    none,
    no_help,
    no_parser,
    twice,
    optional_with_default,
    secret_with_default,
    group_with_default,
    default_is_not_text,
    default_is_not_a_number,
    default_is_another_type,
    default_does_not_fit,
    default_breaks_a_rule,
    default_is_not_a_choice,
    default_holds_a_password,
    default_not_whole,
    bounds_on_no_number,
    bound_does_not_fit,
    bounds_cross,
    length_on_no_text,
    lengths_cross,
    letters_on_no_text,
    bad_letters,
    choices_of_another_type,
    check_does_not_fit,
    separator_on_no_list,
    key_separator_on_no_map,
    bad_separator,
    same_separators,
    empty_on_no_text,
    prefix_on_no_group,
    rule_on_a_group,
    bad_name,
    path_rule_on_no_path
};

/// A reason and the line that it concerns as one number, which the compiler has to find but once; 0 where there is none.
[[nodiscard]] constexpr int verdict_of(refusal reason, int line) noexcept {
    return reason == refusal::none ? 0 : line * 64 + static_cast<int>(reason);
}

[[nodiscard]] constexpr refusal reason_of(int verdict) noexcept {
    return static_cast<refusal>(verdict % 64);
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
