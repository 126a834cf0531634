#pragma once

namespace twelve {
inline namespace v0 {
namespace detail {

/// The code point that a wide text begins with; moves `at` to its last unit. What is no character is `?`.
[[nodiscard]] constexpr char32_t read_wide(const wchar_t*& at) noexcept {
    const char32_t unit = static_cast<char32_t>(*at) & 0xFFFFU;
    if (unit < 0xD800 || unit > 0xDFFF) return unit;
    if (unit >= 0xDC00 || at[1] < 0xDC00 || at[1] > 0xDFFF) return U'?';
    ++at;
    return 0x10000 + ((unit - 0xD800) << 10U) + (static_cast<char32_t>(*at) - 0xDC00);
}

/// Adds a text in UTF-16, as Windows gives it, as UTF-8; what is no character becomes `?`.
template <class Text>
void append_utf8(Text& narrow, const wchar_t* at) {
    for (; *at != L'\0'; ++at) {
        const char32_t point = read_wide(at);
        if (point < 0x80) {
            narrow.push_back(static_cast<char>(point));
            continue;
        }
        const unsigned more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
        const unsigned mark = (0xFF00U >> (more + 1)) & 0xFFU;  // as many ones as there are bytes
        narrow.push_back(static_cast<char>(mark | (point >> (6 * more))));
        for (unsigned i = more; i != 0; --i)
            narrow.push_back(static_cast<char>(0x80U | ((point >> (6 * (i - 1))) & 0x3FU)));
    }
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
