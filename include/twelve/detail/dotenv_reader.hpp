#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <twelve/detail/dotenv_bindings.hpp>
#include <twelve/detail/dotenv_bound_names.hpp>
#include <twelve/detail/dotenv_name.hpp>
#include <twelve/detail/find_byte.hpp>
#include <twelve/detail/looks_secret.hpp>
#include <twelve/detail/utf8.hpp>
#include <twelve/dotenv_document.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Where a line begins, to return to it.
struct dotenv_line {
    const char* begin;
    std::uint32_t number;
};

/// The ground that reading a `.env` text stands on: its lines, what is wrong with it, and faults of single bytes.
class dotenv_reader {
public:
    dotenv_reader(std::string_view text, const dotenv_options& options, dotenv_document& document)
        : options_(options), document_(document), begin_(text.data()), end_(text.data() + text.size()),
          names_(text, document.bindings_) {
        document_.text_ = text;
        line_ = {begin_, 1};
    }

    [[nodiscard]] const dotenv_options& options() const noexcept { return options_; }
    [[nodiscard]] std::string_view text() const noexcept { return document_.text_; }
    [[nodiscard]] const char* begin() const noexcept { return begin_; }
    [[nodiscard]] const char* end() const noexcept { return end_; }
    [[nodiscard]] dotenv_bindings& bindings() noexcept { return document_.bindings_; }
    [[nodiscard]] wiped_text& store() noexcept { return document_.store_; }
    [[nodiscard]] std::size_t offset_of(const char* at) const noexcept { return static_cast<std::size_t>(at - begin_); }

    [[nodiscard]] const dotenv_line& line() const noexcept { return line_; }
    void return_to(const dotenv_line& line) noexcept { line_ = line; }

    /// Notes that a line begins at `at`, right after so many line feeds.
    void begin_line(const char* at, std::uint32_t feeds = 1) noexcept {
        line_.begin = at;
        line_.number += feeds;
    }

    /// Tells whether a carriage return ends a line rather than standing alone.
    [[nodiscard]] bool ends_line(const char* carriage_return) const noexcept {
        return carriage_return + 1 == end_ || carriage_return[1] == '\n';
    }

    [[nodiscard]] bool is_at_line_end(const char* at) const noexcept {
        return at == end_ || *at == '\n' || (*at == '\r' && ends_line(at));
    }

    [[nodiscard]] const char* skip_blanks(const char* at) const noexcept {
        while (at != end_ && is_blank(*at)) ++at;
        return at;
    }

    /// Reads the name of a binding, behind the prefix `export` where there is one, and answers where its `=` should be.
    /// Before an `=`, a comment or the end of the line `export` is a name itself.
    [[nodiscard]] const char* read_bound_name(const char* at, dotenv_name& name) const noexcept {
        name = read_name(at, end_);
        at = skip_blanks(name.end);
        if (at == name.end || name.text() != "export" || is_at_line_end(at) || *at == '=' || *at == '#') return at;
        name = read_name(at, end_);
        return skip_blanks(name.end);
    }

    /// Passes text up to one of four bytes, the end of a line or of all, and reports the faults of bytes on its way.
    template <char First = '\n', char Second = First, char Third = First, char Fourth = First>
    [[nodiscard]] const char* skip_text(const char* at) {
        for (;;) {
            at = find_unusual_or<First, Second, Third, Fourth>(at, end_);
            if (at == end_) return at;
            const char byte = *at;
            if (byte == First || byte == Second || byte == Third || byte == Fourth || byte == '\n') return at;
            if (byte == '\r' && ends_line(at)) return at;
            at = byte == '\t' ? at + 1 : pass_unusual(at);
        }
    }

    /// Tells whether the byte itself is at fault, whatever stands around it.
    [[nodiscard]] bool is_fault(const char* at) const noexcept {
        if (at == end_) return false;
        return *at == '\0' || (*at == '\r' && !ends_line(at)) || read_utf8(at, end_).size == 0;
    }

    /// The name whose value is being read; empty outside a value.
    void enter_binding(std::string_view name) noexcept {
        name_ = name;
        has_error_ = false;
    }
    [[nodiscard]] std::string_view name() const noexcept { return name_; }
    [[nodiscard]] bool has_error() const noexcept { return has_error_; }

    /// Tells whether more errors were found than are kept: then it is no use to read on.
    [[nodiscard]] bool is_beyond_hope() const noexcept { return document_.omitted_errors_ != 0; }
    void give_up() noexcept { document_.is_cut_short_ = true; }

    [[nodiscard]] bool is_secret_name(std::string_view name) const {
        return options_.is_secret != nullptr ? options_.is_secret(options_.context, name) : looks_secret(name);
    }

