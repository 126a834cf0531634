#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

// A second parser of the `.env` dialect, written from its grammar and from nothing else: slow, byte by byte, copying
// everywhere. The fuzz targets and the differential tests hold the library to it. It stops at the first error.
namespace reference {

struct place {
    std::size_t offset = std::string::npos;
    std::string code;

    [[nodiscard]] bool is_error() const { return offset != std::string::npos; }
};

using environment = std::map<std::string, std::string>;

struct limits {
    std::size_t expanded = 16u << 20u;
    unsigned depth = 16;
};

class parser {
public:
    parser(std::string text, environment given, bool is_literal, limits most = {})
        : text_(std::move(text)), environment_(std::move(given)), is_literal_(is_literal), limits_(most) {
        const std::string mark = text_.substr(0, 2);
        if (mark == "\xFF\xFE" || mark == "\xFE\xFF") fail(0, "utf16_file");
        if (text_.substr(0, 3) == "\xEF\xBB\xBF") at_ = 3;
        while (!first_.is_error() && at_ < text_.size()) {
            line();
            if (first_.is_error()) break;
            if (byte() == '\r') ++at_;
            if (at_ < text_.size()) ++at_;
        }
    }

    /// The first error, or none.
    [[nodiscard]] const place& error() const { return first_; }
    [[nodiscard]] const std::map<std::string, std::string>& values() const { return values_; }
    /// "offset code" of each.
    [[nodiscard]] const std::multiset<std::string>& warnings() const { return warnings_; }

private:
    // ---- bytes -------------------------------------------------------------------------------------------------------

    [[nodiscard]] int byte(std::size_t ahead = 0) const {
        return at_ + ahead < text_.size() ? static_cast<unsigned char>(text_[at_ + ahead]) : -1;
    }
    static bool is_alpha(int c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
    static bool is_digit(int c) { return c >= '0' && c <= '9'; }
    static bool is_blank(int c) { return c == ' ' || c == '\t' || c == '\v' || c == '\f'; }
    [[nodiscard]] bool at_line_end() const {
        return byte() == -1 || byte() == '\n' || (byte() == '\r' && (byte(1) == -1 || byte(1) == '\n'));
    }
    void blanks() {
        while (is_blank(byte())) ++at_;
    }

    /// The size of the UTF-8 character here; 0 where there is none.
    [[nodiscard]] std::size_t character(std::size_t at) const {
        const auto get = [&](std::size_t i) {
            return at + i < text_.size() ? static_cast<unsigned char>(text_[at + i]) : 0u;
        };
        const unsigned a = get(0);
        if (a < 0x80) return 1;
        std::size_t size = a >= 0xF0 ? 4 : a >= 0xE0 ? 3 : 2;
        std::uint32_t point = a & (0x7Fu >> size);
        for (std::size_t i = 1; i < size; ++i) {
            if ((get(i) & 0xC0u) != 0x80u) return 0;
            point = point * 64 + (get(i) & 0x3Fu);
        }
        static const std::uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
        if (a < 0xC0 || a > 0xF7 || point < least[size] || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF))
            return 0;
        return size;
    }

    [[nodiscard]] bool is_invisible(std::size_t at, std::size_t size) const {
        const std::string c = text_.substr(at, size);
        return c == "\xC2\xA0" || c == "\xE2\x80\x87" || c == "\xE2\x80\xAF" || c == "\xE2\x80\x8B" ||
               c == "\xE2\x81\xA0";
    }

    void fail(std::size_t offset, const char* code) {
        if (offset < first_.offset) first_ = {offset, code};
    }
    void warn(std::size_t offset, const char* code) {
        warnings_.insert(std::to_string(offset) + " " + code);
    }

    /// The code of a byte that is at fault wherever it stands; nullptr for another.
    [[nodiscard]] const char* fault() const {
        if (byte() == 0) return "nul_byte";
        if (byte() == '\r' && !at_line_end()) return "bare_carriage_return";
        if (byte() >= 0x80 && character(at_) == 0) return "invalid_utf8";
        return nullptr;
    }

    void fail_here(const char* code) { fail(at_, fault() != nullptr ? fault() : code); }

    /// Passes one character, whatever it is.
    void pass() {
        if (fault() != nullptr) fail(at_, fault());
        const std::size_t size = byte() >= 0x80 ? character(at_) : 1;
        at_ += size == 0 ? 1 : size;
    }

    void rest_of_line() {
        while (!at_line_end()) pass();
    }

    // ---- lines -------------------------------------------------------------------------------------------------------

