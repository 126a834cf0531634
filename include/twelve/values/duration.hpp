#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <twelve/detail/checked.hpp>
#include <twelve/detail/codec.hpp>
#include <twelve/detail/duration_reader.hpp>
#include <twelve/detail/limits.hpp>
#include <twelve/detail/real.hpp>
#include <twelve/detail/refuse.hpp>
#include <twelve/detail/text.hpp>
#include <twelve/detail/time_units.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Tells `std::chrono::duration` by what it can do, so that `<chrono>` is included by those alone who use it.
template <class T, class = void>
inline constexpr bool counts_time = false;
template <class T>
inline constexpr bool
    counts_time<T, std::void_t<typename T::rep, typename T::period, decltype(std::declval<const T&>().count())>> = true;

/// The largest unit, at most a day, of which a period is a whole number; `no_unit` below a nanosecond.
[[nodiscard]] constexpr std::size_t find_base(time_period period, std::uint64_t& per_period) noexcept {
    std::size_t found = 0;
    for (; found != no_unit; ++found) {
        const std::uint64_t nanoseconds = time_units[found].nanoseconds;
        if (nanoseconds > 86400 * second) continue;
        if (period.den == 1 && nanoseconds >= second) {  // whole seconds need no common divisor
            const std::uint64_t seconds = nanoseconds / second;
            per_period = period.num / seconds;
            if (period.num % seconds == 0) break;
            continue;
        }
        const time_factor factor = factor_of(nanoseconds, period);
        per_period = factor.per;
        if (factor.times == 1) break;
    }
    return found;
}

/// Appends a count of periods in days, hours and so on; weeks are said in days.
template <class Out>
[[gnu::cold]] constexpr void append_duration(Out& out, std::uint64_t count, time_period period) {
    std::uint64_t per_period = 1;
    std::size_t unit = find_base(period, per_period);
    if (unit == no_unit) {  // below a nanosecond, no unit is left to say it exactly
        unit = no_unit - 1;
        count = static_cast<std::uint64_t>(static_cast<double>(count) * static_cast<double>(period.num) * 1e9 /
                                           static_cast<double>(period.den));
    } else if (!multiply_checked(count, per_period)) {
        count = UINT64_MAX;
    }
    if (count == 0) {
        out += "0s";
        return;
    }
    std::uint64_t amounts[no_unit] = {};
    for (; unit != 1; --unit) {
        const std::uint64_t ratio = time_units[unit - 1].nanoseconds / time_units[unit].nanoseconds;
        amounts[unit] = count % ratio;
        count /= ratio;
    }
    amounts[1] = count;
    for (std::size_t i = 1; i != no_unit; ++i) {
        if (amounts[i] == 0) continue;
        append_natural(out, amounts[i]);
        out += time_units[i].name;
    }
}

/// Appends a count with a fraction in the unit that is its period, or in seconds.
template <class Out, class Rep>
[[gnu::cold]] constexpr void append_real_duration(Out& out, Rep count, time_period period) {
    const std::size_t unit = find_unit(period);
    if (unit == no_unit) count *= static_cast<Rep>(period.num) / static_cast<Rep>(period.den);
    append_real(out, count);
    out += unit == no_unit ? "s" : time_units[unit].name;
}

[[gnu::cold]] inline void describe_duration(std::string& out, time_period period) {
    const std::size_t unit = find_unit(period);
    out += unit == no_unit ? any_duration.view() : time_units[unit].description.view();
}

/// A time with its units: `250ms`, `30s`, `1h30m`, `7d`; the units are ns, us, ms, s, m or min, h, d and w.
///
/// A bare number is refused. The time must be a whole number of the type's own periods, and negative only behind a
/// leading minus. Where the type counts in `float` or `double`, numbers may have fractions: `1.5h`.
template <class T>
struct codec<T, std::enable_if_t<counts_time<T> && std::is_arithmetic_v<typename T::rep>>> {
    using rep = typename T::rep;
    static constexpr bool is_real = std::is_floating_point_v<rep>;
    static constexpr time_period period{static_cast<std::uint64_t>(T::period::num),
                                        static_cast<std::uint64_t>(T::period::den)};

    static constexpr value_kind kind = value_kind::duration;

    static bool read(std::string_view text, T& into, const spelling&, parse_failure& why) {
        if constexpr (is_real) {
            double count = 0;
            if (!read_duration(text, period, count, why)) return false;
            const double most = static_cast<double>(greatest_of<rep>());
            if (!(count <= most && count >= -most)) return refuse(why, problem_code::out_of_range);
            into = T(static_cast<rep>(count));
        } else {
            constexpr auto most = static_cast<std::uint64_t>(greatest_of<rep>());
            time_count found{most, std::is_signed_v<rep> ? most + 1 : 0};
            if (!read_duration(text, period, found, why)) return false;
            into = T(static_cast<rep>(found.is_negative ? 0 - found.magnitude : found.magnitude));
        }
        return true;
    }

    static void write(const T& value, std::string& out) {
        if constexpr (is_real) {
            append_real_duration(out, value.count(), period);
        } else {
            const auto bits = static_cast<std::uint64_t>(value.count());
            const bool is_negative = value.count() < rep{};
            if (is_negative) out += '-';
            append_duration(out, is_negative ? 0 - bits : bits, period);
        }
    }

    static void describe(std::string& out) {
        if constexpr (is_real)
            out += any_duration;
        else
            describe_duration(out, period);
    }

    static number measure(const T& value) noexcept { return number(value.count()); }
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
