#include <twelve/detail/each_argument.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

#define TWELVE_TEST_SPELL(with, one) text += #with #one ";";

TEST_CASE("a macro is called for each argument in turn") {
    std::string text;
    TWELVE_DETAIL_EACH(TWELVE_TEST_SPELL, x, a)
    CHECK(text == "xa;");
    TWELVE_DETAIL_EACH(TWELVE_TEST_SPELL, y, b, c, d)
    CHECK(text == "xa;yb;yc;yd;");
}

TEST_CASE("arguments are counted up to 64") {
    CHECK(TWELVE_DETAIL_COUNT(a) == 1);
    CHECK(TWELVE_DETAIL_COUNT(a, b, c) == 3);
    CHECK(TWELVE_DETAIL_COUNT(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25,
                              26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47,
                              48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64) == 64);
}
