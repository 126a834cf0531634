#pragma once

#include <cstddef>
#include <cstdint>

namespace twelve {
inline namespace v0 {
namespace detail {

/// The fewest decimal digits that read back as the same double: `0.digits x 10^point`.
struct decimal {
    char digits[18] = {};
    std::size_t size = 0;
    int point = 0;
};

/// A natural number of any size that a double's digits need, for the compiler to count with.
struct big_natural {
    std::uint32_t words[40] = {};
    std::size_t size = 0;

    constexpr void multiply(std::uint32_t factor) noexcept {
        std::uint64_t carry = 0;
        for (std::size_t i = 0; i < size; ++i) {
            carry += std::uint64_t{words[i]} * factor;
            words[i] = static_cast<std::uint32_t>(carry);
            carry >>= 32U;
        }
        if (carry != 0) words[size++] = static_cast<std::uint32_t>(carry);
    }

    constexpr void multiply_by_power(std::uint32_t base, int exponent) noexcept {
        for (; exponent > 0; --exponent) multiply(base);
    }

    constexpr void shift(int bits) noexcept {
        for (; bits >= 16; bits -= 16) multiply(std::uint32_t{1} << 16U);
        multiply(std::uint32_t{1} << static_cast<unsigned>(bits));
    }

    constexpr void subtract(const big_natural& less) noexcept {
        std::uint64_t borrow = 0;
        for (std::size_t i = 0; i < size; ++i) {
            const std::uint64_t taken = (i < less.size ? less.words[i] : 0) + borrow;
            borrow = words[i] < taken ? 1 : 0;
            words[i] = static_cast<std::uint32_t>(words[i] - taken);
        }
        while (size != 0 && words[size - 1] == 0) --size;
    }

    /// Less than 0, 0 or more than 0 as `left + more` is below, at or above `right`.
    [[nodiscard]] static constexpr int compare(const big_natural& left, const big_natural& more,
                                               const big_natural& right) noexcept {
        big_natural sum = left;
        std::uint64_t carry = 0;
        for (std::size_t i = 0; i < more.size || carry != 0; ++i) {
            if (i == sum.size) ++sum.size;
            carry += std::uint64_t{sum.words[i]} + (i < more.size ? more.words[i] : 0);
            sum.words[i] = static_cast<std::uint32_t>(carry);
            carry >>= 32U;
        }
        if (sum.size != right.size) return sum.size < right.size ? -1 : 1;
        for (std::size_t i = sum.size; i-- > 0;)
            if (sum.words[i] != right.words[i]) return sum.words[i] < right.words[i] ? -1 : 1;
        return 0;
    }

    [[nodiscard]] static constexpr big_natural of(std::uint64_t value) noexcept {
        big_natural made;
        for (; value != 0; value >>= 32U) made.words[made.size++] = static_cast<std::uint32_t>(value);
        return made;
    }
};

/// A double taken apart: `mantissa x 2^exponent`, the mantissa below 2^53.
struct binary_parts {
    std::uint64_t mantissa = 0;
    int exponent = 0;
    bool is_power = false;  ///< the gap below is half of that above
};

[[nodiscard]] constexpr binary_parts parts_of(double value) noexcept {
    binary_parts made;
    constexpr double most = 9007199254740992.0;  // 2^53
    while (value >= most) {
        value /= 2;
        ++made.exponent;
    }
    while (value < most / 2 && made.exponent > -1074) {
        value *= 2;
        --made.exponent;
    }
    made.mantissa = static_cast<std::uint64_t>(value);
    made.is_power = made.mantissa == (std::uint64_t{1} << 52U) && made.exponent > -1074;
    return made;
}

/// Makes the digits of a finite double above zero, by the exact way of Steele and White, and of Dragon4.
class decimal_maker {
public:
    constexpr explicit decimal_maker(double value) noexcept {
        const binary_parts parts = parts_of(value);
        const int extra = parts.is_power ? 2 : 1;
        rest_ = big_natural::of(parts.mantissa);
        rest_.shift((parts.exponent > 0 ? parts.exponent : 0) + extra);
        scale_ = big_natural::of(1);
        scale_.shift((parts.exponent < 0 ? -parts.exponent : 0) + extra);
        below_ = big_natural::of(1);
        below_.shift(parts.exponent > 0 ? parts.exponent : 0);
        above_ = below_;
        if (parts.is_power) above_.shift(1);
        is_even_ = parts.mantissa % 2 == 0;
        place(parts);
    }

    [[nodiscard]] constexpr decimal made() noexcept {
        decimal out;
        out.point = point_;
        while (true) {
            const char digit = next_digit();
            const int low = big_natural::compare(rest_, {}, below_);
            const int high = big_natural::compare(rest_, above_, scale_);
            const bool is_low = low < 0 || (low == 0 && is_even_);
            const bool is_high = high > 0 || (high == 0 && is_even_);
            out.digits[out.size++] = digit;
            if (!is_low && !is_high) continue;
            const bool rounds_up = is_high && (!is_low || big_natural::compare(rest_, rest_, scale_) >= 0);
            if (rounds_up) ++out.digits[out.size - 1];
            return out;
        }
    }

private:
    /// Scales so that the first digit stands right behind the point.
    constexpr void place(const binary_parts& parts) noexcept {
        int bits = parts.exponent;
        for (std::uint64_t left = parts.mantissa; left > 1; left >>= 1U) ++bits;
        point_ = static_cast<int>(bits * 0.30103);  // log10(2)
        if (point_ >= 0) scale_.multiply_by_power(10, point_);
        for (int i = point_; i < 0; ++i) raise();
        while (is_too_great()) {
            scale_.multiply(10);
            ++point_;
        }
        while (!is_great_enough()) {
            raise();
            --point_;
        }
    }

    [[nodiscard]] constexpr bool is_too_great() const noexcept {
        const int high = big_natural::compare(rest_, above_, scale_);
        return high > 0 || (high == 0 && is_even_);
    }

    [[nodiscard]] constexpr bool is_great_enough() const noexcept {
        decimal_maker tenth = *this;
        tenth.raise();
        return tenth.is_too_great();
    }

    constexpr void raise() noexcept {
        rest_.multiply(10);
        above_.multiply(10);
        below_.multiply(10);
    }

    [[nodiscard]] constexpr char next_digit() noexcept {
        raise();
        char digit = '0';
        while (big_natural::compare(rest_, {}, scale_) >= 0) {
            rest_.subtract(scale_);
            ++digit;
        }
        return digit;
    }

    big_natural rest_;
    big_natural scale_;
    big_natural above_;
    big_natural below_;
    int point_ = 0;
    bool is_even_ = false;
};

/// The shortest decimal form of a double above zero that is no infinity, also for the compiler.
///
///     shortest_decimal(0.1)    // digits "1", point 0
///     shortest_decimal(1e23)   // digits "1", point 24
[[nodiscard]] constexpr decimal shortest_decimal(double value) noexcept {
    return decimal_maker(value).made();
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
