#include <twelve/report/colour.hpp>

#include <catch2/catch_test_macros.hpp>

using twelve::report_colour;
using twelve::detail::ink;
using twelve::detail::painter;

TEST_CASE("paint is closed where it was opened, and absent without colour") {
    CHECK(painter(report_colour::always).painted(ink::error, "error").take() == "\x1B[1;31merror\x1B[0m");
    CHECK(painter(report_colour::never).painted(ink::error, "error").take() == "error");
    CHECK(painter(report_colour::always).painted(ink::error, "").take().empty());
}

TEST_CASE("words go on under their first column") {
    CHECK(painter(report_colour::never).blanks(2).wrapped("aa bb cc", 2, 7).take() == "  aa bb\n  cc");
}

TEST_CASE("a word longer than the line stays whole") {
    CHECK(painter(report_colour::never).wrapped("a /a/very/long/path b", 0, 8).take() == "a\n/a/very/long/path\nb");
}
