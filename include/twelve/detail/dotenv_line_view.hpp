#pragma once

#include <cstddef>
#include <string_view>

#include <twelve/detail/masked_line.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// A line of a `.env` as a reader sees it, faulty or not: the name it begins with, and where its value would begin.
///
///     export PORT = 80      name PORT, value_begin behind the =
struct dotenv_line_view {
    std::string_view text;  ///< no more of it than decides whether it may be shown
    std::string_view name;
    std::size_t begin = 0;        ///< offset of the line
    std::size_t value_begin = 0;  ///< offset behind the `=` after the name; of the line where there is none
};

[[nodiscard]] constexpr bool is_word_byte(char byte) noexcept {
    return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '_';
}

[[nodiscard]] inline std::size_t word_end(std::string_view text, std::size_t at) noexcept {
    while (at < text.size() && is_word_byte(text[at])) ++at;
    return at;
}

/// Dots and dashes belong to a name as well: `PORT.x` is not PORT.
[[nodiscard]] inline std::size_t name_end(std::string_view text, std::size_t at) noexcept {
    while (at < text.size() && (is_word_byte(text[at]) || text[at] == '.' || text[at] == '-')) ++at;
    return at;
}

[[nodiscard]] inline std::size_t behind_blanks(std::string_view text, std::size_t at) noexcept {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
    return at;
}

[[nodiscard]] inline dotenv_line_view view_dotenv_line(std::string_view text, std::size_t offset) noexcept {
    constexpr std::size_t longest = 8192;
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    dotenv_line_view line;
    line.begin = line_begin(text, offset);
    line.value_begin = line.begin;
    line.text = text.substr(line.begin, longest);
    line.text = line.text.substr(0, line.text.find('\n'));
    if (!line.text.empty() && line.text.back() == '\r') line.text.remove_suffix(1);
    std::size_t at = line.text.substr(0, 3) == byte_order_mark ? 3 : 0;
    at = behind_blanks(line.text, at);
    if (line.text.substr(at, 7) == "export " || line.text.substr(at, 7) == "export\t") at = behind_blanks(line.text, at + 7);
    const std::size_t end = name_end(line.text, at);
    line.name = line.text.substr(at, end - at);
    const std::size_t equals = behind_blanks(line.text, end);
    if (equals < line.text.size() && line.text[equals] == '=') line.value_begin = line.begin + equals + 1;
    return line;
}

/// Visits every word in a line that is given something: `A=1 # B: 2` has A and B, `{"A":1}` has A.
template <class Visit>
void each_name_that_is_given(std::string_view line, Visit visit) {
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t end = word_end(line, at);
        const bool is_quoted = end < line.size() && (line[end] == '"' || line[end] == '\'');
        const std::size_t next = behind_blanks(line, is_quoted ? end + 1 : end);
        if (end != at && next < line.size() && (line[next] == '=' || line[next] == ':')) visit(line.substr(at, end - at));
        at = end + 1;
    }
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
