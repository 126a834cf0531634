#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <twelve/detail/number.hpp>
#include <twelve/detail/wipe_value.hpp>
#include <twelve/literal.hpp>
#include <twelve/parse_failure.hpp>
#include <twelve/value_warning.hpp>

namespace twelve {
inline namespace v0 {

/// How a type is read from text: the one way to add a type. See `twelve/parser.hpp`.
template <class T>
struct parser;

namespace detail {

struct service_facts;  // of values/service.hpp

/// What a value is, as far as rules and reports must know.
enum class value_kind : std::uint8_t {
    boolean,
    integer,
    real,
    text,
    choice,     ///< an enum
    duration,
    byte_size,
    list,       ///< vector, set, array
    map,
    address,    ///< listen_address, ip_address, endpoint
    url,        ///< a service URL: secret-bearing
    bytes,      ///< base64_bytes, hex_bytes
    path,
    custom,     ///< a user's type
    group       ///< a nested settings struct
};

/// What the path of a setting leads to, as its `measure` says.
inline constexpr int path_to_file = 1;
inline constexpr int path_to_directory = 2;

/// How lists and maps are written.
struct spelling {
    char separator = ',';
    char key_value_separator = ':';
};

/// Reads and writes a `T`. The built-in values specialise it; any other type comes through its `twelve::parser<T>`.
///
/// - `read` takes all of `text`; on failure it fills `why` and leaves `into` valid but unspecified.
/// - `write` spells a value as its variable would be written; secrets never come here.
/// - `describe` names the expected form: "a whole number from 0 to 65535".
/// - `measure` is what bounds and lengths are compared with: the number itself, code points, bytes or elements.
/// - `warn`, where it is there, tells what is doubtful about a value that was read.
template <class T, class = void>
struct codec {
    static constexpr value_kind kind = value_kind::custom;

    static bool read(std::string_view text, T& into, const spelling&, parse_failure& why) {
        passing_value<decltype(parser<T>::parse(text))> passing([&] { return parser<T>::parse(text); });
        if (!passing.value) {
            why.expected = std::string(literal(passing.value.error()).view());
            return false;
        }
        into = std::move(*passing.value);
        return true;
    }

    static void write(const T& value, std::string& out) {
        if constexpr (can_print<T>::value)
            out += parser<T>::print(value);
        else
            out += "(set)";
    }

    static void describe(std::string&) {}  // only its parser knows

    static number measure(const T&) noexcept { return {}; }

    template <class U = T>
    static auto warn(const U& value, value_warnings& to) -> decltype(parser<U>::warn(value, to)) {
        parser<U>::warn(value, to);
    }

private:
    template <class U, class = void>
    struct can_print : std::false_type {};
    template <class U>
    struct can_print<U, std::void_t<decltype(parser<U>::print(std::declval<const U&>()))>> : std::true_type {};
};

/// Tells whether values of a type can be doubtful.
template <class T, class = void>
inline constexpr bool can_warn = false;
template <class T>
inline constexpr bool can_warn<
    T, std::void_t<decltype(codec<T>::warn(std::declval<const T&>(), std::declval<value_warnings&>()))>> = true;

}  // namespace detail
}  // namespace v0
}  // namespace twelve
