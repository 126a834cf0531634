#include <twelve/values/number.hpp>

#include <clocale>
#include <cstdint>
#include <limits>
#include <string>
#include <type_traits>

#include "support/read_value.hpp"

using twelve::problem_code;
using twelve::detail::codec;
using twelve::detail::value_kind;

namespace {

template <class T>
constexpr bool is_number_kind = codec<T>::kind == value_kind::integer || codec<T>::kind == value_kind::real;

/// Sets a locale whose decimal point is a comma, if the machine has one.
class german {
public:
    german() { static_cast<void>(std::setlocale(LC_ALL, "de_DE.UTF-8")); }
    german(const german&) = delete;
    german& operator=(const german&) = delete;
    ~german() { static_cast<void>(std::setlocale(LC_ALL, "C")); }
};

/// Compares bit by bit, where `==` would call -0 the same as 0.
template <class Real>
bool is_same(Real left, Real right) {
    return !(left < right) && !(right < left) && (1 / left < 0) == (1 / right < 0);
}

}  // namespace

TEST_CASE("whole numbers have the whole range of their type") {
    CHECK(value_of<std::int8_t>("-128") == -128);
    CHECK(value_of<std::int8_t>("127") == 127);
    CHECK(value_of<std::uint8_t>("255") == 255);
    CHECK(value_of<std::int16_t>("-32768") == -32768);
    CHECK(value_of<std::uint16_t>("65535") == 65535);
    CHECK(value_of<std::int32_t>("-2147483648") == std::numeric_limits<std::int32_t>::min());
    CHECK(value_of<std::uint32_t>("4294967295") == 4294967295U);
    CHECK(value_of<std::int64_t>("-9223372036854775808") == std::numeric_limits<std::int64_t>::min());
    CHECK(value_of<std::int64_t>("9223372036854775807") == std::numeric_limits<std::int64_t>::max());
    CHECK(value_of<std::uint64_t>("18446744073709551615") == std::numeric_limits<std::uint64_t>::max());
    CHECK(value_of<long>("-5") == -5);
    CHECK(value_of<long long>("-5") == -5);
    CHECK(value_of<unsigned long long>("5") == 5);
}

TEST_CASE("one beyond the range is out of range") {
    CHECK(code_of<std::int8_t>("-129") == problem_code::out_of_range);
    CHECK(code_of<std::int8_t>("128") == problem_code::out_of_range);
    CHECK(code_of<std::uint8_t>("256") == problem_code::out_of_range);
    CHECK(code_of<std::uint16_t>("65536") == problem_code::out_of_range);
    CHECK(code_of<std::int32_t>("2147483648") == problem_code::out_of_range);
    CHECK(code_of<std::int64_t>("9223372036854775808") == problem_code::out_of_range);
    CHECK(code_of<std::int64_t>("-9223372036854775809") == problem_code::out_of_range);
    CHECK(code_of<std::uint64_t>("18446744073709551616") == problem_code::out_of_range);
    CHECK(code_of<int>(std::string(1000000, '9')) == problem_code::out_of_range);
    CHECK(code_of<unsigned>(std::string(1000000, '9')) == problem_code::out_of_range);
}

TEST_CASE("a negative number is out of the range of a type that has none, and never wraps") {
    CHECK(code_of<unsigned>("-1") == problem_code::out_of_range);
    CHECK(code_of<std::uint64_t>("-18446744073709551615") == problem_code::out_of_range);
    CHECK(code_of<std::uint64_t>("-0") == problem_code::out_of_range);
    CHECK(code_of<unsigned>("-x") == problem_code::invalid_type);
    CHECK(code_of<unsigned>("-") == problem_code::invalid_type);
    CHECK(code_of<unsigned>("--1") == problem_code::invalid_type);
}

