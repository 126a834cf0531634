#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <twelve/detail/printable.hpp>
#include <twelve/detail/utf8.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Writes one JSON text, piece by piece; the commas come by themselves.
///
/// Bytes that are not UTF-8 become U+FFFD; what a terminal would obey is escaped, as JSON allows for any character.
class json_text {
public:
    json_text& open_object() { return open('{'); }
    json_text& close_object() { return close('}'); }
    json_text& open_array() { return open('['); }
    json_text& close_array() { return close(']'); }

    json_text& key(std::string_view name) {
        text(name);
        text_.append(": ");
        needs_comma_ = false;
        return *this;
    }

    json_text& text(std::string_view value) {
        begin_value();
        text_.push_back('"');
        const char* const end = value.data() + value.size();
        for (const char* at = value.data(); at != end;) at = append_character(at, end);
        text_.push_back('"');
        return *this;
    }

    json_text& number(std::uint64_t value) { return plain(std::to_string(value)); }

    /// Writes what is JSON already: a number, `true`, `null`.
    json_text& plain(std::string_view value) {
        begin_value();
        text_.append(value);
        return *this;
    }

    /// Writes a member, unless its text is empty.
    json_text& member(std::string_view name, std::string_view value) {
        return value.empty() ? *this : key(name).text(value);
    }

    /// Breaks the line before what comes next, so that people can read long texts too.
    json_text& new_line(std::size_t indent) {
        if (needs_comma_) text_.push_back(',');
        needs_comma_ = false;
        text_.push_back('\n');
        text_.append(indent, ' ');
        return *this;
    }

    /// Breaks the line before a closing bracket.
    json_text& break_line() {
        text_.push_back('\n');
        return *this;
    }

    [[nodiscard]] const std::string& str() const noexcept { return text_; }

private:
    json_text& open(char bracket) {
        begin_value();
        text_.push_back(bracket);
        needs_comma_ = false;
        return *this;
    }

    json_text& close(char bracket) {
        text_.push_back(bracket);
        needs_comma_ = true;
        return *this;
    }

    void begin_value() {
        if (needs_comma_) text_.append(", ");
        needs_comma_ = true;
    }

    const char* append_character(const char* at, const char* end) {
        const utf8_character character = read_utf8(at, end);
        if (character.size == 0) {
            text_.append("\\ufffd");
            return at + 1;
        }
        if (*at == '"' || *at == '\\') text_.push_back('\\');
        if (is_unprintable(character.code_point)) {
            text_.append("\\u");
            append_hex(text_, character.code_point, 4);
        } else {
            text_.append(at, character.size);
        }
        return at + character.size;
    }

    std::string text_;
    bool needs_comma_ = false;
};

/// Tells whether a text is a JSON number as it stands: no `+`, no leading zero, no `nan`.
[[nodiscard]] constexpr bool is_json_number(std::string_view text) noexcept {
    const auto skip_digits = [&text] {
        std::size_t count = 0;
        while (count < text.size() && text[count] >= '0' && text[count] <= '9') ++count;
        const bool has_leading_zero = count > 1 && text[0] == '0';
        text.remove_prefix(count);
        return count != 0 && !has_leading_zero;
    };
    const auto skip = [&text](char one, char other) {
        const bool is_there = !text.empty() && (text[0] == one || text[0] == other);
        if (is_there) text.remove_prefix(1);
        return is_there;
    };
    const auto skip_plain_digits = [&text] {
        const std::size_t before = text.size();
        while (!text.empty() && text[0] >= '0' && text[0] <= '9') text.remove_prefix(1);
        return text.size() != before;
    };
    static_cast<void>(skip('-', '-'));
    if (!skip_digits()) return false;
    if (skip('.', '.') && !skip_plain_digits()) return false;
    if (skip('e', 'E')) {
        static_cast<void>(skip('+', '-'));
        if (!skip_plain_digits()) return false;
    }
    return text.empty();
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
