#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <twelve/detail/dotenv_reader.hpp>
#include <twelve/detail/dotenv_reference.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Where a substitution stands: it decides which bytes escape, and which byte ends the value.
enum class dotenv_context : std::uint8_t { unquoted, in_double_quotes };

/// Makes one value: text that stands in the file as it is stays there; from the first byte that has to change on, the
/// value is built in the store.
class dotenv_expander {
public:
    explicit dotenv_expander(dotenv_reader& reader) noexcept : reader_(reader), urls_(reader.options().max_expanded) {}

    /// Begins a value whose text begins at `at`.
    void begin_value(const char* at) noexcept {
        begin_ = at;
        segment_ = at;
        stored_begin_ = reader_.store().size();
        is_stored_ = false;
        touched_secret_ = false;
        muted_ = 0;
        depth_ = 0;
        reported_depth_ = false;
    }

    /// Keeps the text up to `at` and leaves out what follows, up to `next`.
    void cut(const char* at, const char* next) {
        if (muted_ == 0) {
            is_stored_ = true;
            emit({segment_, static_cast<std::size_t>(at - segment_)});
        }
        segment_ = next;
    }

    /// Adds one byte that an escape stands for.
    void emit_byte(char byte) {
        if (muted_ == 0) emit({&byte, 1});
    }

    /// Ends the value at `at` and says in `record` where it is.
    void end_value(const char* at, dotenv_record& record) {
        if (touched_secret_) record.set(dotenv_tainted);
        if (!is_stored_) {
            record.text_begin = static_cast<std::uint32_t>(reader_.offset_of(begin_));
            record.text_size = static_cast<std::uint32_t>(at - begin_);
            return;
        }
        if (at > segment_) emit({segment_, static_cast<std::size_t>(at - segment_)});
        record.set(dotenv_stored);
        record.text_begin = static_cast<std::uint32_t>(stored_begin_);
        record.text_size = static_cast<std::uint32_t>(reader_.store().size() - stored_begin_);
    }

    /// Drops what was built of the value.
    void abandon() noexcept {
        reader_.store().set_size(stored_begin_);
        is_stored_ = false;
    }

    /// Reads what begins with the `$` at `at`, which nothing escapes, and answers where it ends.
    template <dotenv_context Context>
    [[nodiscard]] const char* read_dollar(const char* at) {
        const char* const next = at + 1;
        const char byte = next == reader_.end() ? ' ' : *next;
        if (byte == '{') return read_substitution<Context>(at);
        if (byte == '(') {
            reader_.refuse(problem_code::command_substitution, at, 2, "`$(` would run a command, which is never done",
                           "put the value in single quotes, which keep it as text");
            return at + 2;
        }
        if (byte == '$') {
            reader_.warn(problem_code::double_dollar, at, 2, "`$$` stays two dollars here; Compose makes it one",
                         "put the value in single quotes, or write \\$\\$");
            return at + 2;
        }
        if (begins_name(byte)) refuse_bare_dollar(at);
        return next;
    }

    /// Reads the escape whose backslash is at `at`, in double quotes, and answers where it ends.
    [[nodiscard]] const char* read_escape(const char* at, bool is_in_word) {
        const char* const next = at + 1;
        if (next == reader_.end()) return next;
        const char meant = escaped(*next);
        if (meant != '\0' || (is_in_word && *next == '}')) {
            cut(at, next + 1);
            emit_byte(meant != '\0' ? meant : '}');
            return next + 1;
        }
        const bool is_plain = byte_value(*next) >= 0x20 && byte_value(*next) < 0x80;
        reader_.refuse(problem_code::unknown_escape, at, is_plain ? 2 : 1,
                       "there is no such escape; \\n \\r \\t \\\\ \\\" \\$ \\` are all there are",
                       "write \\\\ for a backslash, or use single quotes");
        return is_plain ? next + 1 : next;
    }

    /// Passes the end of a line inside quotes; CR LF becomes LF.
    [[nodiscard]] const char* pass_line_end(const char* at) {
        if (*at == '\r') {
            cut(at, at + 1);
            return at + 1;
        }
        reader_.begin_line(at + 1);
        return at + 1;
    }

    [[gnu::cold]] void warn_hash(const char* at) {
        reader_.warn(problem_code::hash_in_value, at, 1, "`#` is part of the value here; npm and Node would cut it off",
                     "put the value in quotes, or a blank before a comment");
    }

