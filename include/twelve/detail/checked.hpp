#pragma once

#include <cstdint>
#include <string_view>

#include <twelve/detail/number.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

// Arithmetic that says false where the result would not fit, and leaves the first operand alone then.

[[nodiscard]] constexpr bool add_checked(std::uint64_t& sum, std::uint64_t more) noexcept {
    if (more > UINT64_MAX - sum) return false;
    sum += more;
    return true;
}

[[nodiscard]] constexpr bool multiply_checked(std::uint64_t& product, std::uint64_t factor) noexcept {
    if (factor != 0 && product > UINT64_MAX / factor) return false;
    product *= factor;
    return true;
}

/// Reads decimal digits, which the caller has counted.
[[nodiscard]] constexpr bool read_natural(std::string_view digits, std::uint64_t& into) noexcept {
    into = 0;
    for (const char digit : digits)
        if (!multiply_checked(into, 10) || !add_checked(into, static_cast<std::uint64_t>(digit - '0'))) return false;
    return true;
}

/// The greatest common divisor of two numbers below 2^63.
[[nodiscard]] constexpr std::uint64_t common_divisor(std::uint64_t left, std::uint64_t right) noexcept {
    return static_cast<std::uint64_t>(
        greatest_common_divisor(static_cast<std::int64_t>(left), static_cast<std::int64_t>(right)));
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