    std::string name() {
        std::string read;
        if (!is_alpha(byte())) return read;
        while (is_alpha(byte()) || is_digit(byte()) || byte() == '.' || byte() == '-')
            read += text_[at_++];
        return read;
    }

    void line() {
        blanks();
        if (at_line_end()) return;
        if (byte() == '#') return rest_of_line();
        std::size_t began = at_;
        std::string read = name();
        const std::size_t name_end = at_;
        blanks();
        if (read == "export" && at_ != name_end && !at_line_end() && byte() != '=' && byte() != '#') {
            began = at_;
            read = name();
            blanks();
        }
        if (read.empty()) return fail_here("invalid_name");
        if (byte() != '=') return fail_here("expected_equals");
        if (read.find_first_of(".-") != std::string::npos) warn(began, "name_not_portable");
        ++at_;
        blanks();
        bind(began, read);
    }

    void bind(std::size_t began, const std::string& read) {
        const std::size_t value_begin = at_;
        value_.clear();
        if (byte() == '"')
            quoted('"');
        else if (byte() == '\'')
            quoted('\'');
        else if (byte() == '`' && has_another_backtick())
            fail(at_, "backtick_quote");
        else
            unquoted();
        if (first_.is_error()) return;
        if (value_.compare(0, 10, "encrypted:") == 0) return fail(value_begin, "encrypted_value");
        if (values_.count(read) != 0) warn(began, "duplicate_name");
        values_[read] = value_;
    }

    [[nodiscard]] bool has_another_backtick() const {
        const std::size_t end = text_.find('\n', at_);
        return text_.substr(at_ + 1, end == std::string::npos ? end : end - at_ - 1).find('`') != std::string::npos;
    }

    // ---- values ------------------------------------------------------------------------------------------------------

    void unquoted() {
        const std::size_t began = at_;
        std::size_t blank_from = 0;  // how much of the value is left when trailing blanks go
        while (!at_line_end()) {
            const int c = byte();
            if (c == '#' && is_blank(static_cast<unsigned char>(text_[at_ - 1]))) break;
            if (c == '#') warn(at_, "hash_in_value");
            if (c == '\\' && byte(1) == '$' && !is_literal_) {
                value_ += '$';
                at_ += 2;
                blank_from = value_.size();
            } else if (c == '$' && !is_literal_) {
                dollar(false, true, 0);
                blank_from = value_.size();
            } else {
                const std::size_t from = at_;
                pass();
                value_ += text_.substr(from, at_ - from);
                if (!is_blank(c)) blank_from = value_.size();
            }
        }
        value_.resize(blank_from);
        std::size_t end = at_;
        while (end != began && is_blank(static_cast<unsigned char>(text_[end - 1]))) --end;
        if (end != began) doubts(began, end);
        rest_of_line();
    }

    void doubts(std::size_t began, std::size_t end) {
        if (text_[end - 1] == '\\') warn(end - 1, "trailing_backslash");
        ends(began, end, began, end);
        if (byte() != '#') return;
        char open = 0;
        for (std::size_t i = began; i != at_; ++i) {
            if (open != 0 && text_[i] == open)
                open = 0;
            else if (open == 0 && (text_[i] == '"' || text_[i] == '\''))
                open = text_[i];
        }
        const std::size_t feed = text_.find('\n', at_);
        if (open != 0 && text_.substr(at_, feed == std::string::npos ? feed : feed - at_).find(open) != std::string::npos)
            warn(at_, "quote_before_comment");
    }

    /// Warns of invisible characters at both ends; the first lies before `first_end`, the last behind `last_begin`.
    void ends(std::size_t begin, std::size_t end, std::size_t last_begin, std::size_t first_end) {
        if (begin == end) return;
        const std::size_t first = character(begin);
        if (begin + first <= first_end && is_invisible(begin, first)) warn(begin, "invisible_character");
        for (std::size_t size = 2; size <= 3; ++size) {
            if (end < last_begin + size || character(end - size) != size) continue;
            if (end - size != begin && is_invisible(end - size, size)) warn(end - size, "invisible_character");
        }
    }

    void quoted(char quote) {
        const std::size_t open = at_++;
        const place before = first_;
        const auto warned = warnings_;
        while (byte() != -1 && byte() != quote) {
            if (byte() == '\r' && at_line_end()) {
                ++at_;
            } else if (quote == '"' && byte() == '\\') {
                escape(true, false);
            } else if (quote == '"' && byte() == '$' && !is_literal_) {
                dollar(true, true, 0);
            } else {
                const std::size_t from = at_;
                pass();
                value_ += text_.substr(from, at_ - from);
            }
        }
        if (byte() == -1) {
            first_ = before;
            warnings_ = warned;
            return fail(open, "unterminated_quote");
        }
        const std::size_t feed = text_.find('\n', open);
        const bool is_long = feed < at_;
        ends(open + 1, at_, is_long ? text_.rfind('\n', at_) + 1 : open + 1, is_long ? feed : at_);
        ++at_;
        const std::size_t closed = at_;
        blanks();
        if (at_line_end()) return;
        if (byte() != '#') return fail_here("text_after_quote");
        if (at_ == closed) warn(at_, "glued_comment");
        rest_of_line();
    }

