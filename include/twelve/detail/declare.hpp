#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <new>
#include <type_traits>
#include <utility>

#include <twelve/detail/field.hpp>
#include <twelve/detail/judge.hpp>
#include <twelve/detail/type_facts.hpp>
#include <twelve/values/enumeration.hpp>
#include <twelve/rules.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

constexpr void refuse(field& facts, refusal reason) noexcept {
    if (facts.refused == refusal::none) facts.refused = reason;
}

constexpr void set_text(field& facts, const char*& place, const preset& value) noexcept {
    if (place != nullptr) refuse(facts, refusal::twice);
    place = value.text;
}

constexpr void set_bound(field& facts, number& place, std::uint8_t flag, const preset& value) noexcept {
    if ((facts.flags & flag) != 0) refuse(facts, refusal::twice);
    if (!value.value.is_set()) refuse(facts, refusal::bounds_on_no_number);
    facts.flags = static_cast<std::uint8_t>(facts.flags | flag);
    place = value.value;
}

constexpr void add_choice(field& facts, const preset& value) noexcept {
    if (facts.choice_count == max_choices) return refuse(facts, refusal::too_many_choices);
    facts.choices[facts.choice_count] = value;
    ++facts.choice_count;
}

constexpr void set_length(field& facts, std::uint32_t& place, std::uint32_t unset, const number& length) noexcept {
    if (place != unset) refuse(facts, refusal::twice);
    if (length.kind != number_kind::natural || length.bits >= no_limit) refuse(facts, refusal::bound_does_not_fit);
    place = static_cast<std::uint32_t>(length.bits);
}

constexpr void set_separator(field& facts, char& place, const number& character) noexcept {
    if (place != '\0') refuse(facts, refusal::twice);
    place = character.as<char>();
}

constexpr void set_flag(field& facts, std::uint8_t flag) noexcept {
    if ((facts.flags & flag) != 0) refuse(facts, refusal::twice);
    facts.flags = static_cast<std::uint8_t>(facts.flags | flag);
}

constexpr void add_plain(field& facts, const rule& one) noexcept {
    switch (one.kind) {
    case rule_kind::default_value:
        if (facts.initial.is_set()) refuse(facts, refusal::twice);
        facts.initial = one.value;
        break;
    case rule_kind::at_least: set_bound(facts, facts.least, has_least, one.value); break;
    case rule_kind::at_most: set_bound(facts, facts.most, has_most, one.value); break;
    case rule_kind::min_length: set_length(facts, facts.min_length, 0, one.value.value); break;
    case rule_kind::max_length: set_length(facts, facts.max_length, no_limit, one.value.value); break;
    case rule_kind::made_of: set_text(facts, facts.made_of, one.value); break;
    case rule_kind::named: set_text(facts, facts.named, one.value); break;
    case rule_kind::prefix: set_text(facts, facts.prefix, one.value); break;
    case rule_kind::alias: set_text(facts, facts.alias, one.value); break;
    case rule_kind::deprecated_alias: set_text(facts, facts.deprecated_alias, one.value); break;
    case rule_kind::deprecation: set_text(facts, facts.deprecation, one.value); break;
    case rule_kind::example: set_text(facts, facts.example, one.value); break;
    case rule_kind::docs: set_text(facts, facts.docs, one.value); break;
    case rule_kind::separator: set_separator(facts, facts.separator, one.value.value); break;
    case rule_kind::key_value_separator: set_separator(facts, facts.key_value_separator, one.value.value); break;
    case rule_kind::allow_empty: set_flag(facts, allows_empty); break;
    case rule_kind::from_file: set_flag(facts, reads_file); break;
    case rule_kind::existing_file: set_flag(facts, wants_file); break;
    case rule_kind::existing_directory: set_flag(facts, wants_directory); break;
    case rule_kind::choice: add_choice(facts, one.value); break;
    case rule_kind::check: break;  // has a type of its own
    }
}

/// Tells the rules whose value is one that the field may have.
[[nodiscard]] constexpr bool is_of_value(rule_kind kind) noexcept {
    return kind == rule_kind::default_value || kind == rule_kind::at_least || kind == rule_kind::at_most;
}

template <class T>
constexpr void add(field& facts, const rule& one) noexcept {
    // A bare number has no unit, and names no enumerator.
    if constexpr (std::is_enum_v<value_of<T>> || is_duration<value_of<T>>)
        if (is_of_value(one.kind) && one.value.value.is_set()) refuse(facts, refusal::default_is_another_type);
    add_plain(facts, one);
}

template <class T, std::size_t Count>
constexpr void add(field& facts, const rule_group<Count>& group) noexcept {
    for (const rule& one : group.all) add_plain(facts, one);
}

template <class T, class First, class Second>
constexpr void add(field& facts, const two_rules<First, Second>& both) noexcept {
    add<T>(facts, both.first);
    add<T>(facts, both.second);
}

template <class T, rule_kind Kind>
constexpr void add(field& facts, const switch_rule<Kind>& rule) noexcept {
    add_plain(facts, rule());
}

