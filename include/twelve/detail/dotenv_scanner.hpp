#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include <twelve/detail/dotenv_line_bytes.hpp>
#include <twelve/detail/dotenv_plain_line.hpp>
#include <twelve/detail/dotenv_reader.hpp>
#include <twelve/detail/dotenv_values.hpp>
#include <twelve/detail/looks_secret.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Reads a whole `.env` text, line by line; after a fault it goes on at the next line.
class dotenv_scanner {
public:
    explicit dotenv_scanner(dotenv_reader& reader, line_blocks blocks = best_line_blocks()) noexcept
        : reader_(reader), values_(reader), blocks_(blocks) {}

    void read_all() {
        if (!is_readable()) return;
        const char* at = skip_byte_order_mark(reader_.begin());
        for (;;) {
            at = read_plain_lines(at);
            if (at == reader_.end()) break;
            at = end_line(read_line(at));
            if (reader_.is_beyond_hope()) {
                reader_.give_up();
                break;
            }
        }
        reader_.enter_binding({});
        reader_.report_duplicates();
    }

private:
    /// Refuses a text that is not worth reading at all.
    [[nodiscard]] bool is_readable() {
        constexpr std::size_t most = std::size_t{3} << 30U;  // so that offsets fit in 32 bits
        const std::size_t size = reader_.text().size();
        if (size > reader_.options().max_file || size > most) {
            reader_.refuse(problem_code::too_large, reader_.begin(), 0, "the file is larger than the limit",
                           "check that it is a .env file, or raise max_file");
            return false;
        }
        const std::string_view mark = reader_.text().substr(0, 2);
        if (mark == "\xFF\xFE" || mark == "\xFE\xFF") {
            reader_.refuse(problem_code::utf16_file, reader_.begin(), 2, "the file is UTF-16", "save it as UTF-8");
            return false;
        }
        return true;
    }

    [[nodiscard]] const char* skip_byte_order_mark(const char* at) const noexcept {
        constexpr std::string_view mark = "\xEF\xBB\xBF";
        return reader_.text().substr(0, mark.size()) == mark ? at + mark.size() : at;
    }

    /// Passes the end of a line, which `at` stands before.
    [[nodiscard]] const char* end_line(const char* at) noexcept {
        if (at != reader_.end() && *at == '\r') ++at;
        if (at == reader_.end()) return at;
        reader_.begin_line(at + 1);
        return at + 1;
    }

    /// Reads the plain lines that stand together here, and the comments among them; answers where others begin.
    [[nodiscard]] const char* read_plain_lines(const char* at) {
        return blocks_ == line_blocks::wide ? read_plain_lines_wide(at) : read_plain_lines_by<line_bytes>(at);
    }

#if defined(__x86_64__) && defined(__SSE2__) && defined(__GNUC__)
    [[gnu::target("avx2")]]
#endif
    const char*
    read_plain_lines_wide(const char* at) {
        return read_plain_lines_by<wide_line_bytes>(at);
    }

    template <class Bytes>
    [[nodiscard, gnu::always_inline]] const char* read_plain_lines_by(const char* at) {
        const std::size_t needed = export_prefix.size() + Bytes::window;
        const std::uint32_t first = reader_.line().number;
        std::uint32_t number = first;
        while (static_cast<std::size_t>(reader_.end() - at) >= needed) {
            const char* const next = read_plain_line<Bytes>(at, number);
            if (next == nullptr) break;
            at = next;
            ++number;
        }
        if (number != first) reader_.return_to({at, number});
        return at;
    }

    /// Reads the plain line at `at` and answers where the next one begins; null where it has to be read with care.
    template <class Bytes>
    [[nodiscard, gnu::always_inline]] const char* read_plain_line(const char* at, std::uint32_t number) {
        const bool is_exported = *at == 'e' && std::memcmp(at, export_prefix.data(), export_prefix.size()) == 0;
        const char* const name = is_exported ? at + export_prefix.size() : at;
        const std::size_t size = Bytes::name_size(name);
        if (size >= short_name || name[size] != '=' || *name <= '=') return read_odd_plain_line(at, name, number);
        const char* const value = name + size + 1;
        const char* const stop = Bytes::find_stop(name, reader_.end());
        if (stop == reader_.end()) return nullptr;
        const char* feed = stop;
        if (*stop == '$' && *value != '\'') {
            bound_ = {name, name + size, false};
            return nullptr;
        }
        if (*stop != '\n' || !plain_edges_table.allow(*value, stop[-1])) {
            feed = read_odd_plain_value(value, stop, reader_.end());
            if (feed == nullptr) return nullptr;
        }
        reader_.add_plain_binding(name, size, number);
        return feed + 1;
    }

    /// Reads a blank line, a comment, or a plain line with a long name.
    [[nodiscard]] const char* read_odd_plain_line(const char* at, const char* name_begin, std::uint32_t number) {
        if (*at == '#') at = find_unusual_or<'\n', '\n', '\n', '\n'>(at, reader_.end());
        if (at == reader_.end()) return nullptr;
        if (*at == '\n') return at + 1;
        const dotenv_name name = read_name(name_begin, reader_.end());
        if (name.text().size() < short_name || name.has_dot_or_dash) return nullptr;
        if (reader_.end() - name.end < 2 || *name.end != '=') return nullptr;
        const char* const stop = find_unusual_or<'$', '#', '$', '#'>(name.end + 1, reader_.end());
        const char* const feed = read_odd_plain_value(name.end + 1, stop, reader_.end());
        if (feed == nullptr) return nullptr;
        reader_.add_plain_binding(name.text(), number);
        return feed + 1;
    }

