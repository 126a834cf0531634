#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <twelve/detail/items.hpp>
#include <twelve/detail/json_text.hpp>  // is_json_number
#include <twelve/detail/schema_output.hpp>
#include <twelve/detail/schema_shape.hpp>
#include <twelve/values.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

// How a default, a bound or an example stands in the schema: numbers and booleans as such, lists as arrays, maps as
// objects, anything else as the text that a variable would hold.

/// Puts a text as what its type makes of it; a text that the type would refuse stays a text.
constexpr void put_typed(schema_output& out, const type_shape& shape, std::string_view text, const spelling& how) noexcept;

constexpr void put_plain_text(schema_output& out, std::string_view text) noexcept {
    out.put_string(text.data(), text.size());
}

constexpr void put_typed_truth(schema_output& out, std::string_view text) noexcept {
    bool is_true = true;
    for (const std::string_view word : truth_words) {
        if (is_same_word(text, word)) return is_true ? out.put("true") : out.put("false");
        is_true = !is_true;
    }
    put_plain_text(out, text);
}

constexpr void put_typed_integer(schema_output& out, std::string_view text) noexcept {
    const std::string_view digits = !text.empty() && text[0] == '-' ? text.substr(1) : text;
    if (digits.empty() || leading_digits(digits) != digits.size()) return put_plain_text(out, text);
    std::size_t zeros = 0;
    while (zeros + 1 < digits.size() && digits[zeros] == '0') ++zeros;
    if (digits.size() != text.size()) out.push_back('-');
    out.append(digits.data() + zeros, digits.size() - zeros);
}

/// A number whose point lacks a digit at one side is none in JSON: `.5` stays a text.
constexpr void put_typed_real(schema_output& out, std::string_view text) noexcept {
    if (!is_json_number(text)) return put_plain_text(out, text);
    out.append(text.data(), text.size());
}

constexpr void put_typed_choice(schema_output& out, const choice_view& choices, std::string_view text) noexcept {
    for (std::size_t i = 0; i < choices.count; ++i)
        if (is_same_choice(text, choices.names[i])) return put_plain_text(out, choices.names[i]);
    put_plain_text(out, text);
}

/// Goes over the items of a text as the reader of lists does.
struct schema_items {
    std::string_view text;
    char separator;
    std::size_t at = 0;
    bool is_done = false;

    constexpr schema_items(std::string_view whole, char between) noexcept
        : text(whole), separator(between), is_done(trimmed(whole).empty()) {}

    [[nodiscard]] constexpr bool next(std::string_view& into) noexcept {
        if (is_done) return false;
        std::size_t end = at;
        while (end < text.size() && text[end] != separator) ++end;
        into = trimmed_item(text, at, end).text;
        is_done = end == text.size();
        at = end + 1;
        return true;
    }
};

constexpr void put_typed_list(schema_output& out, const type_shape& shape, std::string_view text,
                              const spelling& how) noexcept {
    schema_items items(text, how.separator);
    out.push_back('[');
    bool is_first = true;
    for (std::string_view one; items.next(one);) {
        if (!is_first) out.push_back(',');
        is_first = false;
        put_typed(out, *shape.item, one, how);
    }
    out.push_back(']');
}

constexpr void put_typed_map(schema_output& out, const type_shape& shape, std::string_view text,
                             const spelling& how) noexcept {
    schema_items items(text, how.separator);
    out.push_back('{');
    bool is_first = true;
    for (std::string_view one; items.next(one);) {
        std::size_t at = 0;
        while (at < one.size() && one[at] != how.key_value_separator) ++at;
        if (!is_first) out.push_back(',');
        is_first = false;
        put_plain_text(out, trimmed_item(one, 0, at).text);
        out.push_back(':');
        put_typed(out, *shape.item, at == one.size() ? std::string_view() : trimmed_item(one, at + 1, one.size()).text, how);
    }
    out.push_back('}');
}

constexpr void put_typed(schema_output& out, const type_shape& shape, std::string_view text,
                         const spelling& how) noexcept {
    if (shape.kind == value_kind::text) return put_plain_text(out, text);  // a compiler goes over all cases of a switch
    switch (shape.kind) {
    case value_kind::boolean: return put_typed_truth(out, text);
    case value_kind::integer: return put_typed_integer(out, text);
    case value_kind::real: return put_typed_real(out, text);
    case value_kind::choice: return put_typed_choice(out, shape.choices, text);
    case value_kind::list: return put_typed_list(out, shape, text, how);
    case value_kind::map: return put_typed_map(out, shape, text, how);
    case value_kind::text:
    case value_kind::duration:
    case value_kind::byte_size:
    case value_kind::address:
    case value_kind::url:
    case value_kind::bytes:
    case value_kind::path:
    case value_kind::custom:
    case value_kind::group: return put_plain_text(out, text);
    }
}

constexpr void put_duration(schema_output& out, const type_shape& shape, const number& value) noexcept {
    if (value.kind == number_kind::real) return append_real_duration(out, value.real, shape.period);
    if (value.kind == number_kind::negative) out.push_back('-');
    append_duration(out, value.kind == number_kind::negative ? 0 - value.bits : value.bits, shape.period);
}

/// Puts the value that a number of a rule stands for.
constexpr void put_counted(schema_output& out, const type_shape& shape, const number& value) noexcept {
    if (shape.kind == value_kind::boolean) return value.bits != 0 ? out.put("true") : out.put("false");
    if (shape.kind == value_kind::integer || shape.kind == value_kind::real) return out.put_number(value);
    out.push_back('"');
    if (shape.kind == value_kind::duration) put_duration(out, shape, value);
    if (shape.kind == value_kind::byte_size) append_byte_size(out, value.bits);
    if (shape.kind == value_kind::choice)
        for (std::size_t i = 0; i < shape.choices.count; ++i)
            if (shape.choices.values[i] == static_cast<std::int64_t>(value.bits)) {
                out += shape.choices.names[i];
                break;
            }
    out.push_back('"');
}

/// Puts the value of a rule: its text as the type reads it, or what its number stands for.
constexpr void put_fact(schema_output& out, const type_shape& shape, const fact& one, const spelling& how) noexcept {
    if (one.is_number()) return put_counted(out, shape, one.value());
    put_typed(out, shape, {one.text, one.size}, how);
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
