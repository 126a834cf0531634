#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <twelve/checks.hpp>
#include <twelve/detail/accepted.hpp>
#include <twelve/detail/declare.hpp>
#include <twelve/detail/field_line.hpp>
#include <twelve/rules.hpp>
#include <twelve/secret.hpp>
#include <twelve/values.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// What stands for the prefix where `TWELVE_SETTINGS` names none.
struct no_prefix {};

[[nodiscard]] constexpr const char* opening_prefix(no_prefix) noexcept {
    return nullptr;
}

[[nodiscard]] constexpr const char* opening_prefix(const rule<rule_kind::prefix, of_text>& prefix, no_prefix) noexcept {
    return prefix.said.text;
}

[[nodiscard]] constexpr bool is_opening_prefix(const char* prefix) noexcept {
    return prefix == nullptr || is_name_prefix(prefix);
}

/// Tells a lone identifier from the second half of a type that a comma cut in two.
[[nodiscard]] constexpr bool is_identifier(const char* member, std::size_t size) noexcept {
    const char last = member[size - 1];
    return is_letter_or_underscore(member[0]) && (is_letter_or_underscore(last) || is_digit(last));
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve

// MSVC's /ZI makes __LINE__ no constant; elsewhere __COUNTER__ would break the one-definition rule across modules.
#if defined(_MSC_VER) && !defined(__clang__)
#define TWELVE_DETAIL_LINE __COUNTER__
#define TWELVE_DETAIL_PLACE 0
#else
#define TWELVE_DETAIL_LINE __LINE__
// Keyed by the line, so that the compiler tells every offender and not just the first.
#define TWELVE_DETAIL_PLACE __LINE__
#endif

#define TWELVE_DETAIL_FIRST(first, ...) first
#define TWELVE_DETAIL_REST(first, ...) __VA_ARGS__

// (std::map<std::string, int>) -> std::map<std::string, int>; int -> int
#define TWELVE_DETAIL_BARE(type) TWELVE_DETAIL_BARE_JOINED(TWELVE_DETAIL_MARK type)
#define TWELVE_DETAIL_MARK(...) TWELVE_DETAIL_MARK __VA_ARGS__
#define TWELVE_DETAIL_BARE_JOINED(...) TWELVE_DETAIL_BARE_CUT(__VA_ARGS__)
#define TWELVE_DETAIL_BARE_CUT(...) TWELVE_DETAIL_WITHOUT_##__VA_ARGS__
#define TWELVE_DETAIL_WITHOUT_TWELVE_DETAIL_MARK

// A struct's first line is kept as the size of a type: an enumerator would shadow that of an outer settings struct.

/// Opens a settings struct: `TWELVE_SETTINGS(settings);` or `TWELVE_SETTINGS(settings, prefix("APP_"));`.
///
///     struct settings {
///         TWELVE_SETTINGS(settings, prefix("APP_"));
///         TWELVE_VAR(std::uint16_t, port, "Port the server listens on", default_value(8080));   // APP_PORT
///     };
#define TWELVE_SETTINGS(...)                                                                                       \
    using twelve_first_line [[maybe_unused]] = char[TWELVE_DETAIL_LINE + 1];                                       \
    [[maybe_unused]] static const void* twelve_field(...);                                                         \
    struct twelve_opening : ::twelve::twelve_rules {                                                               \
        [[maybe_unused]] static constexpr const char* twelve_prefix() {                                            \
            constexpr const char* opening =                                                                        \
                ::twelve::detail::opening_prefix(TWELVE_DETAIL_REST(__VA_ARGS__, ::twelve::detail::no_prefix{}));  \
            static_assert(::twelve::detail::is_opening_prefix(opening),                                            \
                          "a prefix is made of letters, digits and underscores and does not begin with a digit");  \
            return opening;                                                                                        \
        }                                                                                                          \
    };                                                                                                             \
    using twelve_self [[maybe_unused]] = TWELVE_DETAIL_FIRST(__VA_ARGS__, )

// Each field is a struct of its own that inherits the rules: they are looked up in its base before the members of the
// settings struct, so a member may be called `prefix` or `docs` and hides nothing. A using-declaration of each rule
// would cost three times as much. The functions stand in the order in which they call each other, since `auto` is known
// only behind a body, and the member's initialiser, which is read before all bodies, calls one that says its type.

/// Declares one variable: `TWELVE_VAR(type, member, "help", rules...);`, one a line.
///
/// The member bears the type and its default; the variable is the member's name in upper case behind the prefixes.
/// A type that holds a comma goes in parentheses.
///
///     TWELVE_VAR((std::map<std::string, int>), quota, "Requests a minute, by plan", default_value("free:60"));
#define TWELVE_VAR(type, member, ...)                                                                              \
    static_assert(::twelve::detail::is_identifier(#member, sizeof(#member) - 1),                                   \
                  "a type that holds a comma goes in parentheses: TWELVE_VAR((std::map<std::string, int>), ...)"); \
    static_assert(TWELVE_DETAIL_LINE + 1 - sizeof(twelve_first_line) < ::twelve::detail::line_span,                \
                  "a settings struct spans at most 1024 lines: nest some of its variables");                       \
    struct twelve_var_##member : ::twelve::twelve_rules {                                                          \
        [[maybe_unused]] static constexpr auto twelve_declared() {                                                 \
            constexpr auto declared = ::twelve::detail::declare<decltype(twelve_self::member)>(                    \
                sizeof(#member) - 1, #member "\0" __VA_ARGS__);                                                    \
            static_assert(::twelve::detail::accepted<declared.verdict(TWELVE_DETAIL_PLACE)>(), "");                \
            return declared.facts;                                                                                 \
        }                                                                                                          \
        [[maybe_unused, gnu::always_inline]] static constexpr ::twelve::detail::preset twelve_initial() {          \
            return ::twelve::detail::preset_of(::twelve::detail::facts_by<twelve_var_##member>);                   \
        }                                                                                                          \
        [[maybe_unused, gnu::always_inline]] static constexpr auto twelve_place() { return &twelve_self::member; } \
    };                                                                                                             \
    [[maybe_unused]] static ::twelve::detail::field_function<twelve_var_##member,                                  \
                                                             TWELVE_DETAIL_LINE + 2 - sizeof(twelve_first_line)>   \
        twelve_field;                                                                                              \
    TWELVE_DETAIL_BARE(type) member =                                                                              \
        ::twelve::detail::initial_value<TWELVE_DETAIL_BARE(type)>(twelve_var_##member::twelve_initial())
