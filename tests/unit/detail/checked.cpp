#include <twelve/detail/checked.hpp>

#include <cstdint>

#include <catch2/catch_test_macros.hpp>

using namespace twelve::detail;

TEST_CASE("a sum that does not fit leaves what was there") {
    std::uint64_t sum = UINT64_MAX - 1;
    CHECK(add_checked(sum, 1));
    CHECK(sum == UINT64_MAX);
    CHECK_FALSE(add_checked(sum, 1));
    CHECK(sum == UINT64_MAX);
    CHECK(add_checked(sum, 0));
}

TEST_CASE("a product that does not fit leaves what was there") {
    std::uint64_t product = UINT64_MAX / 2;
    CHECK(multiply_checked(product, 2));
    CHECK(product == UINT64_MAX - 1);
    CHECK_FALSE(multiply_checked(product, 2));
    CHECK(product == UINT64_MAX - 1);
    CHECK(multiply_checked(product, 0));
    CHECK(product == 0);
}

TEST_CASE("digits are read until they do not fit") {
    std::uint64_t value = 7;
    CHECK(read_natural("", value));
    CHECK(value == 0);
    CHECK(read_natural("18446744073709551615", value));
    CHECK(value == UINT64_MAX);
    CHECK_FALSE(read_natural("18446744073709551616", value));
    CHECK_FALSE(read_natural("99999999999999999999", value));
}

TEST_CASE("a common divisor is the greatest") {
    CHECK(common_divisor(12, 18) == 6);
    CHECK(common_divisor(1000000000, 3600) == 400);
    CHECK(common_divisor(7, 1) == 1);
}
