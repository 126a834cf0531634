#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <twelve/detail/checked.hpp>
#include <twelve/detail/codec.hpp>
#include <twelve/detail/refuse.hpp>
#include <twelve/detail/text.hpp>

namespace twelve {
inline namespace v0 {

/// A number of bytes: up to 16 EiB, less one.
///
/// A setting reads it as `512`, `64MiB`, `10MB` or `1.5GiB`, units in any case. `M` alone is refused, since it means
/// either, and so is what is no whole number of bytes.
///
///     using namespace twelve::literals;
///     twelve::byte_size limit = 64_MiB;
///     limit.bytes();                      // 67108864
class byte_size {
public:
    constexpr byte_size() noexcept = default;
    constexpr explicit byte_size(std::uint64_t bytes) noexcept : bytes_(bytes) {}

    [[nodiscard]] constexpr std::uint64_t bytes() const noexcept { return bytes_; }

    [[nodiscard]] friend constexpr bool operator==(byte_size left, byte_size right) noexcept {
        return left.bytes_ == right.bytes_;
    }
    [[nodiscard]] friend constexpr bool operator!=(byte_size left, byte_size right) noexcept {
        return left.bytes_ != right.bytes_;
    }
    [[nodiscard]] friend constexpr bool operator<(byte_size left, byte_size right) noexcept {
        return left.bytes_ < right.bytes_;
    }
    [[nodiscard]] friend constexpr bool operator>(byte_size left, byte_size right) noexcept { return right < left; }
    [[nodiscard]] friend constexpr bool operator<=(byte_size left, byte_size right) noexcept { return !(right < left); }
    [[nodiscard]] friend constexpr bool operator>=(byte_size left, byte_size right) noexcept { return !(left < right); }

private:
    std::uint64_t bytes_ = 0;
};

namespace detail {

struct byte_unit {
    std::string_view name;
    std::string_view lower_name;
    std::uint64_t bytes;
};

/// From the largest to the least.
inline constexpr byte_unit byte_units[] = {
    {"TiB", "tib", 1ULL << 40U}, {"TB", "tb", 1000000000000U}, {"GiB", "gib", 1ULL << 30U},
    {"GB", "gb", 1000000000U},   {"MiB", "mib", 1ULL << 20U},  {"MB", "mb", 1000000U},
    {"KiB", "kib", 1ULL << 10U}, {"kB", "kb", 1000U},          {"B", "b", 1U}};

// Not constexpr on purpose: the compiler names it where a literal is too large.
inline void this_byte_size_is_too_large() noexcept {}

[[nodiscard]] constexpr byte_size literal_size(unsigned long long count, std::uint64_t unit) noexcept {
    if (count > UINT64_MAX / unit) this_byte_size_is_too_large();
    return byte_size(count * unit);
}

[[nodiscard]] inline std::uint64_t find_byte_unit(std::string_view name) noexcept {
    for (const byte_unit& unit : byte_units)
        if (is_same_word(name, unit.lower_name)) return unit.bytes;
    return name.empty() ? 1 : 0;
}

[[nodiscard, gnu::cold]] inline bool refuse_byte_unit(std::string_view text, std::size_t at,
                                                      parse_failure& why) noexcept {
    const std::string_view unit = text.substr(at);
    constexpr std::string_view ambiguous = "kmgt";
    if (is_whitespace(unit[0]))
        return refuse_at(why, problem_code::invalid_type, at, 1, {"a blank in a size", "remove the blank: 64MiB"});
    if (unit.size() == 1 && ambiguous.find(to_lower(unit[0])) != std::string_view::npos)
        return refuse_at(why, problem_code::invalid_type, at, 1,
                         {"a unit that means two things", "write MiB for 1024 x 1024, or MB for 1000 x 1000"});
    return refuse_at(why, problem_code::invalid_type, at, unit.size(),
                     {"an unknown unit", "use B, kB, MB, GB, TB or KiB, MiB, GiB, TiB"});
}

/// Turns the digits behind the point into bytes: `5` of a GiB is 536870912. False where they are no whole number.
[[nodiscard]] inline bool read_fraction(std::string_view digits, std::uint64_t unit, std::uint64_t& bytes) noexcept {
    while (!digits.empty() && digits.back() == '0') digits.remove_suffix(1);
    if (digits.size() > 18) return false;  // 10^18 is the last power of ten below 2^63
    std::uint64_t count = 0;
    std::uint64_t parts = 1;
    for (const char digit : digits) {
        count = count * 10 + static_cast<std::uint64_t>(digit - '0');
        parts *= 10;
    }
    const std::uint64_t common = common_divisor(unit, parts);
    if (count % (parts / common) != 0) return false;
    bytes = count / (parts / common) * (unit / common);
    return true;
}

[[nodiscard]] inline bool read_byte_size(std::string_view text, std::uint64_t& bytes, parse_failure& why) noexcept {
    const std::size_t whole = leading_digits(text);
    std::size_t at = whole;
    std::string_view fraction;
    if (at < text.size() && text[at] == '.') {
        fraction = text.substr(at + 1, leading_digits(text.substr(at + 1)));
        at += 1 + fraction.size();
    }
    const bool has_digits = whole != 0 && (at == whole || !fraction.empty());
    if (!has_digits) return refuse(why, problem_code::invalid_type);
    const std::uint64_t unit = find_byte_unit(text.substr(at));
    if (unit == 0) return refuse_byte_unit(text, at, why);
    std::uint64_t rest = 0;
    if (!read_fraction(fraction, unit, rest))
        return refuse_at(why, problem_code::invalid_type, whole, fraction.size() + 1,
                         {"a fraction of a byte", "give a whole number of bytes"});
    const bool fits =
        read_natural(text.substr(0, whole), bytes) && multiply_checked(bytes, unit) && add_checked(bytes, rest);
    return fits || refuse(why, problem_code::out_of_range);
}

/// Appends a size in the largest unit that is exact.
template <class Out>
[[gnu::cold]] constexpr void append_byte_size(Out& out, std::uint64_t bytes) {
    for (const byte_unit& unit : byte_units) {
        const bool is_exact = bytes % unit.bytes == 0 && (bytes != 0 || unit.bytes == 1);
        if (!is_exact) continue;
        append_natural(out, bytes / unit.bytes);
        out += unit.name;
        return;
    }
}

template <>
struct codec<byte_size> {
    static constexpr value_kind kind = value_kind::byte_size;

    static bool read(std::string_view text, byte_size& into, const spelling&, parse_failure& why) noexcept {
        std::uint64_t bytes = 0;
        if (!read_byte_size(text, bytes, why)) return false;
        into = byte_size(bytes);
        return true;
    }

    static void write(byte_size value, std::string& out) { append_byte_size(out, value.bytes()); }

    static void describe(std::string& out) { out += "a size in bytes such as 512, 64MiB or 10MB"; }

    static number measure(byte_size value) noexcept { return number(value.bytes()); }
};

}  // namespace detail

/// Byte sizes as literals: `64_MiB` is 64 x 1024 x 1024 bytes, `10_MB` is 10 x 1000 x 1000.
namespace literals {

[[nodiscard]] constexpr byte_size operator""_B(unsigned long long count) noexcept {
    return detail::literal_size(count, 1);
}
[[nodiscard]] constexpr byte_size operator""_KiB(unsigned long long count) noexcept {
    return detail::literal_size(count, 1ULL << 10U);
}
[[nodiscard]] constexpr byte_size operator""_MiB(unsigned long long count) noexcept {
    return detail::literal_size(count, 1ULL << 20U);
}
[[nodiscard]] constexpr byte_size operator""_GiB(unsigned long long count) noexcept {
    return detail::literal_size(count, 1ULL << 30U);
}
[[nodiscard]] constexpr byte_size operator""_TiB(unsigned long long count) noexcept {
    return detail::literal_size(count, 1ULL << 40U);
}
[[nodiscard]] constexpr byte_size operator""_kB(unsigned long long count) noexcept {
    return detail::literal_size(count, 1000U);
}
[[nodiscard]] constexpr byte_size operator""_MB(unsigned long long count) noexcept {
    return detail::literal_size(count, 1000000U);
}
[[nodiscard]] constexpr byte_size operator""_GB(unsigned long long count) noexcept {
    return detail::literal_size(count, 1000000000U);
}
[[nodiscard]] constexpr byte_size operator""_TB(unsigned long long count) noexcept {
    return detail::literal_size(count, 1000000000000U);
}

}  // namespace literals
}  // namespace v0
}  // namespace twelve
