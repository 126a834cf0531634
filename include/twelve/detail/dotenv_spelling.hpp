#pragma once

#include <cstddef>
#include <string_view>

#include <twelve/detail/dotenv_name.hpp>
#include <twelve/detail/utf8.hpp>
#include <twelve/dotenv_document.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// What stands in the spelling of one binding, as far as other programs may take it otherwise.
struct dotenv_spelling {
    std::string_view name;
    std::string_view value;   ///< what this parser makes of it
    std::string_view inside;  ///< as it is spelled, without its quotes
    dotenv_quote quote = dotenv_quote::none;

    bool has_byte_order_mark = false;  ///< right before it
    bool has_export = false;
    bool has_blank_before_equals = false;
    bool has_blank_after_equals = false;
    bool has_odd_blank = false;  ///< a vertical tab or a form feed outside quotes
    bool has_blank_at_end = false;
    bool has_carriage_return = false;
    bool has_comment = false;
    bool has_glued_comment = false;  ///< right after a quote
    bool has_tab_before_comment = false;

    bool is_multiline = false;
    bool has_backslash = false;
    bool has_backslash_at_end = false;
    bool has_backslash_pair = false;       ///< two in a row, or one before `'`
    bool has_hash_behind_foreign = false;  ///< a `#` behind a character beyond ASCII, which may be a blank
    bool has_escaped_dollar = false;
    bool has_control = false;  ///< but for line feeds and tabs
    bool has_unicode_blank_at_end = false;
    bool has_line_separator = false;            ///< U+2028 or U+2029, anywhere on its lines
    bool has_substitution = false;              ///< `${`
    bool has_only_plain_substitutions = true;   ///< `${NAME}`
    bool has_only_simple_substitutions = true;  ///< `${NAME}`, or with an operator and a word of plain bytes
    bool has_other_dollar = false;              ///< a `$` before anything else
    bool has_dollar_in_word = false;            ///< such a `$` before something else than a blank or the end
    bool has_plain_dollar = false;              ///< a `$` that is data in literal mode alone
    bool has_plain_brace = false;               ///< such a `$` before `{`

    dotenv_spelling(std::string_view text, const dotenv_assignment& one,
                    dotenv_mode mode = dotenv_mode::standard) noexcept
        : name(one.name), value(one.value), quote(one.quote),
          is_literal_(mode == dotenv_mode::literal && one.quote != dotenv_quote::single_quotes) {
        inside = text.substr(one.value_begin, one.value_end - one.value_begin);
        if (quote != dotenv_quote::none) inside = inside.substr(1, inside.size() - 2);
        look_before(text, one);
        look_behind(text, one.value_end);
        for (std::size_t at = 0; at < inside.size(); ++at) look_at(at);
        // Two dollars here; elsewhere the second expands.
        if (!is_literal_ && inside.find("$${") != std::string_view::npos) {
            has_substitution = true;
            has_only_plain_substitutions = false;
            has_only_simple_substitutions = false;
        }
        look_for_separator(inside);
        has_unicode_blank_at_end = ends_with_unicode_blank();
    }

    [[nodiscard]] bool is_quoted() const noexcept { return quote != dotenv_quote::none; }

    /// Tells whether every backslash of the value begins one of these escapes.
    [[nodiscard]] bool has_only_escapes(std::string_view known) const noexcept {
        for (std::size_t at = 0; at < inside.size(); ++at) {
            if (inside[at] != '\\') continue;
            if (at + 1 == inside.size() || known.find(inside[at + 1]) == std::string_view::npos) return false;
            ++at;
        }
        return true;
    }

    [[nodiscard]] bool holds_any(std::string_view bytes) const noexcept {
        return inside.find_first_of(bytes) != std::string_view::npos;
    }

private:
    [[nodiscard]] static bool is_odd_blank(char byte) noexcept { return byte == '\v' || byte == '\f'; }

    void look_before(std::string_view text, const dotenv_assignment& one) noexcept {
        std::size_t begin = one.name_offset;
        while (begin != 0 && text[begin - 1] != '\n') --begin;
        std::string_view before = text.substr(begin, one.name_offset - begin);
        has_byte_order_mark = begin == 0 && before.substr(0, 3) == "\xEF\xBB\xBF";
        has_export = before.find('e') != std::string_view::npos;
        const std::size_t name_end = one.name_offset + one.name.size();
        const std::string_view middle = text.substr(name_end, one.value_begin - name_end);
        has_blank_before_equals = middle[0] != '=';
        has_blank_after_equals = middle.back() != '=';
        has_odd_blank = before.find_first_of("\v\f") != std::string_view::npos ||
                        middle.find_first_of("\v\f") != std::string_view::npos;
    }

