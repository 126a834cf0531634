#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <twelve/problem.hpp>
#include <twelve/secret.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// How many bytes of a value a report may show.
inline constexpr std::size_t most_shown = 64;

/// Offsets into a file's text: a value, and the part of it that a caret marks.
struct line_extent {
    std::size_t value_begin;
    std::size_t value_end;
    std::size_t mark_begin;
    std::size_t mark_end;
};

[[nodiscard]] inline char hex_digit(unsigned value) noexcept {
    return "0123456789ABCDEF"[value & 0xFU];
}

/// Whether the bytes at `at` are U+061C, U+200E, U+200F, U+202A to U+202E or U+2066 to U+2069: they reorder a line.
[[nodiscard]] inline bool is_bidi_control(std::string_view text, std::size_t at) noexcept {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    if (byte(at) == 0xD8U) return byte(at + 1) == 0x9CU;
    if (byte(at) != 0xE2U) return false;
    const unsigned last = byte(at + 2);
    if (byte(at + 1) == 0x80U) return last == 0x8EU || last == 0x8FU || (last >= 0xAAU && last <= 0xAEU);
    return byte(at + 1) == 0x81U && last >= 0xA6U && last <= 0xA9U;
}

/// Adds one byte, escaped where a terminal would act on it.
inline void append_visible(std::string& out, std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool is_c1 = byte == 0xC2U && at + 1 < text.size() && (static_cast<unsigned char>(text[at + 1]) & 0xE0U) == 0x80U;
    if (byte >= 0x20U && byte != 0x7FU && !is_c1 && !is_bidi_control(text, at)) {
        out.push_back(text[at]);
        return;
    }
    out.append("\\x");
    out.push_back(hex_digit(byte >> 4U));
    out.push_back(hex_digit(byte));
}

/// A value as a report may show it: control and bidi characters escaped, at most 64 bytes of it.
[[nodiscard]] inline std::string shown_text(std::string_view text) {
    std::string shown;
    std::size_t end = text.size() < most_shown ? text.size() : most_shown;
    while (end < text.size() && end != 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    for (std::size_t i = 0; i < end; ++i) append_visible(shown, text.substr(0, end), i);
    if (end < text.size()) shown.append("...");
    return shown;
}

/// The line of a value, cut to what a report shows, masked from the value on where it is a secret.
[[nodiscard]] inline excerpt masked_line(std::string_view text, const line_extent& extent, bool is_masked) {
    std::size_t begin = extent.mark_begin < text.size() ? extent.mark_begin : text.size();
    while (begin != 0 && text[begin - 1] != '\n') --begin;
    const std::size_t visible_end = is_masked ? extent.value_begin : extent.mark_end;
    excerpt made;
    std::size_t at = begin;
    const std::size_t mark = is_masked && extent.mark_begin > extent.value_begin ? extent.value_begin : extent.mark_begin;
    for (; at < visible_end && at < text.size() && text[at] != '\n' && at < begin + 2 * most_shown; ++at) {
        if (at == mark) made.caret = static_cast<std::uint32_t>(made.text.size() + 1);
        append_visible(made.text, text, at);
    }
    if (made.caret == 0) made.caret = static_cast<std::uint32_t>(made.text.size() + 1);
    if (is_masked) {
        made.text.append(redacted_text);
        made.width = static_cast<std::uint32_t>(redacted_text.size());
        return made;
    }
    const std::size_t marked = made.text.size() + 1 > made.caret ? made.text.size() + 1 - made.caret : 0;
    made.width = static_cast<std::uint32_t>(marked == 0 ? 1 : marked);
    if (at >= begin + 2 * most_shown) made.text.append("...");
    return made;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
