#pragma once

#include <cstddef>
#include <cstdint>

#include <twelve/detail/number.hpp>
#include <twelve/literal.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Why the compiler refuses a field; `accepted` in `settings.hpp` has a sentence for each.
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
    bounds_on_no_number,
    bound_does_not_fit,
    bounds_cross,
    length_on_no_text,
    lengths_cross,
    letters_on_no_text,
    bad_letters,
    choices_of_another_type,
    too_many_choices,
    check_does_not_fit,
    too_many_checks,
    separator_on_no_list,
    key_separator_on_no_map,
    same_separators,
    empty_on_no_text,
    prefix_on_no_group,
    rule_on_a_group,
    bad_name,
    path_rule_on_no_path,
    default_not_whole
};

/// A default as it was declared: a number or a text.
struct preset {
    number value;
    const char* text = nullptr;
    std::size_t size = 0;
    char separator = ',';  ///< for a list or map whose default is a text
    char key_value_separator = ':';

    [[nodiscard]] constexpr bool is_set() const noexcept { return text != nullptr || value.is_set(); }
};

[[nodiscard]] constexpr preset number_preset(const number& value) noexcept {
    preset made;
    made.value = value;
    return made;
}

[[nodiscard]] constexpr preset text_preset(const char* text, std::size_t size) noexcept {
    preset made;
    made.text = text;
    made.size = size;
    return made;
}

/// A predicate on a value whose type is known to the function alone, and what it demands.
struct checker {
    bool (*holds)(const void* value) = nullptr;
    const char* demand = nullptr;
};

inline constexpr std::size_t max_checks = 4;
inline constexpr std::size_t max_choices = 12;
inline constexpr std::uint32_t no_limit = 0xFFFFFFFFU;

/// Switches of a field.
enum field_flag : std::uint8_t {
    allows_empty = 1,   ///< an empty text is a value
    reads_file = 2,     ///< `X_FILE` stands for `X`
    has_least = 4,
    has_most = 8,
    wants_file = 16,       ///< an existing file is demanded
    wants_directory = 32
};

/// All that one `TWELVE_VAR` declares, as the compiler sees it; never in the program.
struct field {
    const char* member = "";
    const char* help = "";
    refusal refused = refusal::none;
    std::uint8_t flags = 0;
    char separator = '\0';
    char key_value_separator = '\0';
    preset initial{};
    number least{};
    number most{};
    std::uint32_t min_length = 0;
    std::uint32_t max_length = no_limit;
    const char* made_of = nullptr;
    const char* named = nullptr;
    const char* prefix = nullptr;
    const char* alias = nullptr;
    const char* deprecated_alias = nullptr;
    const char* deprecation = nullptr;
    const char* example = nullptr;
    const char* docs = nullptr;
    std::uint8_t check_count = 0;
    std::uint8_t choice_count = 0;
    checker checks[max_checks] = {};
    preset choices[max_choices] = {};
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
