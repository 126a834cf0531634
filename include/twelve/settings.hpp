#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <twelve/checks.hpp>
#include <twelve/detail/accepted.hpp>
#include <twelve/detail/declare.hpp>
#include <twelve/rules.hpp>
#include <twelve/secret.hpp>
#include <twelve/values.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// How many lines a settings struct may span: some 500 fields, even where a formatter breaks each rule.
inline constexpr std::size_t line_span = 1024;

/// Names a line of a settings struct. Each field answers to its own.
template <std::size_t Line>
using line_tag = char (*)[Line];

/// What a field answers when it is asked for by its line.
template <class Settings, class T>
struct variable_of {
    using type = T;

    T Settings::*member;
    field (*declared)();
};

/// What stands for the prefix where `TWELVE_SETTINGS` names none.
struct no_prefix {};

[[nodiscard]] constexpr const char* opening_prefix(no_prefix) noexcept {
    return nullptr;
}

[[nodiscard]] constexpr const char* opening_prefix(const rule& prefix, no_prefix) noexcept {
    return prefix.value.text;
}

[[nodiscard]] constexpr bool is_opening_prefix(const char* prefix) noexcept {
    return prefix == nullptr || is_name_prefix(prefix);
}

/// Tells a lone identifier from the second half of a type that a comma cut in two.
[[nodiscard]] constexpr bool is_identifier(literal member) noexcept {
    const std::string_view name = member;
    return is_letter_or_underscore(name.front()) && (is_letter_or_underscore(name.back()) || is_digit(name.back()));
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve

// MSVC's /ZI makes __LINE__ no constant; elsewhere __COUNTER__ would break the one-definition rule across modules.
#if defined(_MSC_VER) && !defined(__clang__)
#define TWELVE_DETAIL_LINE __COUNTER__
#define TWELVE_DETAIL_PLACE(declared) 0
#else
#define TWELVE_DETAIL_LINE __LINE__
// Keyed by the line, so that the compiler tells every offender and not just the first.
#define TWELVE_DETAIL_PLACE(declared) (declared.refused == ::twelve::detail::refusal::none ? 0 : __LINE__)
#endif

#define TWELVE_DETAIL_FIRST(first, ...) first
#define TWELVE_DETAIL_REST(first, ...) __VA_ARGS__

// (std::map<std::string, int>) -> std::map<std::string, int>; int -> int
#define TWELVE_DETAIL_BARE(type) TWELVE_DETAIL_BARE_JOINED(TWELVE_DETAIL_MARK type)
#define TWELVE_DETAIL_MARK(...) TWELVE_DETAIL_MARK __VA_ARGS__
#define TWELVE_DETAIL_BARE_JOINED(...) TWELVE_DETAIL_BARE_CUT(__VA_ARGS__)
#define TWELVE_DETAIL_BARE_CUT(...) TWELVE_DETAIL_WITHOUT_##__VA_ARGS__
#define TWELVE_DETAIL_WITHOUT_TWELVE_DETAIL_MARK

// The rules come in by using-declarations at block scope, which is searched before class scope: a member may be
// called `prefix` or `docs` and hides nothing.
#define TWELVE_DETAIL_RULES                                                                                       \
    using ::twelve::rules::alias, ::twelve::rules::allow_empty, ::twelve::rules::at_least, ::twelve::rules::at_most, \
        ::twelve::rules::between, ::twelve::rules::check, ::twelve::rules::default_value,                          \
        ::twelve::rules::deprecated_alias, ::twelve::rules::docs, ::twelve::rules::example,                        \
        ::twelve::rules::existing_directory, ::twelve::rules::existing_file, ::twelve::rules::from_file,           \
        ::twelve::rules::key_value_separator, ::twelve::rules::made_of, ::twelve::rules::max_length,               \
        ::twelve::rules::min_length, ::twelve::rules::named, ::twelve::rules::one_of, ::twelve::rules::prefix,     \
        ::twelve::rules::separator;

// A struct's first line is kept as the size of a type: an enumerator would shadow that of an outer settings struct.

/// Opens a settings struct: `TWELVE_SETTINGS(settings);` or `TWELVE_SETTINGS(settings, prefix("APP_"));`.
///
///     struct settings {
///         TWELVE_SETTINGS(settings, prefix("APP_"));
///         TWELVE_VAR(std::uint16_t, port, "Port the server listens on", default_value(8080));   // APP_PORT
///     };
#define TWELVE_SETTINGS(...)                                                                                       \
    using twelve_first_line [[maybe_unused]] = char[TWELVE_DETAIL_LINE + 1];                                       \
    [[maybe_unused]] static constexpr char twelve_field(const void*) { return 0; }                                 \
    [[maybe_unused]] static constexpr const char* twelve_prefix() {                                                \
        using ::twelve::rules::prefix;                                                                             \
        constexpr const char* opening =                                                                            \
            ::twelve::detail::opening_prefix(TWELVE_DETAIL_REST(__VA_ARGS__, ::twelve::detail::no_prefix{}));      \
        static_assert(::twelve::detail::is_opening_prefix(opening),                                                \
                      "a prefix is made of letters, digits and underscores and does not begin with a digit");      \
        return opening;                                                                                            \
    }                                                                                                              \
    using twelve_self [[maybe_unused]] = TWELVE_DETAIL_FIRST(__VA_ARGS__, )

/// Declares one variable: `TWELVE_VAR(type, member, "help", rules...);`, one a line.
///
/// The member bears the type and its default; the variable is the member's name in upper case behind the prefixes.
/// A type that holds a comma goes in parentheses.
///
///     TWELVE_VAR((std::map<std::string, int>), quota, "Requests a minute, by plan", default_value("free:60"));
#define TWELVE_VAR(type, member, ...)                                                                              \
    static_assert(::twelve::detail::is_identifier(#member),                                                        \
                  "a type that holds a comma goes in parentheses: TWELVE_VAR((std::map<std::string, int>), ...)"); \
    static_assert(TWELVE_DETAIL_LINE + 1 - sizeof(twelve_first_line) < ::twelve::detail::line_span,                \
                  "a settings struct spans at most 1024 lines: nest some of its variables");                       \
    [[maybe_unused]] static constexpr ::twelve::detail::field twelve_declare_##member() {                          \
        TWELVE_DETAIL_RULES                                                                                        \
        constexpr ::twelve::detail::field declared =                                                               \
            ::twelve::detail::declare<decltype(twelve_self::member)>(#member, __VA_ARGS__);                        \
        static_assert(::twelve::detail::accepted<declared.refused, TWELVE_DETAIL_PLACE(declared)>(), "");          \
        return declared;                                                                                           \
    }                                                                                                              \
    [[maybe_unused]] static constexpr ::twelve::detail::variable_of<twelve_self, TWELVE_DETAIL_BARE(type)> twelve_field( \
        ::twelve::detail::line_tag<TWELVE_DETAIL_LINE + 2 - sizeof(twelve_first_line)>) {                          \
        return {&twelve_self::member, &twelve_declare_##member};                                                   \
    }                                                                                                              \
    TWELVE_DETAIL_BARE(type) member =                                                                              \
        ::twelve::detail::initial_value<TWELVE_DETAIL_BARE(type)>(twelve_declare_##member().initial)
