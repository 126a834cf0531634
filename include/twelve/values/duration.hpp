#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <twelve/detail/checked.hpp>
#include <twelve/detail/codec.hpp>
#include <twelve/detail/real.hpp>
#include <twelve/detail/refuse.hpp>
#include <twelve/detail/text.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Tells `std::chrono::duration` by what it can do, so that `<chrono>` is included by those alone who use it.
template <class T, class = void>
inline constexpr bool counts_time = false;
template <class T>
inline constexpr bool counts_time<
    T, std::void_t<typename T::rep, typename T::period, decltype(std::declval<const T&>().count())>> = true;

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

inline constexpr literal any_duration = "a duration such as 30s, 250ms or 1h30m";

/// What a duration counts: `num / den` seconds, in lowest terms.
struct time_period {
    std::uint64_t num;
    std::uint64_t den;
};

/// The unit that is as long as a period, or nothing.
[[nodiscard]] constexpr const time_unit* find_unit(time_period period) noexcept {
    for (const time_unit& unit : time_units) {
        const std::uint64_t common = common_divisor(unit.nanoseconds, second);
        if (period.num == unit.nanoseconds / common && period.den == second / common) return &unit;
    }
    return nullptr;
}

/// How a unit stands to a period: `per` units are `times` periods, in lowest terms.
struct time_factor {
    std::uint64_t times;
    std::uint64_t per;
};

