#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <twelve/detail/printable.hpp>
#include <twelve/problem.hpp>
#include <twelve/report/colour.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// A line made printable, and the columns that its mark takes there.
///
///     PORT=99999
///          ^^^^^      first 5, count 5
struct marked_line {
    std::string text;
    std::size_t first = 0;
    std::size_t count = 1;
};

[[nodiscard]] inline marked_line make_printable(const excerpt& from) {
    marked_line made;
    const std::size_t mark = from.caret - 1;
    const std::string_view text = from.text;
    const std::size_t begin = mark < text.size() ? mark : text.size();
    const std::size_t end = from.width < text.size() - begin ? begin + from.width : text.size();
    append_printable(made.text, text.substr(0, begin));
    made.first = count_columns(made.text);
    append_printable(made.text, text.substr(begin, end - begin));
    const std::size_t marked = count_columns(made.text) - made.first;
    made.count = marked == 0 ? 1 : marked;
    append_printable(made.text, text.substr(end));
    return made;
}

/// Takes `columns` columns off the front of a text; answers how many it took.
inline std::size_t drop_columns(std::string& text, std::size_t columns) {
    std::size_t taken = 0;
    std::size_t bytes = 0;
    while (bytes < text.size() && taken < columns) {
        const utf8_character character = read_utf8(text.data() + bytes, text.data() + text.size());
        taken += columns_of(character.code_point);
        bytes += character.size;
    }
    text.erase(0, bytes);
    return taken;
}

/// Cuts a line that is too long so that its mark stays in sight, with an ellipsis where something was left out.
inline void fit(marked_line& line, std::size_t width) {
    constexpr std::string_view ellipsis = "\xE2\x80\xA6";
    constexpr std::size_t context = 20;  // columns kept before the mark
    if (count_columns(line.text) <= width) return;
    if (line.first + line.count > width && line.first > context) {
        const std::size_t taken = drop_columns(line.text, line.first - context);
        line.first -= taken - 1;
        line.text.insert(0, ellipsis);
    }
    if (count_columns(line.text) > width) {
        std::string rest = line.text;
        drop_columns(rest, width - 1);
        line.text.resize(line.text.size() - rest.size());
        line.text.append(ellipsis);
    }
    if (line.first + line.count > width) line.count = line.first < width ? width - line.first : 1;
}

/// Where the frame of a problem stands: one column behind the line's number, two where there is none.
[[nodiscard]] inline std::size_t gutter_of(const problem& one) {
    return one.excerpt.caret == 0 || one.origin.line == 0 ? 2 : std::to_string(one.origin.line).size() + 2;
}

/// Writes the line with its number, and the mark under it.
[[gnu::cold]] inline void write_excerpt(painter& out, const problem& one, std::size_t width) {
    if (one.excerpt.caret == 0 || one.origin.line == 0) return;
    const std::size_t gutter = gutter_of(one);
    marked_line line = make_printable(one.excerpt);
    fit(line, width > gutter + 12 ? width - gutter - 2 : 10);
    const ink mark = one.severity == severity::error ? ink::error : ink::warning;
    out.blanks(gutter).painted(ink::frame, "|").end_line();
    out.blanks(1).painted(ink::frame, std::to_string(one.origin.line) + " |");
    out.plain(" ").plain(line.text).end_line();
    out.blanks(gutter).painted(ink::frame, "|").blanks(line.first + 1);
    out.painted(mark, std::string(line.count, '^')).end_line();
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
