#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include <twelve/checks.hpp>
#include <twelve/detail/distinct_names.hpp>
#include <twelve/detail/field_line.hpp>
#include <twelve/detail/rows.hpp>
#include <twelve/detail/value_type.hpp>
#include <twelve/settings.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

template <class S, std::size_t... Fields>
[[nodiscard]] std::index_sequence<lines_of<S>.line[Fields]...> sequence_of_lines(std::index_sequence<Fields...>);

template <class T, class S>
[[nodiscard]] constexpr const value_type* type_of_member(T S::*) noexcept {
    return &type_of<T>;
}

template <class T, class S>
[[nodiscard, gnu::always_inline]] inline void* address_in(S& object, T S::*member) noexcept {
    return &reinterpret_cast<char&>(object.*member);
}

template <class S, class = void>
inline constexpr bool names_validate = false;
template <class S>
inline constexpr bool names_validate<S, std::void_t<decltype(&S::validate)>> = true;

struct another_validate {
    int validate;
};
template <class S, bool = std::is_final_v<S>>
struct with_two_validates : S, another_validate {};
template <class S>
struct with_two_validates<S, true> {};  // nothing derives from a final struct: only what is public is seen there

/// Tells whether a struct has anything called `validate`, be it private, overloaded or a template: beside another
/// one the name is ambiguous then.
template <class S, class = void>
inline constexpr bool has_validate = !std::is_final_v<S>;
template <class S>
inline constexpr bool has_validate<S, std::void_t<decltype(&with_two_validates<S>::validate)>> = false;

/// Tells whether a struct's `validate` is what it must be, or is not there, or is a variable of that name.
template <class S>
[[nodiscard]] constexpr bool is_validate_right() noexcept {
    if constexpr (names_validate<S>)
        return std::is_same_v<decltype(&S::validate), void (S::*)(checks&) const> ||
               std::is_same_v<decltype(&S::validate), void (S::*)(checks&) const noexcept> ||
               std::is_member_object_pointer_v<decltype(&S::validate)>;
    else
        return !has_validate<S>;
}

template <class S>
void validate_as(const void* object, checks& check) {
    static_cast<const S*>(object)->validate(check);
}

template <class S>
[[nodiscard]] constexpr validator validator_of() noexcept {
    static_assert(is_validate_right<S>(), "validate is written: void validate(twelve::checks& check) const, in public");
    if constexpr (names_validate<S> && is_validate_right<S>()) {
        if constexpr (std::is_member_function_pointer_v<decltype(&S::validate)>) return &validate_as<S>;
    }
    return nullptr;
}

/// The fields of a struct as types.
template <class... Vars>
struct var_list {};

template <class S, std::size_t... Lines>
[[nodiscard]] var_list<field_on_line<S, Lines>...> list_vars(std::index_sequence<Lines...>);

template <class S>
using vars_of = decltype(list_vars<S>(sequence_of_lines<S>(std::make_index_sequence<field_count<S>>{})));

// What is emitted bears the name of the struct alone: one that names all its fields would be longer than the table.

template <class S, class... Vars>
[[gnu::always_inline]] inline void locate_each(S& object, void** out, const var_list<Vars...>*) {
    const int in_order[] = {0, (*out++ = address_in(object, Vars::twelve_place()), 0)...};
    static_cast<void>(in_order);
}

template <std::size_t Count>
struct row_list {
    row all[Count + 1];
};

template <class... Vars>
[[nodiscard]] constexpr row_list<sizeof...(Vars)> list_rows(const var_list<Vars...>*) noexcept {
    return {{row{facts_by<Vars>.all, type_of_member(Vars::twelve_place())}..., row{}}};
}

template <class S>
struct table_of {
    static constexpr const vars_of<S>* vars = nullptr;

    static void locate(void* object, void** out) { locate_each(*static_cast<S*>(object), out, vars); }

    static constexpr row_list<field_count<S>> rows = list_rows(vars);
    static constexpr settings_type type{rows.all, field_count<S>, S::twelve_opening::twelve_prefix(), &locate,
                                        validator_of<S>()};
};

template <class S>
constexpr const settings_type* group_of() noexcept {
    return &table_of<S>::type;
}

/// The table of a whole configuration, whose names must all differ.
template <class S>
[[nodiscard]] const settings_type& checked_type_of() noexcept {
    constexpr name_fault fault = find_name_fault<count_names(table_of<S>::type)>(table_of<S>::type);
    static_assert(fault != name_fault::twice, "two variables of one settings struct have the same name");
    static_assert(fault != name_fault::of_the_machine,
                  "a variable has a name that the machine itself uses, such as PATH or HOME: if that is meant, say "
                  "named(\"HOME\"); else rename the member or give the struct a prefix");
    return table_of<S>::type;
}

struct no_settings {
    static constexpr settings_type type{nullptr, 0, nullptr, nullptr, nullptr};
};

/// The table of a type that a user named; one plain sentence where it is no settings struct.
template <class S>
[[nodiscard]] const settings_type& settings_type_of() noexcept {
    static_assert(is_settings<S>, "a settings struct opens with TWELVE_SETTINGS and its own name");
    if constexpr (is_settings<S>)
        return checked_type_of<S>();
    else
        return no_settings::type;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
