#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <twelve/detail/dotenv_name.hpp>
#include <twelve/detail/utf8.hpp>
#include <twelve/dotenv_document.hpp>
#include <twelve/literal.hpp>

namespace twelve {
inline namespace v0 {

/// Who reads a spelling back as the value it stands for.
enum class dotenv_reach : std::uint8_t {
    everyone,  ///< this parser and the mainstream ones
    not_all,   ///< this parser; some others read it differently
    nobody     ///< there is no spelling
};

/// One value as it is spelled in a `.env` file.
struct spelled_dotenv_value {
    std::string text;  ///< what stands after the `=`; empty for `nobody`
    dotenv_reach reach = dotenv_reach::everyone;
    literal reason;  ///< why not everyone reads it; empty where everyone does
};

/// A variable to be written.
struct dotenv_entry {
    std::string_view name;
    std::string_view value;
    std::string_view comment = {};  ///< lines that stand above it, without their `#`
};

/// A `.env` text, and which entries it could not carry to everyone.
struct written_dotenv {
    std::string text;
    std::vector<std::size_t> read_differently;  ///< entries of reach `not_all`, which are written
    std::vector<std::size_t> left_out;          ///< entries without a spelling, or whose name is none

    [[nodiscard]] bool ok() const noexcept { return left_out.empty(); }
};

namespace detail {

/// What a value holds that bears on its spelling.
struct dotenv_content {
    bool is_plain = true;  ///< nothing but `[A-Za-z0-9_./:@%+,=-]`
    bool has_single_quote = false;
    bool has_special = false;  ///< what double quotes must escape: `"` `$` and the backtick, and a backslash
    bool has_newline = false;
    bool has_carriage_return = false;
    bool has_risky_backslash = false;  ///< before another, before a `'`, or last: some unescape it in single quotes
    bool has_substitution = false;     ///< `${`, which python-dotenv expands even in single quotes
    bool is_text = true;               ///< UTF-8 without NUL
};

[[nodiscard]] constexpr bool is_plain_value_byte(char byte) noexcept {
    if (continues_name(byte)) return true;
    switch (byte) {
    case '/':
    case ':':
    case '@':
    case '%':
    case '+':
    case ',':
    case '=':
        return true;
    default:
        return false;
    }
}

[[nodiscard]] inline bool is_risky_backslash(const char* at, const char* end) noexcept {
    return at + 1 == end || at[1] == '\\' || at[1] == '\'';
}

[[nodiscard]] inline dotenv_content examine(std::string_view value) noexcept {
    dotenv_content content;
    const char* const end = value.data() + value.size();
    for (const char* at = value.data(); at != end;) {
        const char byte = *at;
        const std::size_t size = read_utf8(at, end).size;
        if (size == 0 || byte == '\0') {
            content.is_text = false;
            return content;
        }
        if (!is_plain_value_byte(byte)) content.is_plain = false;
        if (byte == '\'') content.has_single_quote = true;
        if (byte == '"' || byte == '$' || byte == '`' || byte == '\\') content.has_special = true;
        if (byte == '$' && at + 1 != end && at[1] == '{') content.has_substitution = true;
        if (byte == '\n') content.has_newline = true;
        if (byte == '\r') content.has_carriage_return = true;
        if (byte == '\\' && is_risky_backslash(at, end)) content.has_risky_backslash = true;
        at += size;
    }
    return content;
}

[[nodiscard]] inline std::string in_single_quotes(std::string_view value) {
    std::string text;
    text.reserve(value.size() + 2);
    text.push_back('\'');
    text.append(value);
    text.push_back('\'');
    return text;
}

[[nodiscard]] inline std::string in_double_quotes(std::string_view value) {
    std::string text;
    text.reserve(value.size() + 16);
    text.push_back('"');
    for (const char byte : value) {
        if (byte == '\n') {
            text.append("\\n");
        } else if (byte == '\r') {
            text.append("\\r");
        } else {
            if (byte == '"' || byte == '$' || byte == '`' || byte == '\\') text.push_back('\\');
            text.push_back(byte);
        }
    }
    text.push_back('"');
    return text;
}

[[nodiscard]] inline bool is_whole_name(std::string_view text) noexcept {
    const dotenv_name name = read_name(text.data(), text.data() + text.size());
    return !text.empty() && name.text().size() == text.size();
}

/// Writes one line of a comment; what no `.env` may hold is left out, or a `?` where it is not UTF-8.
inline void write_comment_line(std::string_view line, std::string& text) {
    text.append(line.empty() ? "#" : "# ");
    const char* const end = line.data() + line.size();
    for (const char* at = line.data(); at != end;) {
        const std::size_t size = read_utf8(at, end).size;
        if (size == 0) text.push_back('?');
        if (*at != '\r' && *at != '\0') text.append(at, size);
        at += size == 0 ? 1 : size;
    }
    text.push_back('\n');
}

inline void write_comment(std::string_view comment, std::string& text) {
    while (!comment.empty()) {
        const std::size_t end = comment.find('\n');
        write_comment_line(comment.substr(0, end), text);
        comment.remove_prefix(end < comment.size() ? end + 1 : comment.size());
    }
}

}  // namespace detail

/// Spells one value so that this parser reads it back unchanged, and the mainstream ones wherever that can be.
///
///     twelve::spell_dotenv_value("a b").text       // 'a b'
///     twelve::spell_dotenv_value("it's").text      // "it's"
///     twelve::spell_dotenv_value("it's $5").reach  // not_all: no spelling is read alike by all
[[nodiscard]] inline spelled_dotenv_value spell_dotenv_value(std::string_view value) {
    const detail::dotenv_content content = detail::examine(value);
    if (!content.is_text) return {{}, dotenv_reach::nobody, "a value must be UTF-8 without NUL"};
    constexpr std::string_view encrypted = "encrypted:";
    if (value.substr(0, encrypted.size()) == encrypted)
        return {{}, dotenv_reach::nobody, "a value that begins with encrypted: is taken for one of dotenvx"};
    if (content.is_plain) return {std::string(value), dotenv_reach::everyone, {}};

    const bool is_literal = !content.has_single_quote && !content.has_risky_backslash && !content.has_carriage_return;
    // Beside a `$`, a line feed stands in single quotes as it is: more programs read that alike than escapes.
    if (is_literal && (!content.has_newline || content.has_special)) {
        if (content.has_newline)
            return {detail::in_single_quotes(value), dotenv_reach::not_all,
                    "older dotenv of ruby reads no line feed inside quotes"};
        if (!content.has_substitution) return {detail::in_single_quotes(value), dotenv_reach::everyone, {}};
        return {detail::in_single_quotes(value), dotenv_reach::not_all,
                "python-dotenv expands ${ even in single quotes"};
    }
    if (!content.has_special && !content.has_carriage_return)
        return {detail::in_double_quotes(value), dotenv_reach::everyone, {}};
    if (!content.has_special) return {detail::in_double_quotes(value), dotenv_reach::not_all, "Node knows no \\r"};
    return {detail::in_double_quotes(value), dotenv_reach::not_all,
            content.has_single_quote
                ? literal("a value that holds ' and one of $ \" ` \\ is not read alike by all programs")
                : literal("a backslash here is not read alike by all programs")};
}

/// Writes entries as a `.env` text, one line each, which `parse_dotenv` reads back unchanged.
///
///     twelve::write_dotenv({{"PORT", "8080"}, {"GREETING", "hello you"}}).text
///     // PORT=8080
///     // GREETING='hello you'
[[nodiscard]] inline written_dotenv write_dotenv(const std::vector<dotenv_entry>& entries) {
    written_dotenv written;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const dotenv_entry& entry = entries[i];
        const spelled_dotenv_value spelled = spell_dotenv_value(entry.value);
        if (!detail::is_whole_name(entry.name) || spelled.reach == dotenv_reach::nobody) {
            written.left_out.push_back(i);
            continue;
        }
        if (spelled.reach == dotenv_reach::not_all) written.read_differently.push_back(i);
        detail::write_comment(entry.comment, written.text);
        written.text.append(entry.name);
        written.text.push_back('=');
        written.text.append(spelled.text);
        written.text.push_back('\n');
    }
    return written;
}

/// Writes the bindings in force of a document, expanded, in the order of the file.
[[nodiscard]] inline written_dotenv write_dotenv(const dotenv_document& document) {
    std::vector<dotenv_entry> entries;
    for (const dotenv_assignment one : document.assignments())
        if (one.is_in_force && !one.has_error) entries.push_back({one.name, one.value, {}});
    return write_dotenv(entries);
}

}  // namespace v0
}  // namespace twelve