    void look_behind(std::string_view text, std::size_t at) noexcept {
        const std::size_t feed = text.find('\n', at);
        std::string_view rest = text.substr(at, feed == std::string_view::npos ? feed : feed - at);
        has_carriage_return = !rest.empty() && rest.back() == '\r';
        if (has_carriage_return) rest.remove_suffix(1);
        const std::size_t comment = rest.find('#');
        has_comment = comment != std::string_view::npos;
        has_glued_comment = comment == 0 && is_quoted();  // a blank stands before the # where there is no value
        const std::string_view blanks = rest.substr(0, comment);
        has_blank_at_end = !blanks.empty();
        has_tab_before_comment = has_comment && !blanks.empty() && blanks.back() != ' ';
        has_odd_blank = has_odd_blank || blanks.find_first_of("\v\f") != std::string_view::npos;
        look_for_separator(rest);
    }

    void look_for_separator(std::string_view text) noexcept {
        has_line_separator = has_line_separator || text.find("\xE2\x80\xA8") != std::string_view::npos ||
                             text.find("\xE2\x80\xA9") != std::string_view::npos;
    }

    void look_at(std::size_t at) noexcept {
        const char byte = inside[at];
        const char next = at + 1 < inside.size() ? inside[at + 1] : '\0';
        const bool is_last = at + 1 == inside.size();
        if (byte == '\n') is_multiline = true;
        if ((static_cast<unsigned char>(byte) < 0x20 && byte != '\n' && byte != '\t') || byte == '\x7F') {
            if (byte != '\r') has_control = true;  // of CR LF, which all but few make LF
            if (byte == '\r') has_carriage_return = true;
        }
        if (byte == '#' && at != 0 && static_cast<unsigned char>(inside[at - 1]) >= 0x80)
            has_hash_behind_foreign = true;
        if (byte == '\\') {
            has_backslash = true;
            has_backslash_at_end = is_last;
            has_backslash_pair = has_backslash_pair || next == '\\' || next == '\'';
        }
        if (byte != '$') return;
        if (is_literal_) return look_at_plain_dollar(at, next);
        if (is_escaped(at)) {
            has_escaped_dollar = true;
            return;
        }
        if (next == '{') return look_at_substitution(inside.substr(at + 2));
        has_other_dollar = true;
        has_dollar_in_word = has_dollar_in_word || !ends_word(at, next);
    }

    /// Looks at a `$` that is data, whatever follows; unquoted, the backslash before it is data too.
    void look_at_plain_dollar(std::size_t at, char next) noexcept {
        if (quote == dotenv_quote::double_quotes && is_escaped(at)) {
            has_escaped_dollar = true;
            return;
        }
        has_plain_dollar = true;
        has_dollar_in_word = has_dollar_in_word || is_escaped(at) || !ends_word(at, next);
        has_plain_brace = has_plain_brace || next == '{';
    }

    [[nodiscard]] bool ends_word(std::size_t at, char next) const noexcept {
        return at + 1 == inside.size() || next == ' ' || next == '\n' || next == '\t';
    }

    /// Tells whether a backslash takes the meaning of the byte at `at` away.
    [[nodiscard]] bool is_escaped(std::size_t at) const noexcept {
        std::size_t backslashes = 0;
        while (backslashes < at && inside[at - 1 - backslashes] == '\\') ++backslashes;
        return quote == dotenv_quote::none ? backslashes != 0
                                           : quote == dotenv_quote::double_quotes && backslashes % 2 != 0;
    }

    void look_at_substitution(std::string_view rest) noexcept {
        has_substitution = true;
        std::size_t at = 0;
        while (at < rest.size() && continues_name(rest[at]) && rest[at] != '.' && rest[at] != '-') ++at;
        if (at < rest.size() && rest[at] == '}') return;
        has_only_plain_substitutions = false;
        while (at < rest.size() && rest[at] != '}' && (continues_name(rest[at]) || is_simple(rest[at]))) ++at;
        has_only_simple_substitutions =
            has_only_simple_substitutions && at < rest.size() && rest[at] == '}' && rest.find(".") > at;
    }

    /// Operators, and bytes of a word that mean themselves everywhere.
    [[nodiscard]] static bool is_simple(char byte) noexcept {
        return std::string_view(":-+?/@,=%").find(byte) != std::string_view::npos;
    }

    /// Whatever one of the programs takes for a blank, beyond ASCII.
    [[nodiscard]] static bool is_unicode_blank(const utf8_character& found) noexcept {
        const char32_t point = found.code_point;
        return found.size > 1 && (point == 0x85 || point == 0xA0 || point == 0x1680 || point == 0x180E ||
                                  (point >= 0x2000 && point <= 0x200B) || point == 0x2028 || point == 0x2029 ||
                                  point == 0x202F || point == 0x205F || point == 0x3000 || point == 0xFEFF);
    }

    [[nodiscard]] bool ends_with_unicode_blank() const noexcept {
        if (inside.empty()) return false;
        const char* const end = inside.data() + inside.size();
        return is_unicode_blank(read_utf8(inside.data(), end)) ||
               is_unicode_blank(read_utf8_backwards(inside.data(), end));
    }

    bool is_literal_;
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