    /// Tells whether the value ended at `at` in the middle of a substitution: what follows is meant to be part of it.
    [[nodiscard]] bool is_open_at(const char* at) const noexcept { return open_end_ == at; }

private:
    [[nodiscard]] static constexpr char escaped(char byte) noexcept {
        switch (byte) {
        case 'n':
            return '\n';
        case 'r':
            return '\r';
        case 't':
            return '\t';
        case '\\':
        case '"':
        case '$':
        case '`':
            return byte;
        default:
            return '\0';
        }
    }

    [[gnu::cold]] void refuse_bare_dollar(const char* at) {
        const char* const last = skip_reference(at + 1, reader_.end());
        reader_.refuse(problem_code::bare_dollar, at, static_cast<std::size_t>(last - at),
                       "a `$` before a name expands in some programs and not in others",
                       "write ${NAME} to expand it; \\$ or single quotes keep the dollar");
    }

    /// Reads `${...}`, which begins at `open`. After a fault it answers where the fault is: what follows is then text.
    template <dotenv_context Context>
    [[nodiscard]] const char* read_substitution(const char* open) {
        cut(open, open + 2);
        const char* const name_begin = open + 2;
        if (depth_ >= depth_limit()) return refuse_depth(open);
        const char* at = name_begin;
        if (at == reader_.end() || !begins_name(*at)) return refuse_at(at, "a name must follow `${`");
        at = skip_reference(at, reader_.end());
        const std::string_view name(name_begin, static_cast<std::size_t>(at - name_begin));
        const bool counts_empty = at == reader_.end() || *at != ':';
        if (!counts_empty) ++at;
        const char operation = at == reader_.end() ? '\0' : *at;
        if (operation == '}' && counts_empty) {
            substitute(name, open, at + 1);
            segment_ = at + 1;
            return at + 1;
        }
        if (operation != '-' && operation != '+' && operation != '?')
            return refuse_at(at, "only `}` or one of :- - :+ + :? ? may follow the name");
        return read_operation<Context>(open, name, at, counts_empty);
    }

    /// Reads the word after the operator at `at`, for its value or only for its form.
    template <dotenv_context Context>
    [[nodiscard]] const char* read_operation(const char* open, std::string_view name, const char* at,
                                             bool counts_empty) {
        const char operation = *at;
        const bool is_idle = muted_ != 0;
        const dotenv_line line = reader_.line();
        const dotenv_meaning meant = is_idle ? dotenv_meaning{} : look_up(name);
        const bool is_there = meant.is_set && (counts_empty || !meant.value.empty() || meant.is_faulty);
        if (!is_idle && operation != '+' && is_there) emit_meaning(meant, open);
        const bool wants_word = operation == '-' ? !is_there : operation == '+' && is_there;
        const char* const word = at + 1;
        const bool failed = !is_idle && operation == '?' && !is_there;
        muted_ += wants_word ? 0U : 1U;
        ++depth_;
        at = read_word<Context>(word);
        --depth_;
        muted_ -= wants_word ? 0U : 1U;
        if (failed) refuse_required(open, word, at, line);
        return at;
    }

    /// Reads a word up to its `}` and answers where the substitution ends.
    template <dotenv_context Context>
    [[nodiscard]] const char* read_word(const char* at) {
        constexpr bool is_quoted = Context == dotenv_context::in_double_quotes;
        segment_ = at;
        for (;;) {
            at = reader_.skip_text < '}', '$', '\\', is_quoted ? '"' : '#' > (at);
            if (at == reader_.end()) return refuse_open(at);
            const char byte = *at;
            if (byte == '}') {
                cut(at, at + 1);
                return at + 1;
            }
            if (byte == '$') {
                at = read_dollar<Context>(at);
            } else if (is_quoted ? byte == '"' : is_line_end(byte)) {
                return refuse_open(at);
            } else {
                at = pass_in_word<Context>(at);
            }
        }
    }

    [[nodiscard]] static constexpr bool is_line_end(char byte) noexcept { return byte == '\n' || byte == '\r'; }

    /// Passes one byte of a word that means something else than itself.
    template <dotenv_context Context>
    [[nodiscard]] const char* pass_in_word(const char* at) {
        if (Context == dotenv_context::in_double_quotes) {
            if (*at == '\\') return read_escape(at, true);
            return pass_line_end(at);
        }
        if (*at == '#') {
            warn_hash(at);
            return at + 1;
        }
        const char next = at + 1 == reader_.end() ? ' ' : at[1];
        if (next != '}' && next != '$') return at + 1;
        cut(at, at + 1);
        return at + 2;
    }

