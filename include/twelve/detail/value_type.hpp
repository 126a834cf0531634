#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

#include <twelve/detail/codec.hpp>
#include <twelve/detail/number.hpp>
#include <twelve/detail/type_facts.hpp>
#include <twelve/values/enumeration.hpp>
#include <twelve/rules.hpp>  // is_duration

namespace twelve {
inline namespace v0 {
namespace detail {

struct settings_type;

/// What the engine can do with a value whose type it does not know: code hangs on the type, never on the field.
struct value_type {
    value_kind kind;
    bool is_optional;
    bool is_secret;
    bool (*read)(void* member, std::string_view text, const spelling& how, parse_failure& why);
    void (*write)(const void* member, const spelling& how, std::string& out);
    void (*describe)(const spelling& how, std::string& out);
    number (*measure)(const void* member);
    /// The value inside an optional, made where there is none; else the member itself.
    void* (*engage)(void* member);
    /// The value inside an optional, or nothing; else the member itself.
    const void* (*inside)(const void* member);
    void (*reset)(void* member);
    const settings_type* group;  ///< of a nested settings struct
    const char* const* choices;  ///< the names of an enum, closed by a null pointer; else null
    number least;                ///< of the type itself, where it is a number
    number most;
    /// Spells a bound or default as a variable would be written; null where no number stands for a value.
    void (*spell)(const number& value, std::string& out);
    /// Shows any text meant as a service URL with its secrets masked; null for other types.
    std::string (*redact)(std::string_view text);
    /// Tells what two environments are compared by, of service URLs that are set; null for other types.
    void (*tell)(const void* value, service_facts& of);
    bool holds_urls = false;  ///< a list or map of service URLs, which are secret-bearing
    const char* const* item_choices = nullptr;  ///< the same as `choices`, of the items of a list or map
    /// Tells what is doubtful about a value that was read; null where values of the type never are.
    void (*warn)(const void* member, value_warnings& to) = nullptr;
    const char* form = nullptr;  ///< instead of `describe`, of a type that is known at run time only
};

/// Makes the value that a number of a rule stands for.
template <class Value>
[[nodiscard]] constexpr Value value_of_number(const number& from) {
    if constexpr (std::is_arithmetic_v<Value>)
        return from.as<Value>();
    else if constexpr (std::is_enum_v<Value>)
        return static_cast<Value>(from.as<std::underlying_type_t<Value>>());
    else if constexpr (is_duration<Value>)
        return Value(from.as<typename Value::rep>());
    else
        return Value{from.as<std::uint64_t>()};
}

template <class T>
struct value_functions {
    using value = without_optional<T>;

    static constexpr value_kind kind = facts_of<T>.kind;
    static constexpr bool has_separators = kind == value_kind::list || kind == value_kind::map;

    static void* engage(void* member) {
        T& whole = *static_cast<T*>(member);
        if constexpr (is_optional_v<T>) {
            // clang takes a struct with defaults for none that can be made where it is declared within another one. It keeps
            // the answer, so this asks what `emplace` asks.
            if constexpr (std::is_constructible_v<value>) {
                if (!whole.has_value()) whole.emplace();
            } else {
                if (!whole.has_value()) whole.emplace(value{});
            }
            return &*whole;
        } else {
            return &whole;
        }
    }

    static const void* inside(const void* member) {
        const T& whole = *static_cast<const T*>(member);
        if constexpr (is_optional_v<T>)
            return whole.has_value() ? &*whole : nullptr;
        else
            return &whole;
    }

    static void reset(void* member) { *static_cast<T*>(member) = T{}; }

    static bool read(void* member, std::string_view text, const spelling& how, parse_failure& why) {
        return codec<value>::read(text, *static_cast<value*>(engage(member)), how, why);
    }

    static void write(const void* member, [[maybe_unused]] const spelling& how, std::string& out) {
        const void* const set = inside(member);
        if (set == nullptr) return;
        if constexpr (has_separators && !is_secret_v<value>)
            codec<value>::write(*static_cast<const value*>(set), out, how);
        else
            codec<value>::write(*static_cast<const value*>(set), out);
    }

    static void describe([[maybe_unused]] const spelling& how, std::string& out) {
        if constexpr (has_separators)
            codec<value_of<T>>::describe(out, how);
        else
            codec<value_of<T>>::describe(out);
    }

    static void spell(const number& from, std::string& out) {
        codec<value_of<T>>::write(value_of_number<value_of<T>>(from), out);
    }

    static void tell(const void* inner, service_facts& of) {
        const value& one = *static_cast<const value*>(inner);
        if constexpr (!is_secret_v<value>)
            codec<value>::tell(one, of);
        else if (!one.empty())
            codec<value_of<T>>::tell(one.expose(), of);
    }

    static number measure(const void* member) { return codec<value>::measure(*static_cast<const value*>(member)); }

    static void warn(const void* member, value_warnings& to) {
        if (const void* const set = inside(member)) codec<value>::warn(*static_cast<const value*>(set), to);
    }
};

/// Tells the kinds whose rules are numbers.
[[nodiscard]] constexpr bool is_spelled_from_number(value_kind kind) noexcept {
    return kind == value_kind::boolean || kind == value_kind::integer || kind == value_kind::real ||
           kind == value_kind::choice || kind == value_kind::duration || kind == value_kind::byte_size;
}

template <class E>
[[nodiscard]] constexpr const char* const* choices_of() noexcept {
    if constexpr (std::is_enum_v<E>)
        return choice_names<E>();
    else
        return nullptr;
}

template <class S>
[[nodiscard]] constexpr const settings_type* group_of() noexcept;

template <class T>
[[nodiscard]] constexpr value_type make_value_type() noexcept {
    using functions = value_functions<T>;
    using value = without_optional<T>;
    constexpr type_facts facts = facts_of<T>;
    value_type made{facts.kind, facts.is_optional, facts.is_secret, nullptr, nullptr, nullptr, nullptr,
                    &functions::engage, &functions::inside, &functions::reset, nullptr, nullptr, facts.least,
                    facts.most, nullptr, nullptr, nullptr};
    if constexpr (is_settings<value>) {
        made.group = group_of<value>();
    } else {
        made.read = &functions::read;
        made.write = &functions::write;
        made.describe = &functions::describe;
        made.measure = &functions::measure;
        made.choices = choices_of<value_of<T>>();
        if constexpr (functions::has_separators) {
            using item_type = typename codec<value_of<T>>::item;
            made.holds_urls = codec<item_type>::kind == value_kind::url;
            if constexpr (codec<item_type>::kind == value_kind::url) made.tell = &functions::tell;
            made.item_choices = choices_of<item_type>();
        }
        if constexpr (facts.kind == value_kind::url) {
            made.redact = &value_of<T>::redact;
            made.tell = &functions::tell;
        }
        if constexpr (can_warn<value>) made.warn = &functions::warn;
        if constexpr (is_spelled_from_number(facts.kind)) made.spell = &functions::spell;
    }
    return made;
}

template <class T>
inline constexpr value_type type_of = make_value_type<T>();

}  // namespace detail
}  // namespace v0
}  // namespace twelve
