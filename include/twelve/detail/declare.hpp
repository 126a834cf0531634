#pragma once

#include <cstddef>
#include <cstdint>
#include <new>
#include <type_traits>
#include <utility>

#include <twelve/detail/fact.hpp>
#include <twelve/detail/judge.hpp>
#include <twelve/detail/limits.hpp>
#include <twelve/detail/type_facts.hpp>
#include <twelve/rules.hpp>
#include <twelve/values/enumeration.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

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
    alignas(Predicate) const unsigned char nothing[sizeof(Predicate)] = {};
    const Predicate& predicate = *std::launder(reinterpret_cast<const Predicate*>(nothing));
    return predicate(as_checked(*static_cast<const T*>(value)));
}

// What the types of a field and of its rules say, judged once for all fields of the same types.

/// A number, a duration or an enumerator must be given as what it is: a bare number has no unit, and names nothing.
template <class T, class Of>
[[nodiscard]] constexpr bool is_another_type() noexcept {
    using value = value_of<T>;
    if constexpr (std::is_same_v<Of, of_text>)
        return false;
    else if constexpr (std::is_same_v<Of, of_number>)
        return std::is_enum_v<value> || is_duration<value>;
    else
        return !std::is_same_v<Of, value> && !(is_duration<Of> && is_duration<value>);
}

/// The rules whose value is one that the field may have.
inline constexpr std::uint32_t rules_of_value =
    bit_of(rule_kind::default_value) | bit_of(rule_kind::at_least) | bit_of(rule_kind::at_most);

template <class T, rule_kind Kind, class Of>
constexpr void add_shape(rule_shapes& shapes, const rule<Kind, Of>*) noexcept {
    shapes.add(Kind);
    if constexpr (std::is_same_v<Of, of_text>) shapes.texts |= bit_of(Kind);
    if constexpr ((bit_of(Kind) & rules_of_value) != 0)
        if (is_another_type<T, Of>()) shapes.has_another_type = true;
}

template <class T, class First, class Second>
constexpr void add_shape(rule_shapes& shapes, const two_rules<First, Second>*) noexcept {
    add_shape<T>(shapes, static_cast<const First*>(nullptr));
    add_shape<T>(shapes, static_cast<const Second*>(nullptr));
}

template <class T, class Of, std::size_t Count>
constexpr void add_shape(rule_shapes& shapes, const choice_rules<Of, Count>*) noexcept {
    shapes.add(rule_kind::choice);
    shapes.count += Count - 1;
    if constexpr (std::is_same_v<Of, of_text>) shapes.texts |= bit_of(rule_kind::choice);
}

template <class T, rule_kind Kind>
constexpr void add_shape(rule_shapes& shapes, const switch_rule<Kind>*) noexcept {
    shapes.add(Kind);
}

template <class T, class Predicate>
constexpr void add_shape(rule_shapes& shapes, const check_rule<Predicate>*) noexcept {
    ++shapes.count;
    shapes.given |= bit_of(rule_kind::check);  // a field takes any number of them
    if (!can_check<without_optional<T>, Predicate>) shapes.has_foreign_check = true;
}

template <class T, class... Rules>
[[nodiscard]] constexpr rule_shapes gather_shapes() noexcept {
    rule_shapes shapes;
    (add_shape<T>(shapes, static_cast<const Rules*>(nullptr)), ...);
    return shapes;
}

template <class T, class... Rules>
inline constexpr rule_shapes shapes_of = gather_shapes<T, Rules...>();

// The facts themselves.

/// Multiplies a whole count by a fraction; unset where the result is no whole number or too great.
[[nodiscard]] constexpr number scale_whole(const number& count, std::uint64_t multiplier, std::uint64_t divisor,
                                           std::uint64_t most, std::uint64_t most_below_zero) noexcept {
    if (!count.is_set()) return {};
    const bool is_negative = count.kind == number_kind::negative;
    const std::uint64_t magnitude = is_negative ? 0 - count.bits : count.bits;
    const std::uint64_t units = magnitude / divisor;
    if (magnitude % divisor != 0 || units > (is_negative ? most_below_zero : most) / multiplier) return {};
    return is_negative ? number(static_cast<std::int64_t>(0 - units * multiplier)) : number(units * multiplier);
}

/// The whole number that equals a real; unset where there is none.
[[nodiscard]] constexpr number whole_of(double real) noexcept {
    if (!(real >= -9223372036854775808.0 && real < 9223372036854775808.0)) return {};
    const auto whole = static_cast<std::int64_t>(real);
    const auto back = static_cast<double>(whole);
    return back < real || real < back ? number() : number(whole);
}

/// Expresses a count of `From` in units of `To`; unset where `To` cannot hold it.
template <class To, class From>
[[nodiscard]] constexpr number in_units_of(const number& count) noexcept {
    using rep = typename To::rep;
    constexpr auto common_num = greatest_common_divisor(From::period::num, To::period::num);
    constexpr auto common_den = greatest_common_divisor(From::period::den, To::period::den);
    constexpr auto multiplier = (From::period::num / common_num) * (To::period::den / common_den);
    constexpr auto divisor = (From::period::den / common_den) * (To::period::num / common_num);
    constexpr auto most = greatest_of<rep>();
    if (count.kind == number_kind::real && !(count.real <= count.real)) return {};  // NaN: no constant to clang
    const double real = count.as_real() * static_cast<double>(multiplier) / static_cast<double>(divisor);
    if constexpr (std::is_floating_point_v<rep>) {
        return real >= static_cast<double>(-most) && real <= static_cast<double>(most) ? number(real) : number();
    } else {
        constexpr auto most_whole = static_cast<std::uint64_t>(most);
        constexpr std::uint64_t most_below_zero = std::is_signed_v<rep> ? most_whole + 1 : 0;
        if (count.kind == number_kind::real) return scale_whole(whole_of(real), 1, 1, most_whole, most_below_zero);
        return scale_whole(count, static_cast<std::uint64_t>(multiplier), static_cast<std::uint64_t>(divisor),
                           most_whole, most_below_zero);
    }
}

