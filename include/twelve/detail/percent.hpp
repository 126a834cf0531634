#pragma once

#include <cstddef>
#include <string_view>

#include <twelve/detail/url_bytes.hpp>

namespace twelve {
inline namespace v0 {
namespace detail::urls {

/// The value of a hexadecimal digit, or -1.
[[nodiscard]] constexpr int hex_value(char byte) noexcept {
    if (is_digit(byte)) return byte - '0';
    const char letter = lower(byte);
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

/// Reads the escape that a text starts with: 0 to 255, or -1 where no two hexadecimal digits follow.
[[nodiscard]] constexpr int read_escape(std::string_view text) noexcept {
    if (text.size() < 3) return -1;
    const int high = hex_value(text[1]);
    const int low = hex_value(text[2]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

/// Writes the decoded form of a text whose escapes are whole; `to` has room for `raw.size()` bytes.
///
/// A `+` stays a `+`: only HTML forms write a blank so.
[[nodiscard]] inline std::size_t decode_percent(std::string_view raw, char* to) noexcept {
    std::size_t size = 0;
    for (std::size_t at = raw.find('%'); at != std::string_view::npos; at = raw.find('%')) {
        size += raw.copy(to + size, at);
        to[size++] = static_cast<char>(read_escape(raw.substr(at)));
        raw.remove_prefix(at + 3);
    }
    return size + raw.copy(to + size, raw.size());
}

/// Appends a text with every byte escaped but the unreserved ones.
template <class Text>
void append_percent_encoded(Text& to, std::string_view text) {
    constexpr char digits[] = "0123456789ABCDEF";
    for (const char byte : text) {
        const auto value = static_cast<unsigned char>(byte);
        if (is_unreserved(byte)) {
            to.push_back(byte);
            continue;
        }
        to.push_back('%');
        to.push_back(digits[value / 16]);
        to.push_back(digits[value % 16]);
    }
}

}  // namespace detail::urls
}  // namespace v0
}  // namespace twelve
