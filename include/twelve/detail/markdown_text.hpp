#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <twelve/detail/printable.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

// Texts as they stand in a cell of a Markdown table, where each is itself and nothing of it is Markdown or HTML. A bar
// is an entity there: behind a backslash `\|` would be read in two ways, and in a code span in a third.

[[nodiscard]] constexpr bool is_ascii_letter_or_digit(char byte) noexcept {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

/// Tells the punctuation that means something within a line of Markdown or HTML.
[[nodiscard]] constexpr bool is_markdown_mark(char byte) noexcept {
    return std::string_view("\\`*_[]<>&~$|").find(byte) != std::string_view::npos;
}

inline void append_entity(std::string& out, char byte) {
    out.append("&#").append(std::to_string(static_cast<unsigned char>(byte))).push_back(';');
}

/// Writes one word of text.
inline void append_markdown_word(std::string& out, std::string_view word) {
    for (std::size_t i = 0; i < word.size(); ++i) {
        const char byte = word[i];
        const bool is_inside = i != 0 && i + 1 != word.size();
        // `snake_case` stays readable: between letters an underscore begins nothing.
        const bool is_joint = byte == '_' && is_inside && is_ascii_letter_or_digit(word[i - 1]) &&
                              is_ascii_letter_or_digit(word[i + 1]);
        if (byte == '|' || byte == '<' || byte == '>' || byte == '&')
            append_entity(out, byte);
        else if (is_markdown_mark(byte) && !is_joint)
            out.append(1, '\\').push_back(byte);
        else
            out.push_back(byte);
    }
}

/// How much of a word is the address of a page, without the punctuation of the sentence behind it; 0 where it is none.
[[nodiscard]] inline std::size_t web_address_size(std::string_view word) noexcept {
    if (word.substr(0, 8) != "https://" && word.substr(0, 7) != "http://") return 0;
    if (word.find_first_of("<>|\\`\"") != std::string_view::npos) return 0;
    const std::size_t last = word.find_last_not_of(".,;:!?)'");
    return last == std::string_view::npos || word[last] == '/' ? word.find("://") + 3 < word.size() ? last + 1 : 0
                                                               : last + 1;
}

/// Writes words in one line: blanks and line ends are one blank, addresses of pages are links.
inline void append_markdown_text(std::string& out, std::string_view text) {
    bool is_first = true;
    while (!text.empty()) {
        const std::size_t end = text.find_first_of(" \t\r\n");
        const std::string word = printable(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (word.empty()) continue;
        if (!is_first) out.push_back(' ');
        is_first = false;
        const std::size_t address = web_address_size(word);
        if (address != 0) out.append("<").append(word, 0, address).append(">");
        append_markdown_word(out, std::string_view(word).substr(address));
    }
}

/// Writes a value as code, all of it, on one line. What a code span cannot hold stands as entities.
inline void append_markdown_code(std::string& out, std::string_view value) {
    const std::string text = printable(value);
    const bool fits_span = !text.empty() && text.find_first_of("`|\\") == std::string::npos && text.front() != ' ' &&
                           text.back() != ' ' && text.find("  ") == std::string::npos;
    if (fits_span) {
        out.append("`").append(text).append("`");
        return;
    }
    out.append("<code>");
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char byte = text[i];
        const bool is_lost_blank = byte == ' ' && (i == 0 || i + 1 == text.size() || text[i - 1] == ' ');
        if (is_lost_blank)
            out.append("&nbsp;");
        else if (byte == ' ' || is_ascii_letter_or_digit(byte) || static_cast<unsigned char>(byte) >= 0x80)
            out.push_back(byte);
        else
            append_entity(out, byte);
    }
    out.append("</code>");
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
