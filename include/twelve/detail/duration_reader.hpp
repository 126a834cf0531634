#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <twelve/detail/checked.hpp>
#include <twelve/detail/real.hpp>
#include <twelve/detail/refuse.hpp>
#include <twelve/detail/text.hpp>
#include <twelve/detail/time_units.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

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
    const std::size_t unit = find_unit(period);
    const literal fault = unit == no_unit ? literal("finer than this setting counts") : time_units[unit].fault;
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

}  // namespace detail
}  // namespace v0
}  // namespace twelve