    /// Reads one line, or the several of a quoted value, and answers its end.
    [[nodiscard]] const char* read_line(const char* at) {
        if (bound_.begin != nullptr) return read_bound_value();
        at = reader_.skip_blanks(at);
        if (reader_.is_at_line_end(at)) return at;
        if (*at == '#') return reader_.skip_text(at);
        return read_binding(at);
    }

    [[nodiscard]] const char* read_bound_value() {
        const dotenv_name name = bound_;
        bound_.begin = nullptr;
        return read_value(reader_.skip_blanks(name.end + 1), name);
    }

    [[nodiscard]] const char* read_binding(const char* at) {
        dotenv_name name{};
        at = reader_.read_bound_name(at, name);
        if (name.end == name.begin) return refuse_name(at);
        if (at == reader_.end() || *at != '=') return refuse_line(at);
        return read_value(reader_.skip_blanks(at + 1), name);
    }

    [[nodiscard]] const char* read_value(const char* at, const dotenv_name& name) {
        dotenv_record record{};
        record.name_begin = static_cast<std::uint32_t>(reader_.offset_of(name.begin));
        record.name_size = static_cast<std::uint32_t>(name.end - name.begin);
        record.line = reader_.line().number;
        reader_.enter_binding(name.text());
        if (name.has_dot_or_dash)
            reader_.warn(problem_code::name_not_portable, name.begin, record.name_size,
                         "no shell can bind a name with a dot or a dash",
                         "use upper case letters, digits and underscores");
        const char* const end = values_.read(at, record);
        finish(record, name.begin, end);
        return end;
    }

    /// Completes a binding, which was read from its name to `end`, and counts it as read.
    void finish(dotenv_record& record, const char* name, const char* end) {
        if (reader_.has_error()) {
            record.set(dotenv_faulty);
            record.text_size = 0;
        } else {
            refuse_encrypted(record);
        }
        if (reader_.has_found_from(name) && (record.is(dotenv_tainted) || holds_url(name, end)))
            reader_.mask_from(name);
        reader_.enter_binding({});
        reader_.add_binding(record);
    }

    [[nodiscard, gnu::cold]] static bool holds_url(const char* begin, const char* end) noexcept {
        return holds_url_with_secret({begin, static_cast<std::size_t>(end - begin)});
    }

    /// Refuses what dotenvx has encrypted: passed on, the cipher text would be taken for the password.
    void refuse_encrypted(dotenv_record& record) {
        const char* const base = record.is(dotenv_stored) ? reader_.store().c_str() : reader_.begin();
        const char* const value = base + record.text_begin;
        if (!begins_encrypted(value, value + record.text_size)) return;
        dotenv_diagnostic made;
        made.code = problem_code::encrypted_value;
        made.line = record.line;
        made.offset = record.raw_begin;
        made.length = record.raw_size;
        made.reason = "the value is encrypted by dotenvx";
        made.fix = "start the program with `dotenvx run`, or keep the secret in a file of its own: NAME_FILE";
        made.name = reader_.name();
        made.column = column_of(record.raw_begin);
        reader_.add_error(made);
        record.set(dotenv_faulty);
        record.text_size = 0;
    }

    [[nodiscard]] std::uint32_t column_of(std::size_t offset) const noexcept {
        std::size_t begin = offset;
        while (begin != 0 && reader_.begin()[begin - 1] != '\n') --begin;
        return static_cast<std::uint32_t>(offset - begin + 1);
    }

    [[gnu::cold]] const char* refuse_name(const char* at) {
        if (!reader_.is_fault(at)) {
            const utf8_character found = read_utf8(at, reader_.end());
            dotenv_diagnostic made =
                reader_.describe(problem_code::invalid_name, at, found.size, "a name begins with a letter or `_`",
                                 "write NAME=value, or # before a comment");
            made.character = found.code_point;
            if (found.code_point == 0xFEFF)
                made.fix = "remove the byte order mark, which belongs at the start of the file only";
            if (found.code_point == '=') made.reason = "the name is empty";
            reader_.add_error(made);
        }
        return reader_.skip_text(at);
    }

    [[gnu::cold]] const char* refuse_line(const char* at) {
        if (!reader_.is_fault(at)) {
            const bool is_at_end = reader_.is_at_line_end(at);
            const bool is_foreign = !is_at_end && byte_value(*at) >= 0x80;
            reader_.refuse(problem_code::expected_equals, at, is_at_end ? 0 : read_utf8(at, reader_.end()).size,
                           is_foreign ? literal("`=` must follow the name, which is of ASCII letters, digits and `_`")
                                      : literal("`=` must follow the name"),
                           "write NAME=value");
        }
        return reader_.skip_text(at);
    }

    dotenv_reader& reader_;
    dotenv_values values_;
    line_blocks blocks_;
    dotenv_name bound_{};  // of the line at hand, where it has been read already
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
