#include <twelve/detail/fact.hpp>

#include <cstdint>
#include <limits>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

using namespace twelve::detail;

namespace {

constexpr fact bound(number value) { return {rule_kind::at_least, value}; }

bool is_seven(const void* value) { return *static_cast<const int*>(value) == 7; }

}  // namespace

TEST_CASE("a fact that says nothing has neither text nor number") {
    constexpr fact nothing;
    STATIC_REQUIRE(nothing.kind == rule_kind::heading);
    STATIC_REQUIRE(nothing.text == nullptr);
    STATIC_REQUIRE(nothing.size == 0);
    STATIC_REQUIRE_FALSE(nothing.is_number());
    STATIC_REQUIRE_FALSE(nothing.value().is_set());
}

TEST_CASE("whole numbers come back as they were given, to the ends of their types") {
    STATIC_REQUIRE(bound(number(0)).value().as<int>() == 0);
    STATIC_REQUIRE(bound(number(-1)).value().as<int>() == -1);
    STATIC_REQUIRE(bound(number(-1)).form == number_kind::negative);
    STATIC_REQUIRE(bound(number(INT64_MIN)).value().as<std::int64_t>() == INT64_MIN);
    STATIC_REQUIRE(bound(number(INT64_MIN)).value().kind == number_kind::negative);
    STATIC_REQUIRE(bound(number(INT64_MAX)).value().as<std::int64_t>() == INT64_MAX);
    STATIC_REQUIRE(bound(number(UINT64_MAX)).value().as<std::uint64_t>() == UINT64_MAX);
    STATIC_REQUIRE(bound(number(UINT64_MAX)).value().kind == number_kind::natural);
}

TEST_CASE("reals come back as they were given, NaN and infinities too") {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    STATIC_REQUIRE(bound(number(0.5)).value().as_real() <= 0.5);
    STATIC_REQUIRE(bound(number(0.5)).value().as_real() >= 0.5);
    STATIC_REQUIRE(bound(number(0.5)).form == number_kind::real);
    STATIC_REQUIRE(bound(number(-infinity)).value().as_real() <= -infinity);
    constexpr double none = bound(number(std::numeric_limits<double>::quiet_NaN())).value().as_real();
    STATIC_REQUIRE_FALSE(none <= none);
}

TEST_CASE("a number that is not set makes a fact without a number, which is not zero") {
    STATIC_REQUIRE_FALSE(bound(number()).is_number());
    STATIC_REQUIRE(bound(number(0)).is_number());
    STATIC_REQUIRE(bound(number()).kind == rule_kind::at_least);
}

TEST_CASE("a text keeps its kind and length, and is no number") {
    constexpr fact empty(rule_kind::prefix, "", 0);
    STATIC_REQUIRE(empty.text != nullptr);
    STATIC_REQUIRE(empty.size == 0);
    STATIC_REQUIRE_FALSE(empty.is_number());
    constexpr fact with_null(rule_kind::default_value, "a\0b", 3);
    STATIC_REQUIRE(with_null.size == 3);
    STATIC_REQUIRE(with_null.text[2] == 'b');
    STATIC_REQUIRE(with_null.kind == rule_kind::default_value);
}

TEST_CASE("a check is asked through its fact, which says what it demands") {
    constexpr fact check("seven", &is_seven);
    STATIC_REQUIRE(check.kind == rule_kind::check);
    STATIC_REQUIRE_FALSE(check.is_number());
    const int seven = 7;
    const int eight = 8;
    CHECK(check.holds(&seven));
    CHECK_FALSE(check.holds(&eight));
    CHECK(std::string_view(check.text) == "seven");
}

TEST_CASE("a heading holds the member's name, its help, and how many facts follow") {
    constexpr fact heading = heading_of("port\0Port to listen on", 4, 3);
    STATIC_REQUIRE(heading.kind == rule_kind::heading);
    STATIC_REQUIRE(heading.bits == 3);
    CHECK(std::string_view(heading.text) == "port");
    CHECK(std::string_view(heading.text, heading.size) == "port");
    CHECK(std::string_view(help_of(heading)) == "Port to listen on");
}

TEST_CASE("the smallest heading has a name of one letter and no help") {
    constexpr fact heading = heading_of("p\0", 1, 0);
    STATIC_REQUIRE(heading.bits == 0);
    STATIC_REQUIRE(*help_of(heading) == '\0');
}
