#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include <twelve/detail/dotenv_expansion.hpp>
#include <twelve/detail/dotenv_reader.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Reads what stands after the `=` of a binding: the value, and the comment behind it.
class dotenv_values {
public:
    explicit dotenv_values(dotenv_reader& reader) noexcept : reader_(reader), expander_(reader) {}

    /// Reads the value whose first byte, or the end of the line, is at `at`; answers the end of the line.
    ///
    /// After a quote without an end that is the line of the opening quote.
    [[nodiscard]] const char* read(const char* at, dotenv_record& record) {
        record.raw_begin = static_cast<std::uint32_t>(reader_.offset_of(at));
        const char first = at == reader_.end() ? '\n' : *at;
        const char* end = nullptr;
        if (first == '"') {
            end = read_quoted<'"'>(at, record);
        } else if (first == '\'') {
            end = read_quoted<'\''>(at, record);
        } else if (first == '`' && has_second_backtick(at)) {
            end = refuse_backticks(at, record);
        } else {
            end = read_unquoted(at, record);
        }
        return end;
    }

private:
    void set_raw_end(const char* end, dotenv_record& record) const noexcept {
        record.raw_size = static_cast<std::uint32_t>(reader_.offset_of(end)) - record.raw_begin;
    }

    [[nodiscard]] const char* read_unquoted(const char* begin, dotenv_record& record) {
        expander_.begin_value(begin);
        const bool is_plain = reader_.options().mode == dotenv_mode::literal;
        const char* at = begin;
        for (;;) {
            at = reader_.skip_text<'$', '#'>(at);
            if (at == reader_.end() || *at == '\n' || *at == '\r') break;
            if (*at == '#') {
                // The byte before a value is its `=` or a blank.
                if (is_blank(at[-1])) break;
                expander_.warn_hash(at);
                ++at;
            } else if (is_plain) {
                ++at;
            } else if (at != begin && at[-1] == '\\') {
                expander_.cut(at - 1, at);
                ++at;
            } else {
                at = expander_.read_dollar<dotenv_context::unquoted>(at);
            }
        }
        const char* end = at;
        while (end != begin && is_blank(end[-1])) --end;
        expander_.end_value(end, record);
        set_raw_end(end, record);
        if (end != begin) check_unquoted(begin, end, at);
        return at == reader_.end() || *at != '#' ? at : reader_.skip_text(at);
    }

    /// Warns of what may be meant otherwise in the unquoted value from `begin` to `end`; its line goes on at `rest`.
    void check_unquoted(const char* begin, const char* end, const char* rest) {
        if (end[-1] == '\\')
            reader_.warn(problem_code::trailing_backslash, end - 1, 1,
                         "the backslash is part of the value: no line continues on the next",
                         "put the value in double quotes to span lines, or in single quotes to keep the backslash");
        check_ends(begin, end);
        if (rest != reader_.end() && *rest == '#' && is_quote_open(begin, rest))
            reader_.warn(problem_code::quote_before_comment, rest, 1,
                         "the comment begins here, though the `#` seems to stand in quotes",
                         "put the whole value in quotes, or drop the quote before the comment");
    }

    /// Tells whether a quote that opens in the value would close in the comment, had quotes a meaning there.
    [[nodiscard]] bool is_quote_open(const char* begin, const char* comment) const noexcept {
        if (!holds_quote(begin, comment)) return false;
        char open = '\0';
        for (const char* at = begin; at != comment; ++at) {
            if (*at == open) {
                open = '\0';
            } else if (open == '\0' && (*at == '"' || *at == '\'')) {
                open = *at;
            }
        }
        if (open == '\0') return false;
        for (const char* at = comment; at != reader_.end() && *at != '\n'; ++at)
            if (*at == open) return true;
        return false;
    }

    [[nodiscard]] static bool holds_quote(const char* at, const char* end) noexcept {
        for (;; ++at) {
            at = find_unusual_or<'"', '\'', '"', '"'>(at, end);
            if (at == end) return false;
            if (*at == '"' || *at == '\'') return true;
        }
    }

    /// Warns of a space that no one sees at the begin or the end of a value.
    void check_ends(const char* begin, const char* end) {
        if (begin == end || (byte_value(*begin) < 0x80 && byte_value(end[-1]) < 0x80)) return;
        const utf8_character first = read_utf8(begin, end);
        const utf8_character last = read_utf8_backwards(begin, end);
        if (first.size != 0 && is_invisible_space(first.code_point)) warn_invisible(begin, first);
        if (last.size != 0 && end - last.size != begin && is_invisible_space(last.code_point))
            warn_invisible(end - last.size, last);
    }

    [[gnu::cold]] void warn_invisible(const char* at, const utf8_character& character) {
        reader_.warn(problem_code::invisible_character, at, character.size,
                     "a space that cannot be seen stands at an end of the value", "remove it");
    }

    /// Reads a value in quotes, the opening one of which is at `open`.
    template <char Quote>
    [[nodiscard]] const char* read_quoted(const char* open, dotenv_record& record) {
        const dotenv_line opening = reader_.line();
        const std::size_t omitted_warnings = reader_.omitted_warnings();
        record.set(Quote == '"' ? dotenv_double : dotenv_single);
        expander_.begin_value(open + 1);
        const char* const close = read_to_quote<Quote>(open + 1);
        if (close == reader_.end()) return refuse_open_quote<Quote>(open, opening, omitted_warnings, record);
        expander_.end_value(close, record);
        set_raw_end(close + 1, record);
        // Of a value on several lines the ends stand on two of them; a warning is of the line it stands on.
        if (reader_.line().number == opening.number)
            check_ends(open + 1, close);
        else
            check_ends_of_lines(open + 1, close, opening);
        return read_after_quote(open, close + 1, opening, record);
    }

