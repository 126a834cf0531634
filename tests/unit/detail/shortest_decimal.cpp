#include <twelve/detail/shortest_decimal.hpp>

#include <cstdlib>
#include <limits>
#include <random>
#include <string>

#include <catch2/catch_test_macros.hpp>

using twelve::detail::shortest_decimal;

namespace {

std::string shortest(double value) {
    const twelve::detail::decimal made = shortest_decimal(value);
    return "." + std::string(made.digits, made.size) + "e" + std::to_string(made.point);
}

}  // namespace

TEST_CASE("a real has the fewest digits that read back as the same") {
    CHECK(shortest(0.1) == ".1e0");
    CHECK(shortest(1.0) == ".1e1");
    CHECK(shortest(123.456) == ".123456e3");
    CHECK(shortest(1e23) == ".1e24");
    CHECK(shortest(9007199254740993.0) == ".9007199254740992e16");
    CHECK(shortest(2.0 / 3) == ".6666666666666666e0");
    CHECK(shortest(5e-324) == ".5e-323");
    CHECK(shortest(2.2250738585072014e-308) == ".22250738585072014e-307");
    CHECK(shortest(std::numeric_limits<double>::max()) == ".17976931348623157e309");
}

TEST_CASE("the compiler makes the same digits") {
    constexpr twelve::detail::decimal made = shortest_decimal(0.3);
    static_assert(made.size == 1 && made.digits[0] == '3' && made.point == 0, "0.3 is 0.3");
    CHECK(made.size == 1);
}

TEST_CASE("any real reads back") {
    std::mt19937_64 random(12);
    int wrong = 0;
    int longer = 0;
    for (int i = 0; i < 20000; ++i) {
        const std::uint64_t bits = random() & 0x7FFFFFFFFFFFFFFFU;
        double value = 0;
        static_assert(sizeof value == sizeof bits, "IEEE 754");
        __builtin_memcpy(&value, &bits, sizeof value);
        if (!(value <= std::numeric_limits<double>::max()) || !(value > 0)) continue;
        const std::string text = shortest(value);
        const double back = std::strtod(text.c_str(), nullptr);
        if (back < value || back > value) ++wrong;
        char seventeen[40];
        for (int precision = 1; precision < 17; ++precision) {
            std::snprintf(seventeen, sizeof seventeen, "%.*e", precision - 1, value);
            const double shorter = std::strtod(seventeen, nullptr);
            if (shorter < value || shorter > value) continue;
            if (static_cast<std::size_t>(precision) < shortest_decimal(value).size) ++longer;
            break;
        }
    }
    CHECK(wrong == 0);
    CHECK(longer == 0);
}
