#pragma once

#include <cstdint>
#include <type_traits>

namespace twelve {
inline namespace v0 {
namespace detail {

enum class number_kind : std::uint8_t { none, natural, negative, real };

/// Any number a rule or a value may hold: the whole range of `int64_t` and `uint64_t`, or a `double`.
struct number {
    number_kind kind = number_kind::none;
    union {
        std::uint64_t bits;  ///< two's complement where negative
        double real;
    };

    constexpr number() noexcept : bits(0) {}

    template <class Whole, std::enable_if_t<std::is_integral_v<Whole>, int> = 0>
    constexpr explicit number(Whole value) noexcept
        : kind(is_negative(value) ? number_kind::negative : number_kind::natural),
          bits(static_cast<std::uint64_t>(value)) {}

    // The active member of a union cannot change before C++20, so each kind has a constructor of its own.
    template <class Real, std::enable_if_t<std::is_floating_point_v<Real>, int> = 0>
    constexpr explicit number(Real value) noexcept : kind(number_kind::real), real(static_cast<double>(value)) {}

    [[nodiscard]] constexpr bool is_set() const noexcept { return kind != number_kind::none; }

    [[nodiscard]] constexpr double as_real() const noexcept {
        if (kind == number_kind::real) return real;
        if (kind == number_kind::negative) return static_cast<double>(static_cast<std::int64_t>(bits));
        return static_cast<double>(bits);
    }

    template <class Arithmetic>
    [[nodiscard]] constexpr Arithmetic as() const noexcept {
        if (kind == number_kind::real) return static_cast<Arithmetic>(real);
        if constexpr (std::is_floating_point_v<Arithmetic>)
            return static_cast<Arithmetic>(as_real());
        else
            return static_cast<Arithmetic>(bits);
    }

private:
    template <class Whole>
    [[nodiscard]] static constexpr bool is_negative(Whole value) noexcept {
        if constexpr (std::is_signed_v<Whole>)
            return value < 0;
        else
            return false;
    }
};

/// Orders a whole number and a real that is not negative. Neither is rounded: a double has 53 bits, a number up to 64.
[[nodiscard]] constexpr bool is_below(std::uint64_t whole, double real) noexcept {
    if (!(real < 18446744073709551616.0)) return true;
    const auto floor = static_cast<std::uint64_t>(real);
    return whole < floor || (whole == floor && static_cast<double>(floor) < real);
}

[[nodiscard]] constexpr bool is_above(std::uint64_t whole, double real) noexcept {
    return real < 18446744073709551616.0 && static_cast<std::uint64_t>(real) < whole;
}

[[nodiscard]] constexpr bool is_less_than_real(const number& whole, double real) noexcept {
    if (whole.kind == number_kind::negative) return real >= 0 || (real < 0 && is_above(0 - whole.bits, -real));
    return real > 0 && is_below(whole.bits, real);
}

[[nodiscard]] constexpr bool is_real_less(double real, const number& whole) noexcept {
    if (whole.kind == number_kind::negative) return real < 0 && is_below(0 - whole.bits, -real);
    return real < 0 || (real >= 0 && is_above(whole.bits, real));
}

/// Orders two numbers by value, whatever their kinds. Rules ask for it in many places: in each of them it would be as long
/// as they are.
[[nodiscard, gnu::noinline]] constexpr bool is_less(const number& left, const number& right) noexcept {
    if (left.kind == number_kind::real)
        return right.kind == number_kind::real ? left.real < right.real : is_real_less(left.real, right);
    if (right.kind == number_kind::real) return is_less_than_real(left, right.real);
    if (left.kind != right.kind) return left.kind == number_kind::negative;
    if (left.kind == number_kind::negative)
        return static_cast<std::int64_t>(left.bits) < static_cast<std::int64_t>(right.bits);
    return left.bits < right.bits;
}

[[nodiscard]] constexpr std::int64_t greatest_common_divisor(std::int64_t left, std::int64_t right) noexcept {
    while (right != 0) {
        const std::int64_t rest = left % right;
        left = right;
        right = rest;
    }
    return left;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