    /// Describes a fault of the current line.
    [[nodiscard]] dotenv_diagnostic describe(problem_code code, const char* at, std::size_t length, literal reason,
                                             literal fix) const {
        dotenv_diagnostic made;
        made.code = code;
        made.line = line_.number;
        made.column = static_cast<std::uint32_t>(at - line_.begin + 1);
        made.offset = offset_of(at);
        made.length = length;
        made.reason = reason;
        made.fix = fix;
        made.name = name_;
        return made;
    }

    [[gnu::cold]] void refuse(problem_code code, const char* at, std::size_t length, literal reason, literal fix) {
        if (!omit(severity::error)) add_error(describe(code, at, length, reason, fix));
    }
    [[gnu::cold]] void warn(problem_code code, const char* at, std::size_t length, literal reason, literal fix) {
        if (!omit(severity::warning)) add_warning(describe(code, at, length, reason, fix));
    }

    [[gnu::cold]] void add_error(dotenv_diagnostic made) {
        has_error_ = true;
        made.level = severity::error;
        insert(document_.errors_, document_.omitted_errors_, made);
    }

    /// Adds a warning; in strict mode it is an error.
    [[gnu::cold]] void add_warning(dotenv_diagnostic made) {
        if (options_.mode == dotenv_mode::strict) return add_error(made);
        made.level = severity::warning;
        insert(document_.warnings_, document_.omitted_warnings_, made);
    }

    /// Takes back what was found from `at` on, before which so many warnings were omitted: the text will be read again
    /// in another way.
    [[gnu::cold]] void forget_from(const char* at, std::size_t omitted_warnings) noexcept {
        drop_from(document_.errors_, offset_of(at));
        drop_from(document_.warnings_, offset_of(at));
        document_.omitted_errors_ = 0;  // nothing is read on where one was omitted
        document_.omitted_warnings_ = omitted_warnings;
        fault_line_ = 0;
    }
    [[nodiscard]] std::size_t omitted_warnings() const noexcept { return document_.omitted_warnings_; }

    /// Tells whether anything was found from `at` on.
    [[nodiscard]] bool has_found_from(const char* at) const noexcept {
        const std::size_t offset = offset_of(at);
        return (!document_.errors_.empty() && document_.errors_.back().offset >= offset) ||
               (!document_.warnings_.empty() && document_.warnings_.back().offset >= offset);
    }

    /// Masks what was found from `at` on: the value turned out to be a secret.
    [[gnu::cold]] void mask_from(const char* at) noexcept {
        mask_from(document_.errors_, offset_of(at));
        mask_from(document_.warnings_, offset_of(at));
    }

    /// Finds the last binding of a name among those that are complete.
    [[nodiscard]] std::uint32_t find(std::string_view name) { return names_.find(name, hash(name)); }

    /// Counts a binding as read.
    void add_binding(const dotenv_record& record) {
        const std::uint32_t made = hash({begin_ + record.name_begin, record.name_size});
        document_.bindings_.push_back(record, made);
        names_.note_added(made);
    }

    /// Counts the binding of a plain line as read.
    void add_plain_binding(std::string_view name, std::uint32_t line) {
        const std::uint32_t made = document_.hash_.of(name);
        document_.bindings_.push_plain(static_cast<std::uint32_t>(offset_of(name.data())), line, made);
        names_.note_added(made);
    }

    /// Counts the binding of a plain line as read, whose name is short and has as many bytes behind it as the longest.
    void add_plain_binding(const char* name, std::size_t size, std::uint32_t line) {
        const std::uint32_t made = document_.hash_.of_short(name, size);
        document_.bindings_.push_plain(static_cast<std::uint32_t>(offset_of(name)), line, made);
        names_.note_added(made);
    }

    /// Reports the names that were bound again: all lines have been read.
    void report_duplicates() {
        names_.each_bound_again([this](std::uint32_t index, std::uint32_t before) { report_duplicate(index, before); });
    }

    /// Hashes a name that stands in the text, or anywhere else.
    [[nodiscard]] std::uint32_t hash(std::string_view name) const noexcept {
        const bool is_in_text = name.data() >= begin_ && name.data() < end_;
        if (is_in_text && name.size() < short_name && static_cast<std::size_t>(end_ - name.data()) >= short_name)
            return document_.hash_.of_short(name.data(), name.size());
        return document_.hash_.of(name);
    }

private:
    [[gnu::cold]] void report_duplicate(std::uint32_t index, std::uint32_t before) {
        document_.bindings_.set(before, dotenv_overridden);
        if (!omit(severity::warning)) add_warning(describe_duplicate(index, before));
    }

