#include <twelve/detail/number.hpp>

#include <cstdint>
#include <limits>

#include <catch2/catch_test_macros.hpp>

using twelve::detail::greatest_common_divisor;
using twelve::detail::is_less;
using twelve::detail::number;
using twelve::detail::number_kind;

namespace {

constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();

/// How two numbers stand to each other, asked in both directions: -1, 0 or 1, or 2 where each is less.
template <class Left, class Right>
int order(Left left, Right right) {
    const bool is_below = is_less(number(left), number(right));
    const bool is_above = is_less(number(right), number(left));
    return is_below && is_above ? 2 : is_below ? -1 : is_above ? 1 : 0;
}

}  // namespace

TEST_CASE("a number knows whether it is there and of what kind it is") {
    CHECK_FALSE(number().is_set());
    CHECK(number(0).is_set());
    CHECK(number(0).kind == number_kind::natural);
    CHECK(number(-1).kind == number_kind::negative);
    CHECK(number(true).kind == number_kind::natural);
    CHECK(number(0.0).kind == number_kind::real);
    CHECK(number(0.5F).kind == number_kind::real);
}

TEST_CASE("the ends of every whole type come back as they went in") {
    CHECK(number(least).as<std::int64_t>() == least);
    CHECK(number(std::numeric_limits<std::int64_t>::max()).as<std::int64_t>() ==
          std::numeric_limits<std::int64_t>::max());
    CHECK(number(most).as<std::uint64_t>() == most);
    CHECK(number(std::int8_t{-128}).as<std::int8_t>() == -128);
    CHECK(number(std::uint8_t{255}).as<std::uint8_t>() == 255);
    CHECK(number(-1).as<int>() == -1);
    CHECK(number(true).as<bool>());
    CHECK_FALSE(number(false).as<bool>());
}

TEST_CASE("a number is told as any other type that can hold it") {
    CHECK(order(number(-3).as<double>(), -3.0) == 0);
    CHECK(order(number(3U).as<double>(), 3.0) == 0);
    CHECK(order(number(2.75).as<double>(), 2.75) == 0);
    CHECK(number(2.75).as<int>() == 2);
    CHECK(number(-2.75).as<int>() == -2);
    CHECK(order(number(0.5).as<float>(), 0.5F) == 0);
    CHECK(order(number(least).as_real(), -9223372036854775808.0) == 0);
    CHECK(order(number(most).as_real(), 18446744073709551616.0) == 0);
}

TEST_CASE("whole numbers are ordered over both ranges, signed and unsigned") {
    CHECK(order(0, 0) == 0);
    CHECK(order(1, 2) == -1);
    CHECK(order(-1, 0) == -1);
    CHECK(order(-2, -1) == -1);
    CHECK(order(-1, most) == -1);
    CHECK(order(least, most) == -1);
    CHECK(order(least, std::numeric_limits<std::int64_t>::max()) == -1);
    CHECK(order(std::uint64_t{1} << 63U, most) == -1);
    CHECK(order(least, least) == 0);
    CHECK(order(-1, -1LL) == 0);
}

TEST_CASE("reals and whole numbers are ordered together") {
    CHECK(order(0.5, 1) == -1);
    CHECK(order(0.5, 0) == 1);
    CHECK(order(-0.5, 0) == -1);
    CHECK(order(-0.5, -1) == 1);
    CHECK(order(-1.5, -1) == -1);
    CHECK(order(0, -0.0) == 0);
    CHECK(order(-1, 0.5) == -1);
    CHECK(order(-1, 0.0) == -1);
    CHECK(order(3.0, 3) == 0);
    CHECK(order(-3, -3.0) == 0);
    CHECK(order(0.25, 0.5) == -1);
    CHECK(order(1e300, most) == 1);
    CHECK(order(-1e300, least) == -1);
    CHECK(order(std::numeric_limits<double>::infinity(), most) == 1);
    CHECK(order(-std::numeric_limits<double>::infinity(), least) == -1);
}

TEST_CASE("a real is not rounded to a whole number, nor the other way, where they are compared") {
    constexpr std::uint64_t odd = (std::uint64_t{1} << 53U) + 1;  // the least that no double holds
    CHECK(order(odd, 9007199254740992.0) == 1);
    CHECK(order(odd, 9007199254740994.0) == -1);
    CHECK(order(-static_cast<std::int64_t>(odd), -9007199254740992.0) == -1);
    CHECK(order(-static_cast<std::int64_t>(odd), -9007199254740994.0) == 1);
    CHECK(order(most, 18446744073709551616.0) == -1);
    CHECK(order(most, 18446744073709549568.0) == 1);
    CHECK(order(least, -9223372036854775808.0) == 0);
    CHECK(order(least + 1, -9223372036854775808.0) == 1);
    CHECK(order(least, -9223372036854777856.0) == 1);
}

TEST_CASE("no number is less than what is no number, nor greater") {
    CHECK(order(std::numeric_limits<double>::quiet_NaN(), 1) == 0);
    CHECK(order(std::numeric_limits<double>::quiet_NaN(), -1) == 0);
    CHECK(order(std::numeric_limits<double>::quiet_NaN(), 1.5) == 0);
}

TEST_CASE("numbers are ordered by the compiler too") {
    static_assert(is_less(number(-1), number(0U)) && !is_less(number(0U), number(-1)));
    static_assert(is_less(number(most), number(18446744073709551616.0)));
    static_assert(number(least).as<std::int64_t>() == least);
    CHECK(is_less(number(least), number(most)));
}

TEST_CASE("the greatest common divisor of two numbers, one of which may be 0") {
    CHECK(greatest_common_divisor(12, 18) == 6);
    CHECK(greatest_common_divisor(18, 12) == 6);
    CHECK(greatest_common_divisor(7, 13) == 1);
    CHECK(greatest_common_divisor(5, 0) == 5);
    CHECK(greatest_common_divisor(0, 5) == 5);
    CHECK(greatest_common_divisor(0, 0) == 0);
    CHECK(greatest_common_divisor(1000000000, 60) == 20);
}
