#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <twelve/detail/field.hpp>
#include <twelve/detail/number.hpp>
#include <twelve/literal.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

enum class rule_kind : std::uint8_t {
    default_value,
    at_least,
    at_most,
    min_length,
    max_length,
    made_of,
    named,
    prefix,
    alias,
    deprecated_alias,
    deprecation,
    example,
    docs,
    separator,
    key_value_separator,
    allow_empty,
    from_file,
    existing_file,
    existing_directory,
    choice,
    check
};

/// One rule as plain data.
struct rule {
    rule_kind kind;
    preset value;
};

/// Rules that come together: `between`, `one_of`, `deprecated_alias`.
template <std::size_t Count>
struct rule_group {
    rule all[Count];
};

/// A rule whose value is of a type that must be the field's own: an enumerator, a byte size.
template <class Value>
struct typed_rule {
    rule_kind kind;
    number value;
};

/// A rule whose value is a duration; its unit is made the field's own.
template <class Duration>
struct duration_rule {
    rule_kind kind;
    number count;
};

template <class Predicate>
struct check_rule {
    const char* demand;
};

[[nodiscard]] constexpr rule text_rule(rule_kind kind, literal text) noexcept {
    return {kind, text_preset(text.c_str(), text.size())};
}

template <class T, class = void>
inline constexpr bool is_duration = false;
template <class T>
inline constexpr bool is_duration<T, std::void_t<typename T::rep, typename T::period>> = true;

template <class T, class = void>
inline constexpr bool has_bytes = false;
template <class T>
inline constexpr bool has_bytes<T, std::void_t<decltype(T{}.bytes() + 1U)>> = true;

/// Makes the rule of one number, text, enumerator, duration or byte size.
template <rule_kind Kind>
struct value_rule {
    template <std::size_t Size>
    [[nodiscard]] constexpr rule operator()(const char (&text)[Size]) const noexcept {
        return text_rule(Kind, text);
    }

    template <class Value>
    [[nodiscard]] constexpr auto operator()(const Value& value) const noexcept {
        if constexpr (std::is_same_v<Value, bool>)
            return typed_rule<bool>{Kind, number(value ? 1 : 0)};
        else if constexpr (std::is_arithmetic_v<Value>)
            return rule{Kind, number_preset(number(value))};
        else if constexpr (std::is_enum_v<Value>)
            return typed_rule<Value>{Kind, number(static_cast<std::underlying_type_t<Value>>(value))};
        else if constexpr (is_duration<Value>)
            return duration_rule<Value>{Kind, number(value.count())};
        else if constexpr (has_bytes<Value>)
            return typed_rule<Value>{Kind, number(value.bytes())};
        else
            static_assert(std::is_arithmetic_v<Value>,
                          "a rule takes a number, an enumerator, a duration, a byte size or a text literal");
    }
};

template <rule_kind Kind>
struct length_rule {
    template <class Number>
    [[nodiscard]] constexpr rule operator()(Number length) const noexcept {
        return {Kind, number_preset(number(length))};
    }
};

template <rule_kind Kind>
struct literal_rule {
    [[nodiscard]] constexpr rule operator()(literal text) const noexcept { return text_rule(Kind, text); }
};

template <rule_kind Kind>
struct character_rule {
    [[nodiscard]] constexpr rule operator()(char character) const noexcept {
        return {Kind, number_preset(number(character))};
    }
};

template <rule_kind Kind>
struct switch_rule {
    [[nodiscard]] constexpr rule operator()() const noexcept { return {Kind, number_preset(number(1))}; }
};

template <class First, class Second>
struct two_rules {
    First first;
    Second second;
};

struct between_rule {
    template <class Least, class Most>
    [[nodiscard]] constexpr auto operator()(const Least& least, const Most& most) const noexcept {
        const auto low = value_rule<rule_kind::at_least>{}(least);
        const auto high = value_rule<rule_kind::at_most>{}(most);
        return two_rules<std::remove_const_t<decltype(low)>, std::remove_const_t<decltype(high)>>{low, high};
    }
};

struct choices_rule {
    template <class... Values>
    [[nodiscard]] constexpr auto operator()(const Values&... values) const noexcept {
        constexpr bool are_plain = (std::is_same_v<decltype(value_rule<rule_kind::choice>{}(values)), rule> && ...);
        static_assert(are_plain, "one_of takes numbers or text literals: for an enum, list its names in TWELVE_ENUM");
        if constexpr (are_plain)
            return rule_group<sizeof...(Values)>{{value_rule<rule_kind::choice>{}(values)...}};
        else
            return rule_group<1>{};
    }
};

