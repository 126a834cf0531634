#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <twelve/detail/checked.hpp>
#include <twelve/literal.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

inline constexpr std::uint64_t second = 1000000000U;  // in nanoseconds, as all units are

struct time_unit {
    std::string_view name;
    std::uint64_t nanoseconds;
    literal fault;        ///< what is wrong with a time that this unit cannot hold
    literal description;  ///< of a time that is counted in this unit
};

/// From the largest to the least.
inline constexpr time_unit time_units[] = {
    {"w", 604800 * second, "finer than whole weeks", "a duration in whole weeks, such as 2w"},
    {"d", 86400 * second, "finer than whole days", "a duration in whole days, such as 7d"},
    {"h", 3600 * second, "finer than whole hours", "a duration in whole hours, such as 12h or 7d"},
    {"m", 60 * second, "finer than whole minutes", "a duration in whole minutes, such as 5m or 1h30m"},
    {"s", second, "finer than whole seconds", "a duration in whole seconds, such as 30s or 1h30m"},
    {"ms", 1000000U, "finer than whole milliseconds", "a duration in whole milliseconds, such as 250ms or 1m30s"},
    {"us", 1000U, "finer than whole microseconds", "a duration in whole microseconds, such as 50us or 250ms"},
    {"ns", 1U, "finer than whole nanoseconds", "a duration in whole nanoseconds, such as 500ns or 250ms"}};

inline constexpr std::size_t no_unit = sizeof time_units / sizeof time_units[0];

inline constexpr literal any_duration = "a duration such as 30s, 250ms or 1h30m";

/// What a duration counts: `num / den` seconds, in lowest terms.
struct time_period {
    std::uint64_t num;
    std::uint64_t den;
};

/// Which unit is as long as a period; `no_unit` where none is. An index, since with its sanitizer of undefined behaviour
/// g++ compares no pointer with null in a constant expression.
[[nodiscard]] constexpr std::size_t find_unit(time_period period) noexcept {
    std::size_t found = 0;
    for (; found != no_unit; ++found) {
        const std::uint64_t nanoseconds = time_units[found].nanoseconds;
        const std::uint64_t common = common_divisor(nanoseconds, second);
        if (period.num == nanoseconds / common && period.den == second / common) break;
    }
    return found;
}

/// How a unit stands to a period: `per` units are `times` periods, in lowest terms.
struct time_factor {
    std::uint64_t times;
    std::uint64_t per;
};

[[nodiscard]] constexpr time_factor factor_of(std::uint64_t nanoseconds, time_period period) noexcept {
    const std::uint64_t common = common_divisor(nanoseconds, second);
    const std::uint64_t unit = nanoseconds / common;
    const std::uint64_t parts = second / common;
    const std::uint64_t shared_num = common_divisor(unit, period.num);
    const std::uint64_t shared_den = common_divisor(parts, period.den);
    time_factor factor{unit / shared_num, parts / shared_den};
    // What does not fit here is beyond any count as well.
    if (!multiply_checked(factor.times, period.den / shared_den)) factor.times = UINT64_MAX;
    if (!multiply_checked(factor.per, period.num / shared_num)) factor.per = UINT64_MAX;
    return factor;
}

/// A time while it is being read: whole periods, and what is left below one.
struct time_sum {
    std::uint64_t count = 0;
    std::uint64_t rest = 0;  ///< in nanoseconds

    /// Adds so many units; false where the sum overflows.
    [[nodiscard]] bool add(std::uint64_t units, std::uint64_t nanoseconds, time_period period) noexcept {
        const time_factor factor = factor_of(nanoseconds, period);
        std::uint64_t whole = units / factor.per;
        std::uint64_t left = units % factor.per;
        return multiply_checked(whole, factor.times) && add_checked(count, whole) &&
               multiply_checked(left, nanoseconds) && add_checked(rest, left);
    }

    /// Makes whole periods of what is left below one: 30m and 1800s are an hour.
    [[nodiscard]] bool gather(time_period period) noexcept {
        const std::uint64_t nanoseconds = rest;
        rest = 0;
        return add(nanoseconds, 1, period);
    }
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
