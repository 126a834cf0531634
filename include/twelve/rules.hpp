#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <twelve/detail/fact.hpp>
#include <twelve/detail/number.hpp>
#include <twelve/literal.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

// What the value of a rule is, where it is not a type of the field's own.
struct of_number {};
struct of_text {};
struct of_nothing {};

/// One rule of a field. Its kind, and what its value is of, are of its type, so that whether it makes sense for a field
/// is judged once for all fields of like type and rules.
template <rule_kind Kind, class Of>
struct rule {
    fact said;
};

/// Two rules that come together: `between`, `deprecated_alias`.
template <class First, class Second>
struct two_rules {
    First first;
    Second second;
};

/// The rules of `one_of`.
template <class Of, std::size_t Count>
struct choice_rules {
    fact all[Count];
};

template <class Predicate>
struct check_rule {
    const char* demand;
};

template <class T, class = void>
inline constexpr bool is_duration = false;
template <class T>
inline constexpr bool is_duration<T, std::void_t<typename T::rep, typename T::period>> = true;

template <class T, class = void>
inline constexpr bool has_bytes = false;
template <class T>
inline constexpr bool has_bytes<T, std::void_t<decltype(T{}.bytes())>> = std::is_unsigned_v<decltype(T{}.bytes())>;

/// Makes the rule of one number, text, enumerator, duration or byte size.
template <rule_kind Kind>
struct value_rule {
    template <std::size_t Size>
    [[nodiscard]] constexpr rule<Kind, of_text> operator()(const char (&text)[Size]) const noexcept {
        return {fact(Kind, text, Size - 1)};
    }

    template <std::size_t Size>
    rule<Kind, of_text> operator()(char (&text)[Size]) const = delete;

    template <class Value>
    [[nodiscard]] constexpr auto operator()(const Value& value) const noexcept {
        if constexpr (std::is_same_v<Value, bool>)
            return rule<Kind, bool>{fact(Kind, number(value ? 1 : 0))};
        else if constexpr (std::is_arithmetic_v<Value>)
            return rule<Kind, of_number>{fact(Kind, number(value))};
        else if constexpr (std::is_enum_v<Value>)
            return rule<Kind, Value>{fact(Kind, number(static_cast<std::underlying_type_t<Value>>(value)))};
        else if constexpr (is_duration<Value>)
            return rule<Kind, Value>{fact(Kind, number(value.count()))};
        else if constexpr (has_bytes<Value>)
            return rule<Kind, Value>{fact(Kind, number(value.bytes()))};
        else
            static_assert(std::is_arithmetic_v<Value>,
                          "a rule takes a number, an enumerator, a duration, a byte size or a text literal");
    }
};

/// Makes the rule of a length or a single character.
template <rule_kind Kind>
struct number_rule {
    template <class Number>
    [[nodiscard]] constexpr rule<Kind, of_number> operator()(Number value) const noexcept {
        return {fact(Kind, number(value))};
    }
};

template <rule_kind Kind>
struct literal_rule {
    [[nodiscard]] constexpr rule<Kind, of_text> operator()(literal text) const noexcept {
        return {fact(Kind, text.c_str(), text.size())};
    }
};

/// A rule that says all by being there; written with or without parentheses.
template <rule_kind Kind>
struct switch_rule {
    [[nodiscard]] constexpr switch_rule operator()() const noexcept { return {}; }
};

struct between_rule {
    template <class Least, class Most>
    [[nodiscard]] constexpr auto operator()(const Least& least, const Most& most) const noexcept {
        const auto low = value_rule<rule_kind::at_least>{}(least);
        const auto high = value_rule<rule_kind::at_most>{}(most);
        return two_rules<std::remove_const_t<decltype(low)>, std::remove_const_t<decltype(high)>>{low, high};
    }
};

template <class Rule>
inline constexpr bool is_plain_choice = false;
template <>
inline constexpr bool is_plain_choice<rule<rule_kind::choice, of_number>> = true;
template <>
inline constexpr bool is_plain_choice<rule<rule_kind::choice, of_text>> = true;