TEST_CASE("a whole number is the whole text or nothing") {
    CHECK(code_of<int>("") == problem_code::invalid_type);
    CHECK(code_of<int>("-") == problem_code::invalid_type);
    CHECK(code_of<int>("eight") == problem_code::invalid_type);
    CHECK(code_of<int>("8080x") == problem_code::invalid_type);
    CHECK(code_of<int>("99999999999999999999x") == problem_code::invalid_type);
    CHECK(code_of<int>("1.0") == problem_code::invalid_type);
    CHECK(code_of<int>("1e3") == problem_code::invalid_type);
    CHECK(code_of<int>("0x10") == problem_code::invalid_type);
    CHECK(code_of<int>("1-") == problem_code::invalid_type);
    CHECK(code_of<int>({"1\0", 2}) == problem_code::invalid_type);
    CHECK(code_of<int>("\xD9\xA1") == problem_code::invalid_type);  // an Arabic digit
}

TEST_CASE("blanks, a plus and groups are refused where they stand, with a fix") {
    CHECK(failure_of<int>(" 1").reason.view() == "a blank in a number");
    CHECK(failure_of<int>("1\n").offset == 1);
    CHECK(failure_of<int>("+1").reason.view() == "a plus sign");
    CHECK(failure_of<int>("10,000").reason.view() == "digits in groups");
    CHECK(failure_of<int>("10_000").offset == 2);
    CHECK(failure_of<int>("10'000").length == 1);
    CHECK_FALSE(failure_of<int>("10,000").fix.empty());
}

TEST_CASE("leading zeros change nothing, and are not octal") {
    CHECK(value_of<int>("010") == 10);
    CHECK(value_of<int>("-007") == -7);
    CHECK(value_of<int>("-0") == 0);
    CHECK(value_of<unsigned>(std::string(1000, '0') + "1") == 1);
}

TEST_CASE("bytes are numbers, characters and switches are none") {
    CHECK(value_of<std::uint8_t>("65") == 65);
    CHECK(rewritten<std::int8_t>("65") == "65");
    CHECK(is_number_kind<unsigned char>);
    CHECK(is_number_kind<signed char>);
    CHECK(codec<char>::kind == value_kind::custom);
    CHECK(codec<wchar_t>::kind == value_kind::custom);
    CHECK(codec<char16_t>::kind == value_kind::custom);
    CHECK(codec<char32_t>::kind == value_kind::custom);
    CHECK(codec<long double>::kind == value_kind::custom);
}

TEST_CASE("the form of a whole number names its range") {
    CHECK(form_of<std::uint16_t>() == "a whole number from 0 to 65535");
    CHECK(form_of<std::int8_t>() == "a whole number from -128 to 127");
    CHECK(form_of<std::int64_t>() == "a whole number from -9223372036854775808 to 9223372036854775807");
    CHECK(form_of<std::uint64_t>() == "a whole number from 0 to 18446744073709551615");
    CHECK(failure_of<std::uint16_t>("99999").expected == "a whole number from 0 to 65535");
}

TEST_CASE("a whole number is written as it is read") {
    CHECK(rewritten<int>("-2147483648") == "-2147483648");
    CHECK(rewritten<std::int64_t>("-9223372036854775808") == "-9223372036854775808");
    CHECK(rewritten<std::uint64_t>("18446744073709551615") == "18446744073709551615");
    CHECK(rewritten<int>("0") == "0");
}

TEST_CASE("a number is measured by itself") {
    CHECK(codec<std::uint64_t>::measure(18446744073709551615U).as<std::uint64_t>() == 18446744073709551615U);
    CHECK(codec<int>::measure(-5).as<std::int64_t>() == -5);
    CHECK(is_same(codec<double>::measure(2.5).as_real(), 2.5));
}

TEST_CASE("a real number has a point, an exponent, both or neither") {
    CHECK(is_same(value_of<double>("2.5"), 2.5));
    CHECK(is_same(value_of<double>("-0.125"), -0.125));
    CHECK(is_same(value_of<double>("1e3"), 1000.0));
    CHECK(is_same(value_of<double>("1E+3"), 1000.0));
    CHECK(is_same(value_of<double>("12e-1"), 1.2));
    CHECK(is_same(value_of<double>(".5"), 0.5));
    CHECK(is_same(value_of<double>("5."), 5.0));
    CHECK(is_same(value_of<double>("-0"), -0.0));
    CHECK(is_same(value_of<float>("0.1"), 0.1F));
}

