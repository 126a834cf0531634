#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <twelve/detail/number.hpp>
#include <twelve/detail/printable.hpp>
#include <twelve/detail/shortest_decimal.hpp>
#include <twelve/detail/text.hpp>
#include <twelve/detail/utf8.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

// A compiler that runs this counts statements: so many bytes are written by one, in an initialiser that is thrown away.

struct eight_bytes {
    char bytes[8];
};

constexpr void copy_eight(char* to, const char* from) noexcept {
    static_cast<void>(eight_bytes{to[0] = from[0], to[1] = from[1], to[2] = from[2], to[3] = from[3], to[4] = from[4],
                                  to[5] = from[5], to[6] = from[6], to[7] = from[7]});
}

constexpr void copy_few(char* to, const char* from, std::size_t count) noexcept {
    static_cast<void>(eight_bytes{count > 0 ? to[0] = from[0] : '\0', count > 1 ? to[1] = from[1] : '\0',
                                  count > 2 ? to[2] = from[2] : '\0', count > 3 ? to[3] = from[3] : '\0',
                                  count > 4 ? to[4] = from[4] : '\0', count > 5 ? to[5] = from[5] : '\0',
                                  count > 6 ? to[6] = from[6] : '\0'});
}

constexpr void copy_bytes(char* to, const char* from, std::size_t count) noexcept {
    for (; count >= 8; count -= 8, from += 8, to += 8) copy_eight(to, from);
    copy_few(to, from, count);
}

/// Where the writer of the schema puts its bytes: it counts them, or fills an array that was sized by counting.
///
/// The compiler runs it too, and stops after so many statements: so eight bytes are copied by one.
class schema_output {
public:
    /// Counts only.
    constexpr schema_output() noexcept = default;
    /// Fills so many bytes, and counts the further ones.
    constexpr schema_output(char* out, std::size_t room) noexcept : out_(out), room_(room) {}

    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }

    constexpr void append(const char* text, std::size_t count) noexcept {
        if (count <= room_ - size_ && size_ <= room_) copy_bytes(out_ + size_, text, count);
        size_ += count;
    }

    /// Puts a text in upper case.
    constexpr void append_upper(const char* text, std::size_t count) noexcept {
        const std::size_t begin = size_;
        append(text, count);
        if (size_ > room_) return;
        for (std::size_t i = begin; i < size_; ++i)
            if (out_[i] >= 'a' && out_[i] <= 'z') out_[i] = static_cast<char>(out_[i] - ('a' - 'A'));
    }

    /// Puts JSON as it stands.
    template <std::size_t Size>
    constexpr void put(const char (&text)[Size]) noexcept {
        append(text, Size - 1);
    }

    constexpr void push_back(char byte) noexcept {
        if (size_ < room_) out_[size_] = byte;
        ++size_;
    }

    constexpr schema_output& operator+=(std::string_view text) noexcept {
        append(text.data(), text.size());
        return *this;
    }
    constexpr schema_output& operator+=(char byte) noexcept {
        push_back(byte);
        return *this;
    }

    /// Puts a JSON string.
    constexpr void put_string(const char* text, std::size_t count) noexcept {
        push_back('"');
        put_escaped(text, count);
        push_back('"');
    }

    /// Puts what stands within a JSON string; what a terminal would obey is escaped, what is no UTF-8 becomes U+FFFD.
    constexpr void put_escaped(const char* text, std::size_t count) noexcept {
        const char* const end = text + count;
        std::size_t plain = 0;  // bytes before `text` that are not put yet
        for (std::size_t left = count; left != 0;) {
            if (left >= 16 && are_plain(text) && are_plain(text + 4) && are_plain(text + 8) && are_plain(text + 12)) {
                text += 16;
                plain += 16;
                left -= 16;
            } else if (left >= 4 && are_plain(text)) {
                text += 4;
                plain += 4;
                left -= 4;
            } else if (is_plain(*text)) {
                ++text;
                ++plain;
                --left;
            } else {
                append(text - plain, plain);
                plain = 0;
                const std::size_t taken = put_special(text, end);
                text += taken;
                left -= taken;
            }
        }
        append(text - plain, plain);
    }

    /// Puts a number, a real by its fewest digits.
    constexpr void put_number(const number& value) noexcept {
        if (value.kind == number_kind::real) return put_real(value.real);
        if (value.kind == number_kind::negative) push_back('-');
        put_natural(value.kind == number_kind::negative ? 0 - value.bits : value.bits);
    }

    constexpr void put_natural(std::uint64_t value) noexcept { append_natural(*this, value); }

    /// Puts a real as a JSON number: `0.1`, `1500`, `1e23`.
    constexpr void put_real(double value) noexcept {
        if (value < 0) push_back('-');
        if (!(value < 0) && !(value > 0)) return push_back('0');
        const decimal made = shortest_decimal(value < 0 ? -value : value);
        if (made.point > 17 || made.point < -5) return put_scientific(made);
        for (int i = made.point; i <= 0; ++i) put_leading_zero(i == made.point);
        for (std::size_t i = 0; i < made.size; ++i) {
            if (made.point > 0 && i == static_cast<std::size_t>(made.point)) push_back('.');
            push_back(made.digits[i]);
        }
        for (int i = static_cast<int>(made.size); i < made.point; ++i) push_back('0');
    }

private:
    constexpr void put_leading_zero(bool is_first) noexcept {
        push_back('0');
        if (is_first) push_back('.');
    }

    constexpr void put_scientific(const decimal& made) noexcept {
        push_back(made.digits[0]);
        if (made.size > 1) push_back('.');
        append(made.digits + 1, made.size - 1);
        push_back('e');
        const int exponent = made.point - 1;
        if (exponent < 0) push_back('-');
        put_natural(static_cast<std::uint64_t>(exponent < 0 ? -exponent : exponent));
    }

    [[nodiscard]] static constexpr bool is_plain(char c) noexcept {
        return c >= ' ' && c <= '~' && c != '"' && c != '\\';
    }

    // As one expression: a call for each byte would cost the compiler four times as much.
    [[nodiscard]] static constexpr bool are_plain(const char* c) noexcept {
        return c[0] >= ' ' && c[0] <= '~' && c[0] != '"' && c[0] != '\\' && c[1] >= ' ' && c[1] <= '~' && c[1] != '"' &&
               c[1] != '\\' && c[2] >= ' ' && c[2] <= '~' && c[2] != '"' && c[2] != '\\' && c[3] >= ' ' && c[3] <= '~' &&
               c[3] != '"' && c[3] != '\\';
    }

    /// Puts a character that is not plain; answers how many bytes it had.
    constexpr std::size_t put_special(const char* at, const char* end) noexcept {
        const utf8_character character = read_utf8(at, end);
        if (character.size == 0) {
            put("\\ufffd");
            return 1;
        }
        if (*at == '"' || *at == '\\') push_back('\\');
        if (is_unprintable(character.code_point))
            put_code_point(character.code_point);  // none of them is above U+FFFF
        else
            append(at, character.size);
        return character.size;
    }

    constexpr void put_code_point(char32_t code_point) noexcept {
        put("\\u");
        for (unsigned shift = 16; shift != 0; shift -= 4)
            push_back("0123456789abcdef"[(code_point >> (shift - 4)) & 0xFU]);
    }

    char* out_ = nullptr;
    std::size_t room_ = 0;
    std::size_t size_ = 0;
};

constexpr void append_real(schema_output& out, double value) noexcept {
    out.put_real(value);
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