    [[nodiscard]] unsigned depth_limit() const noexcept {
        constexpr unsigned most = 256;  // each level is a call of its own
        return reader_.options().max_depth < most ? reader_.options().max_depth : most;
    }

    [[nodiscard]] dotenv_meaning look_up(std::string_view name) {
        const dotenv_meaning found = look_up_reference(reader_, name, urls_);
        touched_secret_ = touched_secret_ || found.is_secret;
        return found;
    }

    void substitute(std::string_view name, const char* open, const char* end) {
        if (muted_ != 0) return;
        const dotenv_meaning found = look_up(name);
        if (found.is_set) return emit_meaning(found, open);
        reader_.warn(problem_code::unset_reference, open, static_cast<std::size_t>(end - open),
                     "the variable is not set, so nothing stands here",
                     "set it before this line, or write ${NAME:-} to mean it");
    }

    void emit_meaning(const dotenv_meaning& found, const char* open) {
        if (!count_expanded(found.value.size(), open)) return;
        if (!found.is_stored) return emit(found.value);
        make_room(found.value.size());
        emit({reader_.store().c_str() + found.stored_at, found.value.size()});
    }

    [[nodiscard]] bool count_expanded(std::size_t more, const char* open) {
        if (is_overfull_) return false;
        constexpr std::size_t most = (std::size_t{1} << 30U) - 1;  // so that offsets into the store fit in 32 bits
        const std::size_t limit = reader_.options().max_expanded < most ? reader_.options().max_expanded : most;
        if (more <= limit - expanded_) {
            expanded_ += more;
            return true;
        }
        is_overfull_ = true;
        reader_.refuse(problem_code::too_large, open, 2, "the expanded values are too large together",
                       "use fewer or shorter references, or raise max_expanded");
        return false;
    }

    void make_room(std::size_t more) {
        wiped_text& store = reader_.store();
        if (store.capacity() - store.size() >= more) return;
        const std::size_t doubled = store.capacity() * 2;
        store.reserve(doubled > store.size() + more ? doubled : store.size() + more);
    }

    void emit(std::string_view text) { reader_.store().append(text); }

    [[gnu::cold]] const char* refuse_depth(const char* open) {
        if (!reported_depth_)
            reader_.refuse(problem_code::too_deep, open, 2, "defaults are nested too deeply",
                           "give the inner default a name of its own, on a line before");
        reported_depth_ = true;
        return open + 2;
    }

    /// Refuses a substitution at the byte that does not fit; a byte at fault by itself is reported as that.
    [[gnu::cold]] const char* refuse_at(const char* at, literal reason) {
        if (!reader_.is_fault(at))
            reader_.refuse(problem_code::invalid_substitution, at, reader_.is_at_line_end(at) ? 0 : 1, reason,
                           "write ${NAME}, ${NAME:-default}, ${NAME:+alternative} or ${NAME:?message}");
        segment_ = at;
        return at;
    }

    [[gnu::cold]] const char* refuse_open(const char* at) {
        if (open_end_ != at)  // once, however many levels are open
            reader_.refuse(problem_code::invalid_substitution, at, 0, "the substitution is not closed by `}`",
                           "close it with `}` before the value ends");
        open_end_ = at;
        segment_ = at;
        return at;
    }

    [[gnu::cold]] void refuse_required(const char* open, const char* word, const char* end, const dotenv_line& line) {
        const bool is_closed = end != word && end[-1] == '}';
        const dotenv_line now = reader_.line();
        reader_.return_to(line);  // the message may end lines, in double quotes
        dotenv_diagnostic made =
            reader_.describe(problem_code::required_reference, open, static_cast<std::size_t>(end - open),
                             "the variable is required here, and it is unset or empty", "set it before this line");
        made.message_begin = reader_.offset_of(word);
        made.message_end = reader_.offset_of(is_closed ? end - 1 : end);
        reader_.return_to(now);
        reader_.add_error(made);
    }

    dotenv_reader& reader_;
    dotenv_url_judge urls_;  // gives no verdict on more than may be expanded
    const char* begin_ = nullptr;
    const char* segment_ = nullptr;
    const char* open_end_ = nullptr;
    std::size_t stored_begin_ = 0;
    std::size_t expanded_ = 0;
    unsigned muted_ = 0;
    unsigned depth_ = 0;
    bool is_stored_ = false;
    bool touched_secret_ = false;
    bool is_overfull_ = false;
    bool reported_depth_ = false;
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
