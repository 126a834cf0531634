#pragma once

#include <cstddef>
#include <cstdint>

#include <twelve/detail/schema_output.hpp>
#include <twelve/detail/schema_shape.hpp>
#include <twelve/detail/schema_value.hpp>
#include <twelve/literal.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Writes what a value is: in the words of JSON Schema, and in those of the schema's own keyword.
class schema_type_writer {
public:
    constexpr explicit schema_type_writer(schema_output& out) noexcept : out_(out) {}

    /// Writes a type; the field that declares rules for it, of such kinds, is null for the items of a list.
    constexpr void write(const type_shape& shape, const row* declared, std::uint32_t kinds) noexcept {
        kinds_ = kinds;
        if (has_any(bit_of(rule_kind::choice))) return write_choices(shape, *declared);
        if (shape.kind == value_kind::text) return write_text(shape, declared);  // as in put_typed
        switch (shape.kind) {
        case value_kind::boolean: return out_.put("\"type\":\"boolean\"");
        case value_kind::integer: out_.put("\"type\":\"integer\""); return write_bounds(shape, declared);
        case value_kind::real: out_.put("\"type\":\"number\""); return write_bounds(shape, declared);
        case value_kind::list: return write_list(shape, declared);
        case value_kind::map: return write_map(shape, declared);
        case value_kind::choice: return write_enumerators(shape);
        case value_kind::text:
        case value_kind::duration:
        case value_kind::byte_size:
        case value_kind::address:
        case value_kind::url:
        case value_kind::bytes:
        case value_kind::path:
        case value_kind::custom:
        case value_kind::group: return write_text(shape, declared);
        }
    }

    /// Writes what JSON Schema has no words for: the exact type.
    constexpr void write_words(const type_shape& shape) noexcept {
        out_.put("\"type\":\"");
        out_.append(shape.name, __builtin_strlen(shape.name));
        out_.push_back('"');
        if (shape.kind == value_kind::duration) write_duration_words(shape);
        if (shape.kind == value_kind::url) write_service_words(*shape.service);
    }

private:
    [[nodiscard]] constexpr bool has_any(std::uint32_t of) const noexcept { return (kinds_ & of) != 0; }

    constexpr void write_text(const type_shape& shape, const row* declared) noexcept {
        out_.put("\"type\":\"string\"");
        if (shape.kind == value_kind::bytes)
            shape.name[0] == 'b' ? out_.put(",\"contentEncoding\":\"base64\"") : out_.put(",\"contentEncoding\":\"base16\"");
        if (shape.kind == value_kind::text && !is_item_) write_letters(*declared);
    }

    constexpr void write_duration_words(const type_shape& shape) noexcept {
        out_.put(",\"counted_in\":\"");
        out_.append(shape.counted_in, __builtin_strlen(shape.counted_in));
        out_.put("\",\"period\":[");
        out_.put_natural(shape.period.num);
        out_.push_back(',');
        out_.put_natural(shape.period.den);
        out_.push_back(']');
    }

    constexpr void write_service_words(const url_kind& kind) noexcept {
        out_.put(",\"service\":");
        out_.put_string(kind.name.c_str(), kind.name.size());
        out_.put(",\"form\":");
        out_.put_string(kind.form.c_str(), kind.form.size());
    }

    constexpr void write_choices(const type_shape& shape, const row& declared) noexcept {
        if (shape.kind == value_kind::integer) out_.put("\"type\":\"integer\",");
        if (shape.kind == value_kind::real) out_.put("\"type\":\"number\",");
        if (shape.kind != value_kind::integer && shape.kind != value_kind::real) out_.put("\"type\":\"string\",");
        out_.put("\"enum\":[");
        bool is_first = true;
        for (const fact& one : declared) {
            if (one.kind != rule_kind::choice) continue;
            if (!is_first) out_.push_back(',');
            is_first = false;
            put_fact(out_, shape, one, {});
        }
        out_.push_back(']');
    }

    constexpr void write_enumerators(const type_shape& shape) noexcept {
        out_.put("\"type\":\"string\",\"enum\":[");
        for (std::size_t i = 0; i < shape.choices.count; ++i) {
            if (i != 0) out_.push_back(',');
            out_.put_string(shape.choices.names[i], __builtin_strlen(shape.choices.names[i]));
        }
        out_.push_back(']');
    }