template <class T, class Value>
constexpr void add(field& facts, const typed_rule<Value>& one) noexcept {
    if constexpr (!std::is_same_v<Value, value_of<T>>)
        refuse(facts, refusal::default_is_another_type);
    else if constexpr (std::is_enum_v<Value>)
        if (!is_choice(static_cast<Value>(one.value.template as<std::underlying_type_t<Value>>())))
            refuse(facts, refusal::default_is_not_a_choice);
    add_plain(facts, {one.kind, number_preset(one.value)});
}

/// Expresses a count of `From` in units of `To`; unset where that is no whole number of them.
template <class To, class From>
[[nodiscard]] constexpr number in_units_of(const number& count) noexcept {
    constexpr auto multiplier = From::period::num * To::period::den;
    constexpr auto divisor = From::period::den * To::period::num;
    if constexpr (std::is_floating_point_v<typename To::rep>) {
        return number(count.as_real() * static_cast<double>(multiplier) / static_cast<double>(divisor));
    } else {
        constexpr auto common = greatest_common_divisor(multiplier, divisor);
        const auto whole = count.template as<std::int64_t>();
        if (whole % (divisor / common) != 0) return {};
        const auto units = whole / (divisor / common);
        constexpr auto most = std::numeric_limits<typename To::rep>::max() / (multiplier / common);
        constexpr auto least = std::numeric_limits<typename To::rep>::min() / (multiplier / common);
        if (units > most || units < least) return {};
        return number(units * (multiplier / common));
    }
}

template <class T, class Duration>
constexpr void add(field& facts, const duration_rule<Duration>& one) noexcept {
    if constexpr (!is_duration<value_of<T>>) {
        refuse(facts, refusal::default_is_another_type);
    } else {
        const number count = in_units_of<value_of<T>, Duration>(one.count);
        if (!count.is_set()) refuse(facts, refusal::default_does_not_fit);
        add_plain(facts, {one.kind, number_preset(count)});
    }
}

/// What a predicate is called with: the value, or the text of a secret.
template <class T>
[[nodiscard]] decltype(auto) as_checked(const T& value) noexcept {
    if constexpr (is_secret_v<T>)
        return value.expose();
    else
        return (value);
}

template <class T, class Predicate>
inline constexpr bool can_check =
    std::is_invocable_r_v<bool, const Predicate&, decltype(as_checked(std::declval<const T&>()))>;

/// Calls a lambda without captures. It has no state, so any byte will do for it.
template <class T, class Predicate>
[[nodiscard]] bool holds(const void* value) {
    const unsigned char nothing[sizeof(Predicate)] = {};
    const Predicate& predicate = *std::launder(reinterpret_cast<const Predicate*>(nothing));
    return predicate(as_checked(*static_cast<const T*>(value)));
}

template <class T, class Predicate>
constexpr void add(field& facts, const check_rule<Predicate>& one) noexcept {
    using checked = without_optional<T>;
    if (facts.check_count == max_checks) return refuse(facts, refusal::too_many_checks);
    if constexpr (!can_check<checked, Predicate>)
        refuse(facts, refusal::check_does_not_fit);
    else
        facts.checks[facts.check_count] = {&holds<checked, Predicate>, one.demand};
    ++facts.check_count;
}

/// Gathers what one `TWELVE_VAR` says and judges it.
template <class T, class... Rules>
[[nodiscard]] constexpr field declare(const char* member, literal help, const Rules&... all) noexcept {
    field facts;
    facts.member = member;
    facts.help = help.c_str();
    (add<T>(facts, all), ...);
    if (facts.separator != '\0') facts.initial.separator = facts.separator;
    if (facts.key_value_separator != '\0') facts.initial.key_value_separator = facts.key_value_separator;
    facts.refused = judge(facts, facts_of<T>);
    return facts;
}

/// Parses a default that is a text; nothing where it does not parse, as `load` will report.
template <class T>
[[nodiscard]] T parsed_default(const preset& from) {
    T value{};
    parse_failure why;
    const spelling how{from.separator, from.key_value_separator};
    if (!codec<T>::read({from.text, from.size}, value, how, why)) return T{};
    return value;
}

/// What a member holds before anything is loaded: its default, or nothing.
template <class T>
[[nodiscard]] constexpr T initial_value(const preset& from) {
    if constexpr (std::is_arithmetic_v<T>)
        return from.value.as<T>();
    else if constexpr (std::is_enum_v<T>)
        return static_cast<T>(from.value.as<std::underlying_type_t<T>>());
    else if constexpr (is_duration<T>)
        return T(from.value.as<typename T::rep>());
    else if constexpr (is_optional_v<T> || is_secret_v<T> || is_settings<T>)
        return T{};
    else if constexpr (has_bytes<T>)
        return T{from.value.as<std::uint64_t>()};
    else if constexpr (std::is_constructible_v<T, const char*, std::size_t> && codec<T>::kind == value_kind::text)
        return from.text == nullptr ? T{} : T(from.text, from.size);
    else
        return from.text == nullptr ? T{} : parsed_default<T>(from);
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