/// The fact of a rule. One that the type cannot hold has no number, and is refused for that.
template <class T, rule_kind Kind, class Of>
[[nodiscard]] constexpr fact fact_of(const rule<Kind, Of>& one) noexcept {
    if constexpr (is_duration<Of> && is_duration<value_of<T>>)
        return fact(Kind, in_units_of<value_of<T>, Of>(one.said.value()));
    else if constexpr (std::is_enum_v<Of> && std::is_same_v<Of, value_of<T>>)
        return is_choice(static_cast<Of>(one.said.bits)) ? one.said : fact(Kind, number());
    else
        return one.said;
}

template <class T, class Of>
[[nodiscard]] constexpr fact fact_of(const choice_rules<Of, 1>& one) noexcept {
    return one.all[0];
}

template <class T, rule_kind Kind>
[[nodiscard]] constexpr fact fact_of(const switch_rule<Kind>&) noexcept {
    return fact(Kind, number(1));
}

template <class T, class Predicate>
[[nodiscard]] constexpr fact fact_of(const check_rule<Predicate>& one) noexcept {
    if constexpr (can_check<without_optional<T>, Predicate>)
        return fact(one.demand, &holds<without_optional<T>, Predicate>);
    else
        return fact(one.demand, checker{});
}

template <class T, class Rule>
constexpr void append(fact*& end, const Rule& one) noexcept {
    *end++ = fact_of<T>(one);
}

template <class T, class First, class Second>
constexpr void append(fact*& end, const two_rules<First, Second>& both) noexcept {
    *end++ = fact_of<T>(both.first);
    *end++ = fact_of<T>(both.second);
}

template <class T, class Of, std::size_t Count>
constexpr void append(fact*& end, const choice_rules<Of, Count>& choices) noexcept {
    for (const fact& one : choices.all) *end++ = one;
}

template <class T, class... Rules>
[[nodiscard]] constexpr auto list_facts(const fact& heading, const Rules&... all) noexcept {
    constexpr std::size_t count = 1 + shapes_of<T, Rules...>.count;
    using list = fact_list<count, shapes_of<T, Rules...>.default_at>;
    if constexpr (count == 1 + sizeof...(Rules)) {
        return list{{heading, fact_of<T>(all)...}};  // half the cost of what follows
    } else {
        list made{{heading}};
        fact* end = made.all + 1;
        (append<T>(end, all), ...);
        return made;
    }
}

/// What one `TWELVE_VAR` says, and whether the compiler accepts it.
template <class Facts>
struct declaration {
    Facts facts;
    refusal refused;

    [[nodiscard]] constexpr int verdict(int line) const noexcept { return verdict_of(refused, line); }
};

/// Gathers what one `TWELVE_VAR` says and judges it. The text is the member's name, a null character, and the help.
template <class T, class... Rules>
[[nodiscard]] constexpr auto declare(std::size_t name_size, const char* name_and_help, const Rules&... all) noexcept {
    constexpr const rule_shapes& shapes = shapes_of<T, Rules...>;
    const auto facts = list_facts<T>(heading_of(name_and_help, name_size, shapes.count), all...);
    return declaration<std::remove_const_t<decltype(facts)>>{facts, judge(facts.all, shapes, facts_of<T>)};
}

/// What each field declares, once in the program.
template <class Var>
inline constexpr auto facts_by = Var::twelve_declared();

/// A default as it was declared, and how a list of it is written.
struct preset {
    fact value;
    spelling how;
};

/// The default among the facts of a field; without text and number where there is none.
template <std::size_t Count, std::size_t Default>
[[nodiscard]] constexpr preset preset_of([[maybe_unused]] const fact_list<Count, Default>& facts) noexcept {
    preset made;
    if constexpr (Default != 0) {
        made.value = facts.all[Default];
        if (made.value.is_number()) return made;
        for (const fact& one : facts.all) {
            if (one.kind == rule_kind::separator) made.how.separator = static_cast<char>(one.bits);
            if (one.kind == rule_kind::key_value_separator) made.how.key_value_separator = static_cast<char>(one.bits);
        }
    }
    return made;
}

/// Parses a default that is a text; nothing where it does not parse, as `load` will report.
template <class T>
[[nodiscard]] T parsed_default(const preset& from) {
    T value{};
    parse_failure why;
    if (!codec<T>::read({from.value.text, from.value.size}, value, from.how, why)) return T{};
    return value;
}

/// What a member holds before anything is loaded: its default, or nothing.
template <class T>
[[nodiscard]] constexpr T initial_value(const preset& from) {
    if constexpr (std::is_arithmetic_v<T>)
        return from.value.value().template as<T>();
    else if constexpr (std::is_enum_v<T>)
        return static_cast<T>(from.value.bits);
    else if constexpr (is_duration<T>)
        return T(from.value.value().template as<typename T::rep>());
    else if constexpr (is_optional_v<T> || is_secret_v<T> || is_settings<T>)
        return T{};
    else if constexpr (has_bytes<T>)
        return T{from.value.bits};
    else if constexpr (std::is_constructible_v<T, const char*, std::size_t> && codec<T>::kind == value_kind::text)
        return from.value.text == nullptr ? T{} : T(from.value.text, from.value.size);
    else
        return from.value.text == nullptr ? T{} : parsed_default<T>(from);
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
