#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include <twelve/checks.hpp>
#include <twelve/detail/distinct_names.hpp>
#include <twelve/detail/rows.hpp>
#include <twelve/detail/value_type.hpp>
#include <twelve/settings.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

// A struct's fields answer to their lines: twelve_field(line_tag<3>) is the field on the third line, and any other
// line falls to twelve_field(const void*), which returns a pointer. Asking every line of the span finds the fields. The
// compiler evaluates an access to an array in a time that grows with the array, so the lines are asked 32 at a time.

inline constexpr std::size_t lines_a_word = 32;

template <class S, std::size_t Base, class Bits>
struct line_chunk;

template <class S, std::size_t Base, std::size_t... Bits>
struct line_chunk<S, Base, std::index_sequence<Bits...>> {
    static constexpr unsigned char sizes[lines_a_word] = {sizeof(S::twelve_field(line_tag<Base + Bits + 1>(nullptr)))...};
};

struct line_words {
    std::uint32_t words[line_span / lines_a_word];

    [[nodiscard]] constexpr std::size_t count() const noexcept {
        std::size_t found = 0;
        for (std::uint32_t word : words)
            for (; word != 0; word &= word - 1) ++found;
        return found;
    }
};

[[nodiscard]] constexpr std::uint32_t word_of(const unsigned char (&sizes)[lines_a_word]) noexcept {
    std::uint32_t word = 0;
    for (std::size_t i = 0; i < lines_a_word; ++i)
        if (sizes[i] != sizeof(const void*)) word |= std::uint32_t{1} << i;
    return word;
}

template <class S, std::size_t... Words>
[[nodiscard]] constexpr line_words find_lines(std::index_sequence<Words...>) noexcept {
    using bits = std::make_index_sequence<lines_a_word>;
    return {{word_of(line_chunk<S, Words * lines_a_word, bits>::sizes)...}};
}

template <class S>
inline constexpr line_words words_of = find_lines<S>(std::make_index_sequence<line_span / lines_a_word>{});

template <std::size_t Count>
struct line_list {
    std::uint16_t line[Count == 0 ? 1 : Count]{};
};

template <std::size_t Count>
[[nodiscard]] constexpr line_list<Count> list_lines(const line_words& all) noexcept {
    line_list<Count> list{};
    std::size_t count = 0;
    std::uint16_t line = 1;
    for (const std::uint32_t word : all.words) {
        for (std::uint16_t bit = 0; bit < lines_a_word && word >> bit != 0; ++bit)
            if ((word >> bit & 1U) != 0) list.line[count++] = static_cast<std::uint16_t>(line + bit);
        line = static_cast<std::uint16_t>(line + lines_a_word);
    }
    return list;
}

template <class S>
inline constexpr line_list<words_of<S>.count()> lines_of = list_lines<words_of<S>.count()>(words_of<S>);

template <class S, std::size_t... Fields>
[[nodiscard]] std::index_sequence<lines_of<S>.line[Fields]...> sequence_of_lines(std::index_sequence<Fields...>);

/// What each field declares, once in the program.
template <class Var>
inline constexpr auto facts_by = Var::twelve_declared();

template <class T, class S>
[[nodiscard]] constexpr const value_type* type_of_member(T S::*) noexcept {
    return &type_of<T>;
}

template <class T, class S>
[[nodiscard]] void* address_in(S& object, T S::*member) noexcept {
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
[[nodiscard]] var_list<decltype(S::twelve_field(line_tag<Lines>(nullptr)))...> list_vars(std::index_sequence<Lines...>);

template <class S, class Vars>
struct table;

template <class S, class... Vars>
struct table<S, var_list<Vars...>> {
    static void locate(void* object, void** out) {
        [[maybe_unused]] S& settings = *static_cast<S*>(object);
        const int in_order[] = {0, (*out++ = address_in(settings, Vars::twelve_place()), 0)...};
        static_cast<void>(in_order);
    }

    static constexpr row rows[] = {row{facts_by<Vars>.all, type_of_member(Vars::twelve_place())}..., row{}};
    static constexpr settings_type type{rows, sizeof...(Vars), S::twelve_opening::twelve_prefix(), &locate,
                                        validator_of<S>()};
};

template <class S>
using table_of =
    table<S, decltype(list_vars<S>(sequence_of_lines<S>(std::make_index_sequence<words_of<S>.count()>{})))>;

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