    [[nodiscard]] dotenv_diagnostic describe_duplicate(std::uint32_t index, std::uint32_t before) const {
        const dotenv_assignment again = document_.assignment(index);
        const dotenv_assignment first = document_.assignment(before);
        dotenv_diagnostic made;
        made.code = problem_code::duplicate_name;
        made.line = again.line;
        made.column = again.column;
        made.offset = again.name_offset;
        made.length = again.name.size();
        made.reason = "the name is bound twice, and the last one wins";
        made.fix = "keep one of the two lines";
        made.name = again.name;
        made.is_secret =
            again.is_tainted ||
            holds_url_with_secret(document_.text_.substr(again.value_begin, again.value_end - again.value_begin));
        made.related_line = first.line;
        made.related_column = first.column;
        return made;
    }

    /// Counts what would be one too many, before it is described: a hostile text has millions.
    [[nodiscard]] bool omit(severity level) noexcept {
        const bool is_error = level == severity::error || options_.mode == dotenv_mode::strict;
        const std::size_t held = is_error ? document_.errors_.size() : document_.warnings_.size();
        if (held < options_.max_diagnostics) return false;
        ++(is_error ? document_.omitted_errors_ : document_.omitted_warnings_);
        has_error_ = has_error_ || is_error;
        return true;
    }

    /// Passes a control character or characters beyond ASCII; each line reports its first faulty byte.
    [[nodiscard]] const char* pass_unusual(const char* at) {
        while (at != end_ && byte_value(*at) >= 0x80) {
            const std::size_t size = read_utf8(at, end_).size;
            if (size == 0) {
                report_byte(problem_code::invalid_utf8, at, "the byte is not UTF-8", "save the file as UTF-8");
                return pass_alike(at);
            }
            at += size;
        }
        if (at == end_ || byte_value(*at) >= 0x20) return at;
        if (*at == '\n' || (*at == '\r' && ends_line(at))) return at;
        if (*at == '\0')
            report_byte(problem_code::nul_byte, at, "a NUL byte", "remove the byte, or save the file as UTF-8");
        if (*at == '\r')
            report_byte(problem_code::bare_carriage_return, at, "a carriage return without a line feed",
                        "end lines with LF or CR LF; inside a value write \\r in double quotes");
        return pass_alike(at);
    }

    /// Passes a byte and those that are alike, but for the last of them, which may begin a character or end a line.
    [[nodiscard]] const char* pass_alike(const char* at) const noexcept {
        const char byte = *at;
        for (++at; end_ - at >= 2 && *at == byte && at[1] == byte;) ++at;
        return at;
    }

    void report_byte(problem_code code, const char* at, literal reason, literal fix) {
        if (fault_line_ != line_.number) describe_byte(code, at, reason, fix);
        has_error_ = true;
    }

    [[gnu::cold]] void describe_byte(problem_code code, const char* at, literal reason, literal fix) {
        fault_line_ = line_.number;
        dotenv_diagnostic made = describe(code, at, 1, reason, fix);
        if (code == problem_code::invalid_utf8) made.character = static_cast<char32_t>(byte_value(*at));
        add_error(made);
    }

    /// Tells whether the text around a fault may be a secret: the value of the binding it stands in, or junk lines
    /// right after one, which are its tail more often than not.
    [[nodiscard]] bool is_near_secret(std::string_view name) const {
        if (!name.empty()) return is_secret_name(name);
        if (document_.bindings_.empty()) return false;
        const std::size_t last = document_.bindings_.size() - 1;
        return document_.bindings_.is(last, dotenv_tainted) ||
               is_secret_name(document_.bindings_.name(last, document_.text_));
    }

    /// Keeps the order of the file: what is found late, such as a duplicate, goes to its place.
    void insert(std::vector<dotenv_diagnostic>& found, std::size_t& omitted, dotenv_diagnostic& made) {
        if (found.size() >= options_.max_diagnostics) {
            ++omitted;
            return;
        }
        made.is_secret = made.is_secret || is_near_secret(made.name);
        std::size_t place = found.size();
        found.push_back(made);
        for (; place != 0 && found[place - 1].offset > made.offset; --place) found[place] = found[place - 1];
        found[place] = made;
    }

    static void drop_from(std::vector<dotenv_diagnostic>& found, std::size_t offset) noexcept {
        while (!found.empty() && found.back().offset >= offset) found.pop_back();
    }

    static void mask_from(std::vector<dotenv_diagnostic>& found, std::size_t offset) noexcept {
        for (std::size_t i = found.size(); i != 0 && found[i - 1].offset >= offset; --i) found[i - 1].is_secret = true;
    }

    const dotenv_options& options_;
    dotenv_document& document_;
    const char* begin_;
    const char* end_;
    dotenv_line line_{};
    std::string_view name_;
    bool has_error_ = false;
    std::uint32_t fault_line_ = 0;
    dotenv_bound_names names_;
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
