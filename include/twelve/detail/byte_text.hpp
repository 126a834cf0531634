#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <twelve/detail/refuse.hpp>
#include <twelve/detail/text.hpp>
#include <twelve/detail/wipe.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// The value of a digit in either alphabet of RFC 4648, or -1.
[[nodiscard]] constexpr int base64_digit(char digit) noexcept {
    if (digit >= 'A' && digit <= 'Z') return digit - 'A';
    if (digit >= 'a' && digit <= 'z') return digit - 'a' + 26;
    if (is_digit(digit)) return digit - '0' + 52;
    if (digit == '+' || digit == '-') return 62;
    return digit == '/' || digit == '_' ? 63 : -1;
}

[[nodiscard]] constexpr int hex_digit(char digit) noexcept {
    if (is_digit(digit)) return digit - '0';
    const char lower = to_lower(digit);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Cuts the padding where it is what the length asks for; elsewhere it is left, and found to be no digit.
[[nodiscard]] constexpr std::string_view without_padding(std::string_view text) noexcept {
    if (text.size() % 4 != 0) return text;
    for (int i = 0; i < 2; ++i)
        if (!text.empty() && text.back() == '=') text.remove_suffix(1);
    return text;
}

/// Finds the first byte that is no digit, or is of the other alphabet than the digits before it.
[[nodiscard]] inline bool check_base64(std::string_view digits, parse_failure& why) noexcept {
    bool is_standard = false;
    bool is_url_safe = false;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const char digit = digits[i];
        is_standard = is_standard || digit == '+' || digit == '/';
        is_url_safe = is_url_safe || digit == '-' || digit == '_';
        if (is_standard && is_url_safe)
            return refuse_at(why, problem_code::invalid_type, i, 1,
                             {"both alphabets of base64 in one text", "use + and /, or - and _"});
        if (digit == '=')
            return refuse_at(why, problem_code::invalid_type, i, 1,
                             {"padding that does not fit the length", "pad with = to a multiple of 4, or not at all"});
        if (base64_digit(digit) < 0)
            return refuse_at(why, problem_code::invalid_type, i, 1,
                             {"a character that base64 does not have", "encode the bytes again, without line breaks"});
    }
    if (digits.size() % 4 != 1) return true;
    return refuse(why, problem_code::invalid_type,
                  {"a length that no base64 has", "make sure that nothing was cut off"});
}

/// Decodes base64, of the usual or the URL-safe alphabet, padded or not.
[[nodiscard]] inline bool read_base64(std::string_view text, wiped_text& into, parse_failure& why) {
    const std::string_view digits = without_padding(text);
    if (!check_base64(digits, why)) return false;
    wiped_text bytes;
    bytes.reserve(digits.size() / 4 * 3 + 2);
    unsigned bits = 0;
    unsigned count = 0;
    for (const char digit : digits) {
        bits = (bits << 6U | static_cast<unsigned>(base64_digit(digit))) & 0xFFFFU;
        count += 6;
        if (count < 8) continue;
        count -= 8;
        bytes.push_back(static_cast<char>(static_cast<unsigned char>(bits >> count)));
    }
    // Two texts would mean the same bytes, so one of them was damaged.
    if ((bits & ((1U << count) - 1U)) != 0)
        return refuse_at(why, problem_code::invalid_type, digits.size() - 1, 1,
                         {"bits left over at the end", "make sure that nothing was cut off"});
    into = static_cast<wiped_text&&>(bytes);
    return true;
}

[[nodiscard, gnu::cold]] inline bool refuse_hex(std::string_view text, std::size_t at, parse_failure& why) noexcept {
    if (at == 1 && text[0] == '0' && to_lower(text[1]) == 'x')
        return refuse_at(why, problem_code::invalid_type, 0, 2, {"a 0x before the digits", "remove the 0x"});
    return refuse_at(why, problem_code::invalid_type, at, 1,
                     {"a character that is no hexadecimal digit", "write two digits a byte and nothing between them"});
}

/// Decodes two hexadecimal digits a byte, in any case.
[[nodiscard]] inline bool read_hex(std::string_view text, wiped_text& into, parse_failure& why) {
    for (std::size_t i = 0; i < text.size(); ++i)
        if (hex_digit(text[i]) < 0) return refuse_hex(text, i, why);
    if (text.size() % 2 != 0)
        return refuse(why, problem_code::invalid_type,
                      {"an odd number of digits", "write two digits a byte, the first may be 0"});
    wiped_text bytes;
    bytes.reserve(text.size() / 2);
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int value = hex_digit(text[i]) * 16 + hex_digit(text[i + 1]);
        bytes.push_back(static_cast<char>(static_cast<unsigned char>(value)));
    }
    into = static_cast<wiped_text&&>(bytes);
    return true;
}

/// Appends bytes in the usual alphabet, padded.
[[gnu::cold]] inline void append_base64(std::string& out, std::string_view bytes) {
    constexpr const char* digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t size = bytes.size() - i < 3 ? bytes.size() - i : 3;
        unsigned bits = 0;
        for (std::size_t j = 0; j < 3; ++j) bits = bits << 8U | (j < size ? byte_value(bytes[i + j]) : 0U);
        for (std::size_t j = 0; j < 4; ++j) out += j <= size ? digits[(bits >> (18 - 6 * j)) & 0x3FU] : '=';
    }
}

[[gnu::cold]] inline void append_hex(std::string& out, std::string_view bytes) {
    constexpr const char* digits = "0123456789abcdef";
    for (const char byte : bytes) {
        out += digits[byte_value(byte) >> 4U];
        out += digits[byte_value(byte) & 0xFU];
    }
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