[[nodiscard]] inline time_factor factor_of(std::uint64_t nanoseconds, time_period period) noexcept {
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

/// Takes a duration apart: a number, its unit, and so on, the units falling.
class duration_reader {
public:
    duration_reader(std::string_view text, parse_failure& why) noexcept : text_(text), why_(why) {
        is_negative_ = !text.empty() && text[0] == '-';
        at_ = is_negative_ ? 1 : 0;
    }

    [[nodiscard]] bool is_negative() const noexcept { return is_negative_; }
    [[nodiscard]] bool is_done() const noexcept { return unit_ != nullptr && at_ == text_.size(); }
    [[nodiscard]] std::string_view rest() const noexcept { return text_.substr(at_); }
    [[nodiscard]] std::uint64_t nanoseconds() const noexcept { return unit_->nanoseconds; }

    /// Goes over a number of so many bytes and its unit.
    [[nodiscard]] bool take(std::size_t number_size) noexcept {
        std::size_t end = at_ + number_size;
        while (end < text_.size() && is_letter(text_[end])) ++end;
        const std::string_view name = text_.substr(at_ + number_size, end - at_ - number_size);
        const time_unit* const unit = find_named(name);
        if (number_size == 0 || unit == nullptr) return refuse_part(number_size, name);
        if (unit_ != nullptr && unit <= unit_)
            return refuse_at(why_, problem_code::invalid_type, at_, end - at_,
                             {"units out of order", "write each unit once, the largest first: 1h30m"});
        unit_ = unit;
        at_ = end;
        return true;
    }

private:
    [[nodiscard]] static const time_unit* find_named(std::string_view name) noexcept {
        if (name == "min") name = "m";
        for (const time_unit& unit : time_units)
            if (unit.name == name) return &unit;
        return nullptr;
    }

    [[nodiscard, gnu::cold]] bool refuse_part(std::size_t number_size, std::string_view name) const noexcept {
        const std::size_t end = at_ + number_size;
        const char next = end < text_.size() ? text_[end] : '\0';
        if (is_whitespace(next))
            return refuse_at(why_, problem_code::invalid_type, end, 1,
                             {"a blank in a duration", "remove the blank: 1h30m"});
        if (number_size == 0) return refuse(why_, problem_code::invalid_type);
        if (next == '.' || next == ',')
            return refuse_at(why_, problem_code::invalid_type, end, 1,
                             {"a fraction in a duration", "use a smaller unit: 1h30m, 1500ms"});
        if (!name.empty())
            return refuse_at(why_, problem_code::invalid_type, end, name.size(),
                             {"an unknown unit", "use ns, us, ms, s, m, h, d or w"});
        return refuse_at(why_, problem_code::invalid_type, at_, number_size,
                         {"a unit is missing", "add the unit: 30s, 500ms, 5m, 2h"});
    }

    std::string_view text_;
    parse_failure& why_;
    const time_unit* unit_ = nullptr;
    std::size_t at_ = 0;
    bool is_negative_ = false;
};

[[nodiscard, gnu::cold]] inline bool refuse_fineness(time_period period, parse_failure& why) noexcept {
    const time_unit* const unit = find_unit(period);
    const literal fault = unit == nullptr ? literal("finer than this setting counts") : unit->fault;
    return refuse(why, problem_code::invalid_type, {fault, {}});
}

/// A count of periods, and the most it may be either way.
struct time_count {
    std::uint64_t most;
    std::uint64_t most_below_zero;
    std::uint64_t magnitude = 0;
    bool is_negative = false;
};

[[nodiscard]] inline bool read_duration(std::string_view text, time_period period, time_count& into,
                                        parse_failure& why) noexcept {
    duration_reader reader(text, why);
    time_sum sum;
    bool fits = true;
    while (!reader.is_done()) {
        const std::string_view digits = reader.rest().substr(0, leading_digits(reader.rest()));
        std::uint64_t units = 0;
        if (!reader.take(digits.size())) return false;
        fits = fits && read_natural(digits, units) && sum.add(units, reader.nanoseconds(), period);
    }
    fits = fits && sum.gather(period);
    if (fits && sum.rest != 0) return refuse_fineness(period, why);
    into.magnitude = sum.count;
    into.is_negative = reader.is_negative();
    fits = fits && sum.count <= (into.is_negative ? into.most_below_zero : into.most);
    return fits || refuse(why, problem_code::out_of_range);
}

[[nodiscard]] inline bool read_duration(std::string_view text, time_period period, double& into, parse_failure& why) {
    duration_reader reader(text, why);
    bool fits = true;
    into = 0;
    while (!reader.is_done()) {
        // A sign stands before the whole, not before a part.
        const bool has_sign = !reader.rest().empty() && reader.rest()[0] == '-';
        const std::string_view digits = reader.rest().substr(0, has_sign ? 0 : real_size(reader.rest()));
        double units = 0;
        if (!reader.take(digits.size())) return false;
        fits = fits && read_real(digits, units);
        const time_factor factor = factor_of(reader.nanoseconds(), period);
        into += units * (static_cast<double>(factor.times) / static_cast<double>(factor.per));
    }
    if (reader.is_negative()) into = -into;
    return fits || refuse(why, problem_code::out_of_range);
}

/// The largest unit, at most a day, of which a period is a whole number; nothing below a nanosecond.
[[nodiscard]] inline const time_unit* find_base(time_period period, std::uint64_t& per_period) noexcept {
    for (const time_unit& unit : time_units) {
        const time_factor factor = factor_of(unit.nanoseconds, period);
        per_period = factor.per;
        if (factor.times == 1 && unit.nanoseconds <= 86400 * second) return &unit;
    }
    return nullptr;
}

/// Appends a count of periods in days, hours and so on; weeks are said in days.
[[gnu::cold]] inline void append_duration(std::string& out, std::uint64_t count, time_period period) {
    std::uint64_t per_period = 1;
    const time_unit* unit = find_base(period, per_period);
    if (unit == nullptr) {  // below a nanosecond, no unit is left to say it exactly
        unit = &time_units[7];
        count = static_cast<std::uint64_t>(static_cast<double>(count) * static_cast<double>(period.num) * 1e9 /
                                           static_cast<double>(period.den));
    } else if (!multiply_checked(count, per_period)) {
        count = UINT64_MAX;
    }
    if (count == 0) {
        out += "0s";
        return;
    }
    std::uint64_t amounts[8] = {};
    for (; unit != &time_units[1]; --unit) {
        const std::uint64_t ratio = unit[-1].nanoseconds / unit->nanoseconds;
        amounts[unit - time_units] = count % ratio;
        count /= ratio;
    }
    amounts[1] = count;
    for (std::size_t i = 1; i < 8; ++i) {
        if (amounts[i] == 0) continue;
        append_natural(out, amounts[i]);
        out += time_units[i].name;
    }
}

/// Appends a count with a fraction in the unit that is its period, or in seconds.
template <class Rep>
[[gnu::cold]] void append_real_duration(std::string& out, Rep count, time_period period) {
    const time_unit* const unit = find_unit(period);
    if (unit == nullptr) count *= static_cast<Rep>(period.num) / static_cast<Rep>(period.den);
    append_real(out, count);
    out += unit == nullptr ? "s" : unit->name;
}

[[gnu::cold]] inline void describe_duration(std::string& out, time_period period) {
    const time_unit* const unit = find_unit(period);
    out += unit == nullptr ? any_duration.view() : unit->description.view();
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
            const double most = static_cast<double>(std::numeric_limits<rep>::max());
            if (!(count <= most && count >= -most)) return refuse(why, problem_code::out_of_range);
            into = T(static_cast<rep>(count));
        } else {
            constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<rep>::max());
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