TEST_CASE("a real number is rounded exactly") {
    CHECK(is_same(value_of<double>("9007199254740993"), 9007199254740992.0));
    CHECK(is_same(value_of<double>("9007199254740993.00000000000000000001"), 9007199254740994.0));
    CHECK(is_same(value_of<double>("1.7976931348623157e308"), std::numeric_limits<double>::max()));
    CHECK(is_same(value_of<double>("5e-324"), std::numeric_limits<double>::denorm_min()));
    CHECK(is_same(value_of<double>("0e999"), 0.0));
}

TEST_CASE("what a real type cannot hold is out of range") {
    CHECK(code_of<double>("1e309") == problem_code::out_of_range);
    CHECK(code_of<double>("-1e309") == problem_code::out_of_range);
    CHECK(code_of<double>("1e-400") == problem_code::out_of_range);
    CHECK(code_of<float>("1e39") == problem_code::out_of_range);
    CHECK(code_of<float>("1e-60") == problem_code::out_of_range);
    CHECK(code_of<double>("1e999999999999") == problem_code::out_of_range);
    CHECK(code_of<double>(std::string(100000, '9')) == problem_code::out_of_range);
}

TEST_CASE("a real number is finite, decimal and the whole text") {
    CHECK(code_of<double>("nan") == problem_code::invalid_type);
    CHECK(code_of<double>("NaN") == problem_code::invalid_type);
    CHECK(code_of<double>("inf") == problem_code::invalid_type);
    CHECK(code_of<double>("-infinity") == problem_code::invalid_type);
    CHECK(code_of<double>("0x1p3") == problem_code::invalid_type);
    CHECK(code_of<double>("") == problem_code::invalid_type);
    CHECK(code_of<double>("-") == problem_code::invalid_type);
    CHECK(code_of<double>(".") == problem_code::invalid_type);
    CHECK(code_of<double>("-.") == problem_code::invalid_type);
    CHECK(code_of<double>("e5") == problem_code::invalid_type);
    CHECK(code_of<double>("1e") == problem_code::invalid_type);
    CHECK(code_of<double>("1e+") == problem_code::invalid_type);
    CHECK(code_of<double>("1.2.3") == problem_code::invalid_type);
    CHECK(code_of<double>("1 ") == problem_code::invalid_type);
    CHECK(code_of<double>("+1") == problem_code::invalid_type);
    CHECK(code_of<double>("--1") == problem_code::invalid_type);
    CHECK(code_of<double>({"1\0", 2}) == problem_code::invalid_type);
    CHECK(code_of<double>("50%") == problem_code::invalid_type);
}

TEST_CASE("a comma is no point in any locale") {
    const german locale;
    CHECK(is_same(value_of<double>("2.5"), 2.5));
    CHECK(rewritten<double>("2.5") == "2.5");
    CHECK(code_of<double>("2,5") == problem_code::invalid_type);
    CHECK(failure_of<double>("2,5").offset == 1);
}

TEST_CASE("a real number is written so that it reads back as itself") {
    CHECK(rewritten<double>("0.1") == "0.1");
    CHECK(rewritten<float>("0.1") == "0.1");
    CHECK(rewritten<double>("100") == "100");
    CHECK(is_same(value_of<double>(written(1.0 / 3)), 1.0 / 3));
    CHECK(is_same(value_of<float>(written(1.0F / 3)), 1.0F / 3));
    CHECK(is_same(value_of<double>(written(std::numeric_limits<double>::max())), std::numeric_limits<double>::max()));
    CHECK(is_same(value_of<double>(written(std::numeric_limits<double>::denorm_min())),
                  std::numeric_limits<double>::denorm_min()));
    CHECK(form_of<double>() == "a number");
}