struct choices_rule {
    template <class First, class... Values>
    [[nodiscard]] constexpr auto operator()(const First& first, const Values&... values) const noexcept {
        using choice = value_rule<rule_kind::choice>;
        using kind = decltype(choice{}(first));
        constexpr bool are_alike = is_plain_choice<kind> && (std::is_same_v<decltype(choice{}(values)), kind> && ...);
        static_assert(are_alike, "one_of takes numbers or text literals: for an enum, list its names in TWELVE_ENUM");
        if constexpr (are_alike)
            return list(choice{}(first), choice{}(values)...);
        else
            return choice_rules<of_number, 1>{};
    }

private:
    template <class Of, class... More>
    [[nodiscard]] static constexpr choice_rules<Of, 1 + sizeof...(More)> list(const rule<rule_kind::choice, Of>& first,
                                                                              const More&... more) noexcept {
        return {{first.said, more.said...}};
    }
};

struct deprecated_rule {
    [[nodiscard]] constexpr auto operator()(literal name, literal advice) const noexcept {
        const literal_rule<rule_kind::deprecated_alias> old{};
        const literal_rule<rule_kind::deprecation> now{};
        return two_rules<rule<rule_kind::deprecated_alias, of_text>, rule<rule_kind::deprecation, of_text>>{old(name),
                                                                                                         now(advice)};
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

/// The rules of a field; `twelve::rules` outside of a declaration, and written without qualification within one.
///
/// They are objects, not functions: argument-dependent lookup would find a user's own `check`. They are members of a
/// struct that each field inherits from, so that they are found before the members of the settings struct.
struct twelve_rules {
    /// The value where the variable is not set: a number, enumerator, duration, byte size, or a text that is parsed.
    static constexpr detail::value_rule<detail::rule_kind::default_value> default_value{};
    /// The least value accepted, itself included.
    static constexpr detail::value_rule<detail::rule_kind::at_least> at_least{};
    /// The greatest value accepted, itself included.
    static constexpr detail::value_rule<detail::rule_kind::at_most> at_most{};
    /// Both bounds at once, themselves included.
    static constexpr detail::between_rule between{};
    /// The only values accepted: numbers or texts. For names in code use TWELVE_ENUM.
    static constexpr detail::choices_rule one_of{};
    /// The least length: code points of a text, bytes of a secret, elements of a list or map.
    static constexpr detail::number_rule<detail::rule_kind::min_length> min_length{};
    /// The greatest length, counted as `min_length` counts.
    static constexpr detail::number_rule<detail::rule_kind::max_length> max_length{};
    /// The characters a text may hold: `made_of("a-z0-9-")`, a dash at the end being itself.
    static constexpr detail::literal_rule<detail::rule_kind::made_of> made_of{};
    /// A predicate and what it demands: `check([](int n) { return n % 2 == 0; }, "an even number")`.
    static constexpr detail::predicate_rule check{};
    /// The variable's whole name, taken as it stands, without any prefix.
    static constexpr detail::literal_rule<detail::rule_kind::named> named{};
    /// What the names of a group begin with; `prefix("")` lays them flat.
    static constexpr detail::literal_rule<detail::rule_kind::prefix> prefix{};
    /// Another name that is accepted, taken as it stands.
    static constexpr detail::literal_rule<detail::rule_kind::alias> alias{};
    /// A former name that is accepted with a warning: `deprecated_alias("OLD", "use NEW; gone in 3.0")`.
    static constexpr detail::deprecated_rule deprecated_alias{};
    /// A value for documents and `.env.example`.
    static constexpr detail::literal_rule<detail::rule_kind::example> example{};
    /// Where to read more: an address.
    static constexpr detail::literal_rule<detail::rule_kind::docs> docs{};
    /// What stands between the items of a list or map; a comma where it is not given.
    static constexpr detail::number_rule<detail::rule_kind::separator> separator{};
    /// What stands between a key and its value; a colon where it is not given.
    static constexpr detail::number_rule<detail::rule_kind::key_value_separator> key_value_separator{};
    /// Makes an empty text a value instead of "unset".
    static constexpr detail::switch_rule<detail::rule_kind::allow_empty> allow_empty{};
    /// Lets `X_FILE` name a file that holds the value of `X`; secrets and service URLs have it without asking.
    static constexpr detail::switch_rule<detail::rule_kind::from_file> from_file{};

    /// The path must lead to a regular file. For `std::filesystem::path`: include `twelve/values/path.hpp`.
    static constexpr detail::switch_rule<detail::rule_kind::existing_file> existing_file{};
    /// The path must lead to a directory.
    static constexpr detail::switch_rule<detail::rule_kind::existing_directory> existing_directory{};
};

using rules = twelve_rules;
}  // namespace v0
}  // namespace twelve
