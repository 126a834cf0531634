#pragma once

#include <charconv>  // std::from_chars, std::errc
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

#include <twelve/detail/text.hpp>

// Some libraries have std::from_chars for whole numbers only, libc++ until its release 20.
#if !defined(__cpp_lib_to_chars)
#    include <clocale>  // the newlocale of glibc and musl comes with it
#    include <cstdio>
#    include <cstdlib>
#    include <locale.h>
#    if defined(__APPLE__) || defined(__FreeBSD__)
#        include <xlocale.h>
#    endif
#    include <twelve/detail/limits.hpp>
#    include <twelve/detail/wipe.hpp>
#endif

namespace twelve {
inline namespace v0 {
namespace detail {

/// Counts the bytes of a decimal number that a text begins with: `-12.5e-3`. A point needs a digit at one side.
[[nodiscard]] constexpr std::size_t real_size(std::string_view text) noexcept {
    std::size_t at = !text.empty() && text[0] == '-' ? 1 : 0;
    const std::size_t whole = leading_digits(text.substr(at));
    at += whole;
    std::size_t fraction = 0;
    if (at < text.size() && text[at] == '.') {
        fraction = leading_digits(text.substr(at + 1));
        at += fraction + 1;
    }
    if (whole + fraction == 0) return 0;
    if (at == text.size() || to_lower(text[at]) != 'e') return at;
    const bool has_sign = at + 1 < text.size() && (text[at + 1] == '-' || text[at + 1] == '+');
    const std::size_t mark = has_sign ? 2 : 1;
    const std::size_t exponent = leading_digits(text.substr(at + mark));
    return exponent == 0 ? at : at + mark + exponent;
}

#if defined(__cpp_lib_to_chars)

/// Reads a text that `real_size` measured; false where it is too large, or too small to differ from zero.
template <class Real>
[[nodiscard]] bool read_real(std::string_view text, Real& into) noexcept {
    return std::from_chars(text.data(), text.data() + text.size(), into).ec == std::errc();
}

/// Appends the shortest text that reads back as the same number.
template <class Real>
void append_real(std::string& out, Real value) {
    char digits[32];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

#else

/// The locale in which numbers are written as in C, whatever the program's own is.
class c_locale {
public:
    c_locale() noexcept : handle_(::newlocale(LC_ALL_MASK, "C", nullptr)) {}
    c_locale(const c_locale&) = delete;
    c_locale& operator=(const c_locale&) = delete;
    ~c_locale() {
        if (handle_ != nullptr) ::freelocale(handle_);
    }

    [[nodiscard]] ::locale_t handle() const noexcept { return handle_; }

private:
    ::locale_t handle_;
};

template <class Real>
[[nodiscard]] bool read_real(std::string_view text, Real& into) {
    const c_locale locale;
    const wiped_text copy(text);  // ends in the NUL that strtod wants, and may be a secret
    if (locale.handle() == nullptr) return false;
    if constexpr (std::is_same_v<Real, float>)
        into = ::strtof_l(copy.c_str(), nullptr, locale.handle());
    else
        into = ::strtod_l(copy.c_str(), nullptr, locale.handle());
    constexpr Real most = greatest_of<Real>();
    if (into > most || into < -most) return false;
    const std::size_t mantissa = text.find_first_of("eE");
    const bool is_zero = text.substr(0, mantissa).find_first_of("123456789") == std::string_view::npos;
    return is_zero || into < 0 || into > 0;
}

/// Puts a point where the program's locale has anything else.
[[nodiscard]] inline std::string with_point(std::string_view digits) {
    const std::size_t mark = digits.find_first_not_of("0123456789-+e");
    if (mark == std::string_view::npos) return std::string(digits);
    std::size_t rest = mark;
    while (rest < digits.size() && !is_digit(digits[rest])) ++rest;
    return std::string(digits.substr(0, mark)).append(1, '.').append(digits.substr(rest));
}

template <class Real>
void append_real(std::string& out, Real value) {
    std::string shown;
    Real same{};
    // The least precision that reads back as the same number: at most 9 digits for a float, 17 for a double. Fewer than
    // these would not be shorter: %g drops zeros, but says 5400 as 5.4e+03 where it is given two digits.
    for (int precision = sizeof(Real) == sizeof(float) ? 6 : 15; precision <= 17; ++precision) {
        char digits[40];
        const int size = std::snprintf(digits, sizeof digits, "%.*g", precision, static_cast<double>(value));
        shown = with_point({digits, static_cast<std::size_t>(size)});
        if (real_size(shown) != shown.size() || (read_real(shown, same) && !(same < value) && !(value < same))) break;
    }
    out += shown;
}

#endif

}  // namespace detail
}  // namespace v0
}  // namespace twelve