    /// The stricter of what the type and the rules say.
    constexpr void write_bounds(const type_shape& shape, const row* declared) noexcept {
        number least = shape.kind == value_kind::integer ? shape.least : number();
        number most = shape.kind == value_kind::integer ? shape.most : number();
        if (has_any(bit_of(rule_kind::at_least) | bit_of(rule_kind::at_most)))
            for (const fact& one : *declared) {
                if (one.kind == rule_kind::at_least) least = one.value();
                if (one.kind == rule_kind::at_most) most = one.value();
            }
        if (least.is_set()) {
            out_.put(",\"minimum\":");
            out_.put_number(least);
        }
        if (most.is_set()) {
            out_.put(",\"maximum\":");
            out_.put_number(most);
        }
    }

    constexpr void write_list(const type_shape& shape, const row* declared) noexcept {
        out_.put("\"type\":\"array\",\"items\":{");
        write_part(*shape.item);
        out_.push_back('}');
        if (shape.name[0] == 's') out_.put(",\"uniqueItems\":true");
        if (shape.name[0] != 'a') return write_lengths(declared, ",\"minItems\":", ",\"maxItems\":");
        out_.put(",\"minItems\":");
        out_.put_natural(shape.count);
        out_.put(",\"maxItems\":");
        out_.put_natural(shape.count);
    }

    constexpr void write_map(const type_shape& shape, const row* declared) noexcept {
        out_.put("\"type\":\"object\",\"propertyNames\":{");
        if (shape.key->kind == value_kind::choice) {
            write_enumerators(*shape.key);
            out_.push_back(',');
        }
        out_.put("\"x-twelve\":{");
        write_words(*shape.key);
        out_.put("}},\"additionalProperties\":{");
        write_part(*shape.item);
        out_.push_back('}');
        write_lengths(declared, ",\"minProperties\":", ",\"maxProperties\":");
    }

    /// Writes what the items of a list or the values of a map are.
    constexpr void write_part(const type_shape& shape) noexcept {
        const std::uint32_t kinds = kinds_;  // of the list itself
        const bool is_item = is_item_;
        is_item_ = true;
        write(shape, nullptr, 0);
        is_item_ = is_item;
        kinds_ = kinds;
        out_.put(",\"x-twelve\":{");
        write_words(shape);
        out_.push_back('}');
    }

    constexpr void write_lengths(const row* declared, literal least, literal most) noexcept {
        if (!has_any(bit_of(rule_kind::min_length) | bit_of(rule_kind::max_length))) return;
        for (const fact& one : *declared) {
            if (one.kind == rule_kind::min_length) out_.append(least.c_str(), least.size());
            if (one.kind == rule_kind::max_length) out_.append(most.c_str(), most.size());
            if (one.kind == rule_kind::min_length || one.kind == rule_kind::max_length) out_.put_natural(one.bits);
        }
    }

    /// Lengths in code points, as JSON Schema counts them: so none of a secret, whose bytes are counted. An empty text is
    /// no value where one is required, unless the field says so.
    constexpr void write_letters(const row& declared) noexcept {
        const bool is_counted = !declared.type->is_secret;
        if (is_counted) write_lengths(&declared, ",\"minLength\":", ",\"maxLength\":");
        const bool may_be_empty = has_any(bit_of(rule_kind::default_value) | bit_of(rule_kind::allow_empty));
        const bool has_least = is_counted && has_any(bit_of(rule_kind::min_length));
        if (!declared.type->is_optional && !may_be_empty && !has_least) out_.put(",\"minLength\":1");
        if (!has_any(bit_of(rule_kind::made_of))) return;
        for (const fact& one : declared) {
            if (one.kind != rule_kind::made_of) continue;
            out_.put(",\"pattern\":\"^[");
            for (std::size_t i = 0; i < one.size; ++i) write_letter(one.text, one.size, i);
            out_.put("]*$\"");
        }
    }

    constexpr void write_letter(const char* letters, std::size_t size, std::size_t& at) noexcept {
        write_letter(letters[at]);
        if (at + 2 >= size || letters[at + 1] != '-') return;
        out_.push_back('-');
        write_letter(letters[at + 2]);
        at += 2;
    }

    constexpr void write_letter(char letter) noexcept {
        if (letter == '\\' || letter == ']' || letter == '[' || letter == '^' || letter == '-') out_.put("\\\\");
        out_.put_escaped(&letter, 1);
    }

    schema_output& out_;
    std::uint32_t kinds_ = 0;  ///< of rules, of the field whose type is written
    bool is_item_ = false;     ///< or an item's, which has no rules; with g++'s sanitizer no constant tells it by a pointer
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