    void escape(bool is_active, bool is_in_word) {
        const int c = byte(1);
        const std::string known = is_in_word ? "nrt\\\"$`}" : "nrt\\\"$`";
        if (c == -1) {
            ++at_;
        } else if (c != 0 && known.find(static_cast<char>(c)) != std::string::npos) {
            const char meant = c == 'n' ? '\n' : c == 'r' ? '\r' : c == 't' ? '\t' : static_cast<char>(c);
            if (is_active) value_ += meant;
            at_ += 2;
        } else {
            fail(at_, "unknown_escape");
            at_ += c >= 0x20 && c < 0x80 ? 2 : 1;
        }
    }

    // ---- dollars -----------------------------------------------------------------------------------------------------

    void dollar(bool is_quoted, bool is_active, unsigned depth) {
        const int next = byte(1);
        if (next == '{') return substitution(is_quoted, is_active, depth);
        if (next == '(') fail(at_, "command_substitution");
        if (next == '$') warn(at_, "double_dollar");
        if (is_alpha(next)) fail(at_, "bare_dollar");
        const std::size_t size = next == '(' || next == '$' ? 2 : 1;
        if (is_active) value_ += text_.substr(at_, size);
        at_ += size;
    }

    void substitution(bool is_quoted, bool is_active, unsigned depth) {
        const std::size_t open = at_;
        at_ += 2;
        if (depth == limits_.depth) return fail(open, "too_deep");
        std::string var;
        while (is_alpha(byte()) || (!var.empty() && (is_digit(byte()) || byte() == '.'))) var += text_[at_++];
        if (var.empty()) return fail_here("invalid_substitution");
        const bool minds_empty = byte() == ':';
        if (minds_empty) ++at_;
        const int op = byte();
        std::string found;
        const bool is_set = look_up(var, found);
        if (op == '}' && !minds_empty) {
            ++at_;
            if (!is_active) return;
            if (is_set) return expand(found, open);
            return warn(open, "unset_reference");
        }
        if (op != '-' && op != '+' && op != '?') return fail_here("invalid_substitution");
        ++at_;
        const bool is_there = is_set && !(minds_empty && found.empty());
        if (is_active && is_there && op != '+') expand(found, open);
        if (is_active && !is_there && op == '?') fail(open, "required_reference");
        word(is_quoted, is_active && op != '?' && is_there == (op == '+'), depth + 1);
    }

    void word(bool is_quoted, bool is_active, unsigned depth) {
        for (;;) {
            const int c = byte();
            if (c == '}') {
                ++at_;
                return;
            }
            if (c == -1 || (is_quoted ? c == '"' : at_line_end())) return fail(at_, "invalid_substitution");
            if (c == '$') {
                dollar(is_quoted, is_active, depth);
            } else if (is_quoted && c == '\\') {
                escape(is_active, true);
            } else if (is_quoted && c == '\r' && at_line_end()) {
                ++at_;
            } else if (!is_quoted && c == '\\' && (byte(1) == '}' || byte(1) == '$')) {
                if (is_active) value_ += text_[at_ + 1];
                at_ += 2;
            } else {
                if (!is_quoted && c == '#') warn(at_, "hash_in_value");
                const std::size_t from = at_;
                pass();
                if (is_active) value_ += text_.substr(from, at_ - from);
            }
        }
    }

    bool look_up(const std::string& var, std::string& found) const {
        for (const auto* from : {&environment_, &values_}) {
            const auto it = from->find(var);
            if (it == from->end()) continue;
            found = it->second;
            return true;
        }
        return false;
    }

    void expand(const std::string& found, std::size_t open) {
        if (found.size() > limits_.expanded - expanded_) return fail(open, "too_large");
        expanded_ += found.size();
        value_ += found;
    }

    std::string text_;
    environment environment_;
    bool is_literal_;
    limits limits_;
    std::size_t at_ = 0;
    std::size_t expanded_ = 0;
    std::string value_;
    place first_;
    std::map<std::string, std::string> values_;
    std::multiset<std::string> warnings_;
};

}  // namespace reference
