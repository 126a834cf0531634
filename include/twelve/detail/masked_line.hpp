#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <twelve/detail/printable.hpp>
#include <twelve/problem.hpp>
#include <twelve/secret.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Offsets into a file's text: a value, and the part of it that a caret marks.
///
/// Whoever knows where the line of the mark begins says so: nobody has to look for it, be the line ever so long.
struct line_extent {
    static constexpr std::size_t unknown = static_cast<std::size_t>(-1);

    std::size_t value_begin;
    std::size_t value_end;
    std::size_t mark_begin;
    std::size_t mark_end;
    std::size_t line_begin = unknown;
};

/// How many bytes of a line a report shows.
inline constexpr std::size_t longest_line_shown = 128;

[[nodiscard]] inline std::size_t line_begin(std::string_view text, std::size_t offset) noexcept {
    std::size_t begin = offset < text.size() ? offset : text.size();
    while (begin != 0 && text[begin - 1] != '\n') --begin;
    return begin;
}

[[nodiscard]] inline std::size_t line_end(std::string_view text, std::size_t begin, std::size_t limit) noexcept {
    std::size_t end = begin;
    while (end < limit && end < text.size() && text[end] != '\n' && text[end] != '\r') ++end;
    return end;
}

/// The line of a value with a mark under its faulty part, cut to what a report shows; with `mask` in the
/// place of all from the value on unless it is empty, so that the mark follows the masked text.
[[nodiscard]] inline excerpt masked_line(std::string_view text, const line_extent& extent, std::string_view mask) {
    const bool is_masked = !mask.empty();
    const bool is_known = extent.line_begin != line_extent::unknown;
    const std::size_t begin = is_known ? extent.line_begin : line_begin(text, extent.mark_begin);
    // A value may begin on an earlier line; then all of this one is its own.
    const std::size_t value = extent.value_begin > begin ? extent.value_begin : begin;
    const std::size_t mark = is_masked && extent.mark_begin > value ? value : extent.mark_begin;
    const std::size_t seen = is_masked ? value : text.size();
    const std::size_t end = line_end(text, begin, seen < begin + longest_line_shown ? seen : begin + longest_line_shown);
    excerpt made;
    made.text = printable(text.substr(begin, mark < end ? mark - begin : end - begin));
    made.caret = static_cast<std::uint32_t>(made.text.size() + 1);
    if (is_masked) {
        if (mark < end) append_printable(made.text, text.substr(mark, end - mark));
        append_printable(made.text, mask);
        made.width = static_cast<std::uint32_t>(made.text.size() + 1 - made.caret);
        return made;
    }
    const std::size_t mark_end = extent.mark_end < end ? extent.mark_end : end;
    if (mark < mark_end) append_printable(made.text, text.substr(mark, mark_end - mark));
    made.width = static_cast<std::uint32_t>(made.text.size() + 1 - made.caret);
    if (made.width == 0) made.width = 1;
    if (mark_end < end && mark_end >= mark) append_printable(made.text, text.substr(mark_end, end - mark_end));
    return made;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