    [[gnu::cold]] void check_ends_of_lines(const char* begin, const char* end, const dotenv_line& opening) {
        const dotenv_line closing = reader_.line();
        const char* line_end = begin;
        while (*line_end != '\n') ++line_end;
        const utf8_character first = byte_value(*begin) < 0x80 ? utf8_character{} : read_utf8(begin, line_end);
        reader_.return_to(opening);
        if (first.size != 0 && is_invisible_space(first.code_point)) warn_invisible(begin, first);
        reader_.return_to(closing);
        const utf8_character last = read_utf8_backwards(closing.begin, end);
        if (last.size != 0 && is_invisible_space(last.code_point)) warn_invisible(end - last.size, last);
    }

    template <char Quote>
    [[nodiscard]] const char* read_to_quote(const char* at) {
        const bool is_plain = reader_.options().mode == dotenv_mode::literal;
        for (;;) {
            at = Quote == '"' ? reader_.skip_text<'"', '\\', '$'>(at) : reader_.skip_text<'\''>(at);
            if (at == reader_.end() || *at == Quote) return at;
            if (*at == '\n' || *at == '\r') {
                at = expander_.pass_line_end(at);
            } else if (*at == '\\') {
                at = expander_.read_escape(at, false);
            } else if (is_plain) {
                ++at;
            } else {
                at = expander_.read_dollar<dotenv_context::in_double_quotes>(at);
            }
        }
    }

    /// Reads from behind a closing quote to the end of the line.
    [[nodiscard]] const char* read_after_quote(const char* open, const char* close, const dotenv_line& opening,
                                               dotenv_record& record) {
        const char* const at = reader_.skip_blanks(close);
        if (reader_.is_at_line_end(at)) return at;
        if (*at == '#') {
            if (at == close)
                reader_.warn(problem_code::glued_comment, at, 1, "the comment begins right after the quote",
                             "put a blank before the `#`");
        } else if (!expander_.is_open_at(close - 1)) {
            refuse_text_after_quote(open, at, opening);
        }
        const char* const end = reader_.skip_text(at);
        if (reader_.has_error()) set_raw_end(end, record);
        return end;
    }

    [[gnu::cold]] void refuse_text_after_quote(const char* open, const char* at, const dotenv_line& opening) {
        if (reader_.is_fault(at)) return;
        dotenv_diagnostic made = reader_.describe(
            problem_code::text_after_quote, at, 1, "the quotes closed before this text",
            *open == '\'' ? literal("a ' cannot stand inside '...': use double quotes; put a # before a comment")
                          : literal("write \\\" for a quote inside double quotes; put a # before a comment"));
        if (opening.number != made.line)
            made.fix = *open == '\''
                           ? literal("close the quote on the line where it opens, or put the value in double quotes")
                           : literal("close the quote on the line where it opens, or write \\\" for one inside");
        made.related_line = opening.number;
        made.related_column = static_cast<std::uint32_t>(open - opening.begin + 1);
        reader_.add_error(made);
    }

    /// Refuses a quote without an end and goes on behind the line it stands on, since all that followed was read as
    /// its text. There is at most one such quote of each kind, so this reads nothing more than three times.
    template <char Quote>
    [[gnu::cold]] const char* refuse_open_quote(const char* open, const dotenv_line& opening,
                                                std::size_t omitted_warnings, dotenv_record& record) {
        reader_.forget_from(open, omitted_warnings);
        reader_.return_to(opening);
        expander_.abandon();
        dotenv_diagnostic made =
            reader_.describe(problem_code::unterminated_quote, open, 1, "the quote is never closed",
                             Quote == '"' ? literal("close it with \", or put the value in single quotes")
                                          : literal("close it with ', or put the value in double quotes"));
        const char* const end = reader_.skip_text(open + 1);
        if (find_binding_line(end, made.related_line)) {
            made.related_column = 1;
            made.fix = "a later line looks like NAME=: the closing quote before it may be missing";
        }
        reader_.add_error(made);
        set_raw_end(end, record);
        return end;
    }

    /// Finds the first line after `at` that looks like `NAME=`.
    [[nodiscard]] bool find_binding_line(const char* at, std::uint32_t& found) const noexcept {
        std::uint32_t number = reader_.line().number;
        while (at != reader_.end()) {
            const void* const feed = std::memchr(at, '\n', static_cast<std::size_t>(reader_.end() - at));
            if (feed == nullptr) return false;
            at = static_cast<const char*>(feed) + 1;
            ++number;
            if (!looks_like_binding(at)) continue;
            found = number;
            return true;
        }
        return false;
    }

    [[nodiscard]] bool looks_like_binding(const char* at) const noexcept {
        dotenv_name name{};
        at = reader_.read_bound_name(reader_.skip_blanks(at), name);
        return name.end != name.begin && at != reader_.end() && *at == '=';
    }

    [[nodiscard]] bool has_second_backtick(const char* at) const noexcept {
        for (++at; at != reader_.end() && *at != '\n'; ++at)
            if (*at == '`') return true;
        return false;
    }

    [[gnu::cold]] const char* refuse_backticks(const char* at, dotenv_record& record) {
        reader_.refuse(problem_code::backtick_quote, at, 1,
                       "backticks quote in some programs and run commands in others", "use single or double quotes");
        expander_.begin_value(at);
        const char* const end = reader_.skip_text(at);
        set_raw_end(end, record);
        return end;
    }

    dotenv_reader& reader_;
    dotenv_expander expander_;
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
