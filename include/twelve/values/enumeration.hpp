#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <twelve/detail/codec.hpp>
#include <twelve/detail/each_argument.hpp>
#include <twelve/detail/refuse.hpp>
#include <twelve/detail/text.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// The enumerators of one enum, as `TWELVE_ENUM` lists them.
template <std::size_t Count>
struct choice_list {
    const char* names[Count + 1];  ///< closed by a null pointer
    std::int64_t values[Count];

    static constexpr std::size_t count = Count;
};

/// The enumerators of any enum.
struct choice_view {
    const char* const* names = nullptr;
    const std::int64_t* values = nullptr;
    std::size_t count = 0;
};

/// Names are the same in any case, and with `-` for `_`.
[[nodiscard]] constexpr char folded(char letter) noexcept { return letter == '_' ? '-' : to_lower(letter); }

[[nodiscard]] constexpr bool is_same_choice(std::string_view text, const char* name) noexcept {
    for (const char letter : text) {
        if (*name == '\0' || folded(letter) != folded(*name)) return false;
        ++name;
    }
    return *name == '\0';
}

/// Tells whether each name can be meant alone.
template <std::size_t Count>
[[nodiscard]] constexpr bool are_distinct(const choice_list<Count>& all) noexcept {
    for (std::size_t i = 0; i < Count; ++i)
        for (std::size_t j = i + 1; j < Count; ++j)
            if (is_same_choice(all.names[i], all.names[j])) return false;
    return true;
}

/// Tells whether `TWELVE_ENUM` names the choices of a type.
template <class E, class = void>
inline constexpr bool has_choices = false;
template <class E>
inline constexpr bool
    has_choices<E, std::enable_if_t<std::is_enum_v<E>, std::void_t<decltype(twelve_choices(std::declval<E>()))>>> =
        true;

template <class E>
inline constexpr auto listed_choices = twelve_choices(E{});

/// The choices of an enum; none where it has no `TWELVE_ENUM`.
template <class E>
[[nodiscard]] constexpr choice_view view_choices() noexcept {
    if constexpr (has_choices<E>)
        return {listed_choices<E>.names, listed_choices<E>.values, listed_choices<E>.count};
    else
        return {};
}

/// The names of an enum's choices, closed by a null pointer; null where it has no `TWELVE_ENUM`.
template <class E>
[[nodiscard]] constexpr const char* const* choice_names() noexcept {
    return view_choices<E>().names;
}

/// Tells whether a value is one of the enumerators listed; an enum without `TWELVE_ENUM` takes any.
template <class E>
[[nodiscard]] constexpr bool is_choice(E value) noexcept {
    const choice_view all = view_choices<E>();
    for (std::size_t i = 0; i < all.count; ++i)
        if (all.values[i] == static_cast<std::int64_t>(value)) return true;
    return all.count == 0;
}

[[nodiscard]] inline bool read_choice(std::string_view text, const choice_view& all, std::int64_t& value,
                                      parse_failure& why) noexcept {
    for (std::size_t i = 0; i < all.count; ++i) {
        if (!is_same_choice(text, all.names[i])) continue;
        value = all.values[i];
        return true;
    }
    return refuse(why, problem_code::not_a_choice);
}

/// Appends the name of a value; a value that has none as its number.
[[gnu::cold]] inline void append_choice(std::string& out, const choice_view& all, std::int64_t value) {
    for (std::size_t i = 0; i < all.count; ++i) {
        if (all.values[i] != value) continue;
        out += all.names[i];
        return;
    }
    append_whole(out, value);
}

[[gnu::cold]] inline void describe_choices(std::string& out, const choice_view& all) {
    out += all.count == 1 ? "" : "one of ";
    for (std::size_t i = 0; i < all.count; ++i) {
        if (i != 0) out += ", ";
        out += all.names[i];
    }
}

template <class E>
struct codec<E, std::enable_if_t<has_choices<E>>> {
    static constexpr value_kind kind = value_kind::choice;

    static bool read(std::string_view text, E& into, const spelling&, parse_failure& why) {
        std::int64_t value = 0;
        if (!read_choice(text, view_choices<E>(), value, why)) return false;
        into = static_cast<E>(value);
        return true;
    }

    static void write(const E& value, std::string& out) {
        append_choice(out, view_choices<E>(), static_cast<std::int64_t>(value));
    }

    static void describe(std::string& out) { describe_choices(out, view_choices<E>()); }

    static number measure(const E&) noexcept { return {}; }
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve

#define TWELVE_DETAIL_CHOICE_NAME(type, name) #name,
#define TWELVE_DETAIL_CHOICE_VALUE(type, name) static_cast<::std::int64_t>(type::name),

/// Names the choices of an enum, so that settings can hold it: `TWELVE_ENUM(type, enumerators...);`, 64 at most.
///
/// It belongs at namespace scope, in the namespace of the enum. A text matches in any case, and with `-` for `_`.
///
///     enum class log_level { debug, info, warning, error };
///     TWELVE_ENUM(log_level, debug, info, warning, error);
///
///     twelve::parse<log_level>("WARNING").value()   // log_level::warning
// A function, not a specialisation: it can stand in the user's namespace, where argument-dependent lookup finds it.
#define TWELVE_ENUM(type, ...)                                                                                         \
    [[maybe_unused]] constexpr ::twelve::detail::choice_list<TWELVE_DETAIL_COUNT(__VA_ARGS__)> twelve_choices(         \
        type) noexcept {                                                                                               \
        return {{TWELVE_DETAIL_EACH(TWELVE_DETAIL_CHOICE_NAME, type, __VA_ARGS__) nullptr},                            \
                {TWELVE_DETAIL_EACH(TWELVE_DETAIL_CHOICE_VALUE, type, __VA_ARGS__)}};                                  \
    }                                                                                                                  \
    static_assert(::twelve::detail::are_distinct(twelve_choices(type{})),                                              \
                  "two enumerators of a TWELVE_ENUM differ in nothing but case, - and _")
