#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <twelve/detail/dotenv_line_view.hpp>
#include <twelve/detail/file.hpp>
#include <twelve/detail/looks_secret.hpp>
#include <twelve/detail/masked_line.hpp>
#include <twelve/detail/printable.hpp>
#include <twelve/detail/wipe.hpp>
#include <twelve/dotenv_syntax.hpp>
#include <twelve/source.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

struct dotenv_source_settings {
    dotenv_options syntax;
    file_limits file;
    bool is_required = false;
    bool has_strict_names = false;
};

/// A `.env` file as it was read for one load.
class opened_dotenv final : public opened_source {
public:
    opened_dotenv(const std::string& path, const dotenv_source_settings& settings, opening& asked_by)
        : path_(path_to_show(path)), settings_(settings), contents_(read_file(path, settings.file)),
          asked_by_(asked_by) {
        if (contents_.outcome != file_outcome::read) return;
        dotenv_options options = settings.syntax;
        options.context = this;
        options.look_up = &look_up;
        options.is_secret = &is_secret;
        document_ = parse_dotenv(contents_.text.view(), options);
    }

    void collect(collector& into) override {
        if (!document_.ok()) return;
        for (const dotenv_assignment one : document_.assignments())
            if (one.is_in_force) into.take(one.name, raw(one));
    }

    bool find(std::string_view name, raw_value& found) override {
        document_.index_names();  // a less important file may refer to many
        const auto one = document_.find(name);
        if (!one.has_value()) return false;
        found = raw(*one);
        return true;
    }

    [[nodiscard]] origin place_of(const raw_value* value) const override {
        origin place;
        place.kind = source_kind::dotenv;
        place.source = path_;
        place.path = path_;
        if (value == nullptr) return place;
        place.line = value->line;
        place.column = value->column;
        return place;
    }

    [[nodiscard]] excerpt excerpt_of(const raw_value& value, std::string_view mask) const override {
        const std::size_t begin = value.begin + 1 - value.column;
        const bool is_hiding = mask.empty() && is_hidden(line_at(begin));
        return masked_line(contents_.text.view(), {value.begin, value.end, value.begin, value.end, begin},
                           value.is_tainted || is_hiding ? redacted_text : mask);
    }

    void report(problems& into) const override {
        if (contents_.outcome != file_outcome::read) return report_unread(into);
        if (contents_.is_world_writable) into.push_back(of_file(problem_code::world_writable, severity::warning));
        add(into, document_.errors(),
            document_.is_cut_short() ? "; there are more errors, and nothing behind this one was read"
                                     : untold(document_.omitted_errors(), " more errors are not told"));
        add(into, document_.warnings(), untold(document_.omitted_warnings(), " more warnings are not told"));
    }

    [[nodiscard]] bool is_refused() const noexcept override {
        if (contents_.outcome == file_outcome::read) return !document_.ok();
        return contents_.outcome != file_outcome::absent || settings_.is_required;
    }

    [[nodiscard]] bool binds(std::string_view name) const noexcept override { return document_.binds(name); }

    [[nodiscard]] looked_in place_looked_in() const override {
        return {absolute_path(path_), contents_.outcome == file_outcome::absent};
    }

    [[nodiscard]] bool has_strict_names() const noexcept override { return settings_.has_strict_names; }

private:
    static dotenv_lookup look_up(void* context, std::string_view name) {
        opened_dotenv& self = *static_cast<opened_dotenv*>(context);
        dotenv_lookup answer;
        raw_value found;
        if (!self.asked_by_.find_above(name, found)) return answer;
        answer.is_set = true;
        answer.value = found.text;
        answer.is_secret = found.is_tainted || is_secret(context, name);
        return answer;
    }

    static bool is_secret(void* context, std::string_view name) {
        return static_cast<opened_dotenv*>(context)->asked_by_.is_secret(name);
    }

    [[nodiscard]] static raw_value raw(const dotenv_assignment& one) noexcept {
        raw_value value;
        value.text = one.value;
        value.line = one.line;
        value.column = one.value_column;
        value.begin = one.value_begin;
        value.end = one.value_end;
        value.is_tainted = one.is_tainted;
        return value;
    }

    [[nodiscard]] static std::string untold(std::size_t count, const char* what) {
        return count == 0 ? std::string() : "; " + std::to_string(count) + what;
    }

    /// A line with faults, and whether it may be shown.
    struct judged_line {
        dotenv_line_view line;
        bool is_hidden;
    };

    [[nodiscard]] judged_line judge(std::size_t begin) const {
        const dotenv_line_view line = line_at(begin);
        return {line, is_hidden(line)};
    }

    /// Adds what was found; `more` is told with the last of it. A line is judged once, however many faults it has.
    void add(problems& into, const std::vector<dotenv_diagnostic>& found, std::string_view more) const {
        judged_line last{};
        for (const dotenv_diagnostic& one : found) {
            const std::size_t begin = one.offset + 1 - one.column;
            if (&one == &found.front() || begin != last.line.begin) last = judge(begin);
            // A short string carries what stood on the stack behind its last byte: that of who read the file.
            wipe_stack_below<8192>();
            problem made = of_syntax(one, last);
            if (&one == &found.back()) made.reason += more;
            into.push_back(static_cast<problem&&>(made));
        }
    }

