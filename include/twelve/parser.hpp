#pragma once

#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include <twelve/detail/codec.hpp>

namespace twelve {
inline namespace v0 {

/// How a type is read from text: specialise it, and settings can hold the type.
///
/// `parse` takes the whole text and gives the value or the expected form, a literal, never the text.
/// `print`, where it is there, spells a value for `show`; without it a value shows as `(set)`. `warn`, where it is there,
/// adds what is doubtful about a value that was taken.
///
///     template <>
///     struct twelve::parser<colour> {
///         static tl::expected<colour, twelve::literal> parse(std::string_view text);
///         static std::string print(const colour& value);
///         static void warn(const colour& value, twelve::value_warnings& to);
///     };
template <class T>
struct parser;

/// Reads one value of any type that settings can hold.
///
///     twelve::parse<int>("42").value()                   // 42
///     twelve::parse<std::uint16_t>("99999").error().code // problem_code::out_of_range
template <class T>
[[nodiscard]] tl::expected<T, parse_failure> parse(std::string_view text) {
    T value{};
    parse_failure why;
    if (detail::codec<T>::read(text, value, detail::spelling{}, why)) return value;
    if (why.expected.empty()) detail::codec<T>::describe(why.expected);
    return tl::make_unexpected(std::move(why));
}

}  // namespace v0
}  // namespace twelve
