#pragma once

#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <twelve/parser.hpp>

/// The value of a text that must be one.
template <class T>
[[nodiscard]] T value_of(std::string_view text) {
    auto read = twelve::parse<T>(text);
    REQUIRE(read.has_value());
    return *read;
}

/// Why a text is none; it must be none.
template <class T>
[[nodiscard]] twelve::parse_failure failure_of(std::string_view text) {
    const auto read = twelve::parse<T>(text);
    REQUIRE_FALSE(read.has_value());
    return read.error();
}

template <class T>
[[nodiscard]] twelve::problem_code code_of(std::string_view text) {
    return failure_of<T>(text).code;
}

/// A value as its variable would be written.
template <class T>
[[nodiscard]] std::string written(const T& value) {
    std::string text;
    twelve::detail::codec<T>::write(value, text);
    return text;
}

/// A text, read and written again.
template <class T>
[[nodiscard]] std::string rewritten(std::string_view text) {
    return written(value_of<T>(text));
}

template <class T>
[[nodiscard]] std::string form_of() {
    std::string text;
    twelve::detail::codec<T>::describe(text);
    return text;
}