struct deprecated_rule {
    [[nodiscard]] constexpr rule_group<2> operator()(literal name, literal advice) const noexcept {
        return {{text_rule(rule_kind::deprecated_alias, name), text_rule(rule_kind::deprecation, advice)}};
    }
};

struct predicate_rule {
    template <class Predicate>
    [[nodiscard]] constexpr check_rule<Predicate> operator()(const Predicate&, literal demand) const noexcept {
        static_assert(std::is_empty_v<Predicate>,
                      "a check takes a lambda without captures: [](int value) { return value % 2 == 0; }");
        return {demand.c_str()};
    }
};

}  // namespace detail

/// The rules of a field. `TWELVE_VAR` brings them in, so they are written there without qualification.
///
/// They are objects, not functions: argument-dependent lookup would find a user's own `check`.
namespace rules {

/// The value where the variable is not set: a number, enumerator, duration, byte size, or a text that is parsed.
[[maybe_unused]] inline constexpr detail::value_rule<detail::rule_kind::default_value> default_value{};
/// The least value accepted, itself included.
[[maybe_unused]] inline constexpr detail::value_rule<detail::rule_kind::at_least> at_least{};
/// The greatest value accepted, itself included.
[[maybe_unused]] inline constexpr detail::value_rule<detail::rule_kind::at_most> at_most{};
/// Both bounds at once, themselves included.
[[maybe_unused]] inline constexpr detail::between_rule between{};
/// The only values accepted, at most 12: numbers or texts. For more, or for names in code, use TWELVE_ENUM.
[[maybe_unused]] inline constexpr detail::choices_rule one_of{};
/// The least length: code points of a text, bytes of a secret, elements of a list or map.
[[maybe_unused]] inline constexpr detail::length_rule<detail::rule_kind::min_length> min_length{};
/// The greatest length, counted as `min_length` counts.
[[maybe_unused]] inline constexpr detail::length_rule<detail::rule_kind::max_length> max_length{};
/// The characters a text may hold: `made_of("a-z0-9-")`, a dash at the end being itself.
[[maybe_unused]] inline constexpr detail::literal_rule<detail::rule_kind::made_of> made_of{};
/// A predicate and what it demands: `check([](int n) { return n % 2 == 0; }, "an even number")`; at most 4 a field.
[[maybe_unused]] inline constexpr detail::predicate_rule check{};
/// The variable's whole name, taken as it stands, without any prefix.
[[maybe_unused]] inline constexpr detail::literal_rule<detail::rule_kind::named> named{};
/// What the names of a group begin with; `prefix("")` lays them flat.
[[maybe_unused]] inline constexpr detail::literal_rule<detail::rule_kind::prefix> prefix{};
/// Another name that is accepted, taken as it stands.
[[maybe_unused]] inline constexpr detail::literal_rule<detail::rule_kind::alias> alias{};
/// A former name that is accepted with a warning: `deprecated_alias("OLD", "use NEW; gone in 3.0")`.
[[maybe_unused]] inline constexpr detail::deprecated_rule deprecated_alias{};
/// A value for documents and `.env.example`.
[[maybe_unused]] inline constexpr detail::literal_rule<detail::rule_kind::example> example{};
/// Where to read more: an address.
[[maybe_unused]] inline constexpr detail::literal_rule<detail::rule_kind::docs> docs{};
/// What stands between the items of a list or map; a comma where it is not given.
[[maybe_unused]] inline constexpr detail::character_rule<detail::rule_kind::separator> separator{};
/// What stands between a key and its value; a colon where it is not given.
[[maybe_unused]] inline constexpr detail::character_rule<detail::rule_kind::key_value_separator> key_value_separator{};
/// Makes an empty text a value instead of "unset".
[[maybe_unused]] inline constexpr detail::switch_rule<detail::rule_kind::allow_empty> allow_empty{};
/// Lets `X_FILE` name a file that holds the value of `X`; secrets and service URLs have it without asking.
[[maybe_unused]] inline constexpr detail::switch_rule<detail::rule_kind::from_file> from_file{};

/// The path must lead to a regular file. For `std::filesystem::path`: include `twelve/values/path.hpp`.
[[maybe_unused]] inline constexpr detail::switch_rule<detail::rule_kind::existing_file> existing_file{};
/// The path must lead to a directory.
[[maybe_unused]] inline constexpr detail::switch_rule<detail::rule_kind::existing_directory> existing_directory{};

}  // namespace rules
}  // namespace v0
}  // namespace twelve
