#include <twelve/detail/real.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

using namespace twelve::detail;

TEST_CASE("a real number is measured to its end") {
    CHECK(real_size("12.5e-3") == 7);
    CHECK(real_size("-12") == 3);
    CHECK(real_size(".5") == 2);
    CHECK(real_size("5.") == 2);
    CHECK(real_size("1.5h") == 3);
    CHECK(real_size("5em") == 1);
    CHECK(real_size("1e+m") == 1);
}

TEST_CASE("what begins no real number has no size") {
    CHECK(real_size("") == 0);
    CHECK(real_size("-") == 0);
    CHECK(real_size(".") == 0);
    CHECK(real_size("-.e5") == 0);
    CHECK(real_size("+1") == 0);
    CHECK(real_size("nan") == 0);
    CHECK(real_size("inf") == 0);
}

TEST_CASE("what does not fit a real number is not read") {
    double value = 0;
    CHECK(read_real("1e308", value));
    CHECK_FALSE(read_real("1e309", value));
    CHECK_FALSE(read_real("1e-400", value));
    CHECK(read_real("0e-400", value));
}

TEST_CASE("a real number is appended with a point") {
    std::string text = "x";
    append_real(text, 2.5);
    append_real(text, -0.1F);
    CHECK(text == "x2.5-0.1");
}
