#pragma once

#include <charconv>  // std::from_chars, std::errc
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

#include <twelve/detail/codec.hpp>
#include <twelve/detail/limits.hpp>
#include <twelve/detail/real.hpp>
#include <twelve/detail/refuse.hpp>
#include <twelve/detail/text.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Says why a text is no number, where there is more to say than that it is none.
[[nodiscard, gnu::cold]] inline bool refuse_number(std::string_view text, parse_failure& why) noexcept {
    const std::size_t at = text.find_first_not_of("0123456789-");
    if (at == std::string_view::npos) return refuse(why, problem_code::invalid_type);
    if (is_whitespace(text[at]))
        return refuse_at(why, problem_code::invalid_type, at, 1, {"a blank in a number", "remove the blank"});
    if (text[at] == '+')
        return refuse_at(why, problem_code::invalid_type, at, 1, {"a plus sign", "write the number without a +"});
    if (at != 0 && (text[at] == ',' || text[at] == '_' || text[at] == '\''))
        return refuse_at(why, problem_code::invalid_type, at, 1, {"digits in groups", "write the digits together"});
    return refuse(why, problem_code::invalid_type);
}

/// Judges what `std::from_chars` found; a number followed by anything is none.
[[nodiscard]] inline bool check_number(std::string_view text, std::from_chars_result found, bool is_within,
                                       parse_failure& why) noexcept {
    const bool is_number = found.ec != std::errc::invalid_argument && found.ptr == text.data() + text.size();
    if (!is_number) return refuse_number(text, why);
    if (found.ec == std::errc() && is_within) return true;
    return refuse(why, problem_code::out_of_range);
}

[[nodiscard]] inline bool read_signed(std::string_view text, std::int64_t least, std::int64_t most, std::int64_t& into,
                                      parse_failure& why) noexcept {
    const auto found = std::from_chars(text.data(), text.data() + text.size(), into);
    return check_number(text, found, into >= least && into <= most, why);
}

[[nodiscard]] inline bool read_unsigned(std::string_view text, std::uint64_t most, std::uint64_t& into,
                                        parse_failure& why) noexcept {
    // "-5" is a number, though none of these.
    const bool is_negative = text.size() > 1 && text[0] == '-' && is_digit(text[1]);
    if (is_negative) text.remove_prefix(1);
    const auto found = std::from_chars(text.data(), text.data() + text.size(), into);
    return check_number(text, found, into <= most && !is_negative, why);
}

[[gnu::cold]] inline void describe_whole(std::string& out, std::int64_t least, std::uint64_t most) {
    out += "a whole number from ";
    append_whole(out, least);
    out += " to ";
    append_natural(out, most);
}

/// Whole numbers in decimal digits, the whole range of the type. No blanks, no `+`, no groups, no `0x`; leading zeros
/// change nothing. A number beyond the range is `out_of_range`, anything else `invalid_type`.
template <class T>
struct whole_number_codec {
    static constexpr value_kind kind = value_kind::integer;

    static bool read(std::string_view text, T& into, const spelling&, parse_failure& why) noexcept {
        std::conditional_t<std::is_signed_v<T>, std::int64_t, std::uint64_t> value = 0;
        bool is_read = false;
        if constexpr (std::is_signed_v<T>)
            is_read = read_signed(text, least_of<T>(), greatest_of<T>(), value, why);
        else
            is_read = read_unsigned(text, greatest_of<T>(), value, why);
        if (is_read) into = static_cast<T>(value);
        return is_read;
    }

    [[gnu::cold]] static void write(T value, std::string& out) {
        if constexpr (std::is_signed_v<T>)
            append_whole(out, value);
        else
            append_natural(out, value);
    }

    static void describe(std::string& out) {
        describe_whole(out, static_cast<std::int64_t>(least_of<T>()), static_cast<std::uint64_t>(greatest_of<T>()));
    }

    static number measure(T value) noexcept { return number(value); }
};

// One line a type: no template has to be tried against every type that is none of these.
template <>
struct codec<signed char> : whole_number_codec<signed char> {};
template <>
struct codec<unsigned char> : whole_number_codec<unsigned char> {};
template <>
struct codec<short> : whole_number_codec<short> {};
template <>
struct codec<unsigned short> : whole_number_codec<unsigned short> {};
template <>
struct codec<int> : whole_number_codec<int> {};
template <>
struct codec<unsigned> : whole_number_codec<unsigned> {};
template <>
struct codec<long> : whole_number_codec<long> {};
template <>
struct codec<unsigned long> : whole_number_codec<unsigned long> {};
template <>
struct codec<long long> : whole_number_codec<long long> {};
template <>
struct codec<unsigned long long> : whole_number_codec<unsigned long long> {};

[[nodiscard, gnu::cold]] inline bool refuse_real(std::string_view text, parse_failure& why) noexcept {
    const std::size_t comma = text.find(',');
    if (comma == std::string_view::npos) return refuse_number(text, why);
    return refuse_at(why, problem_code::invalid_type, comma, 1,
                     {"a comma in a number", "write a point before the fraction, and no groups"});
}

/// Numbers with a fraction: `2.5`, `-0.1`, `1e-3`, `.5`, in every locale. Not `inf`, `nan`, hexadecimal or `2,5`.
/// What is too large, or too small to differ from zero, is `out_of_range`.
template <class T>
struct real_codec {
    static constexpr value_kind kind = value_kind::real;

    static bool read(std::string_view text, T& into, const spelling&, parse_failure& why) {
        if (real_size(text) != text.size() || text.empty()) return refuse_real(text, why);
        return read_real(text, into) || refuse(why, problem_code::out_of_range);
    }

    [[gnu::cold]] static void write(T value, std::string& out) { append_real(out, value); }

    static void describe(std::string& out) { out += "a number"; }

    static number measure(T value) noexcept { return number(value); }
};

template <>
struct codec<float> : real_codec<float> {};
template <>
struct codec<double> : real_codec<double> {};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