    [[nodiscard]] problem of_file(problem_code code, severity level) const {
        problem made;
        made.code = code;
        made.severity = level;
        made.origin = place_of(nullptr);
        made.origin.path = absolute_path(path_);
        return made;
    }

    void report_unread(problems& into) const {
        if (!is_refused()) return;
        const bool is_large = contents_.outcome == file_outcome::too_large;
        problem made = of_file(is_large ? problem_code::too_large : problem_code::file_unreadable, severity::error);
        made.reason = reason_of(contents_.outcome).view();
        made.hint = remedy_for(contents_.outcome).view();
        if (is_large) made.expected = std::to_string(settings_.file.max_bytes) + " bytes";
        into.push_back(static_cast<problem&&>(made));
    }

    [[nodiscard]] problem of_syntax(const dotenv_diagnostic& one, const judged_line& judged) const {
        problem made;
        made.code = one.code;
        made.severity = one.level;
        made.origin = place_of(nullptr);
        made.origin.line = one.line;
        made.origin.column = one.column;
        made.reason = one.reason.view();
        add_other_place(made.reason, one);
        add_character(made.reason, one);
        made.hint = one.fix.view();
        if (is_declared(one.name)) made.variable = one.name;
        const bool is_masked = one.is_secret || judged.is_hidden || is_hidden_name(one.name);
        add_message(made, one, is_masked);
        made.excerpt = masked_line(contents_.text.view(), extent_of(one, judged.line),
                                   is_masked ? redacted_text : std::string_view());
        return made;
    }

    /// Tells the other place that a fault is about: without it, one looks at the wrong end of a value on many lines.
    static void add_other_place(std::string& reason, const dotenv_diagnostic& one) {
        if (one.related_line == 0) return;
        const std::string line = std::to_string(one.related_line);
        if (one.code == problem_code::text_after_quote)
            reason.append("; they opened at ").append(line).append(":").append(std::to_string(one.related_column));
        if (one.code == problem_code::unterminated_quote)
            reason.append("; line ").append(line).append(" looks like NAME=");
        if (one.code == problem_code::duplicate_name) reason.append("; the one before is on line ").append(line);
    }

    /// Tells a character that cannot be typed or seen, unless it is hidden; one of ASCII is seen where the fault is.
    void add_character(std::string& reason, const dotenv_diagnostic& one) const {
        if (one.is_secret || is_hidden_name(one.name)) return;
        if (one.character == 0 || (one.character >= 0x20 && one.character < 0x7F)) return;
        const bool is_byte = one.code == problem_code::invalid_utf8;
        reason.append(is_byte ? "; it is 0x" : "; this is U+");
        const unsigned digits = one.character > 0xFFFFF ? 6 : one.character > 0xFFFF ? 5 : 4;
        append_hex(reason, one.character, is_byte ? 2 : digits);
    }

    /// A name that nobody declared may be the tail of a secret that lost its quotes: it is not echoed.
    [[nodiscard]] bool is_declared(std::string_view name) const noexcept {
        for (std::size_t i = 0; i < asked_by_.name_count(); ++i)
            if (asked_by_.name(i) == name) return true;
        return false;
    }

    [[nodiscard]] bool is_secret_name(std::string_view name) const noexcept { return asked_by_.is_secret(name); }

    /// Tells whether the values of a name are not shown. A line of such a value may look like that of another name.
    [[nodiscard]] bool is_hidden_name(std::string_view name) const noexcept {
        return !name.empty() && (!is_declared(name) || is_secret_name(name));
    }

    void add_message(problem& made, const dotenv_diagnostic& one, bool is_masked) const {
        if (is_masked || one.message_begin == one.message_end) return;
        const std::string_view text = contents_.text.view();
        made.shown = echoed(text.substr(one.message_begin, one.message_end - one.message_begin));
    }

    [[nodiscard]] static line_extent extent_of(const dotenv_diagnostic& one, const dotenv_line_view& line) noexcept {
        return {line.value_begin, line.value_begin, one.offset, one.offset + one.length, line.begin};
    }

    /// A line is shown if a plain variable's name begins it, and nothing in it looks like a secret. What follows a
    /// secret's line may be the rest of it, and what nobody declared may be anything.
    [[nodiscard]] bool is_hidden(const dotenv_line_view& line) const {
        if (!is_declared(line.name) || is_secret_name(line.name)) return true;
        if (holds_url_with_secret(line.text) || line.text.find('\r') != std::string_view::npos) return true;
        bool has_secret = false;
        each_name_that_is_given(line.text, [&](std::string_view name) {
            if (is_secret_name(name)) has_secret = true;
        });
        return has_secret;
    }

    /// The line of a fault, by where it begins. Its name is shown where it is known, or tells itself that a secret
    /// follows.
    [[nodiscard]] dotenv_line_view line_at(std::size_t begin) const {
        dotenv_line_view line = view_dotenv_line(contents_.text.view(), begin);
        if (!is_declared(line.name) && !looks_secret(line.name)) line.value_begin = line.begin;
        return line;
    }

    std::string path_;
    dotenv_source_settings settings_;
    file_contents contents_;
    opening& asked_by_;
    dotenv_document document_;
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
