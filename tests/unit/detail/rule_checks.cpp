#include <twelve/detail/rule_checks.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include <twelve/settings.hpp>

using namespace twelve::detail;
using twelve::problem_code;

namespace {

struct ruled {
    TWELVE_SETTINGS(ruled);
    TWELVE_VAR(int, count, "Bounded on both sides", between(-2, 5));
    TWELVE_VAR(std::uint64_t, limit, "Bounded at the end of its type", at_least(1), at_most(18446744073709551615U));
    TWELVE_VAR(double, share, "Bounded by a fraction", at_most(0.5));
    TWELVE_VAR(std::string, name, "Three rules at once", min_length(2), max_length(3), made_of("a-z"));
    TWELVE_VAR(int, some, "Some numbers", one_of(1, 2, 4));
    TWELVE_VAR(std::string, word, "Some texts", one_of("a", "bb"));
    TWELVE_VAR(std::optional<int>, even, "Two checks", check([](int n) { return n % 2 == 0; }, "an even number"),
               check([](int n) { return n % 3 == 0; }, "a multiple of 3"), at_least(0));
    TWELVE_VAR(int, plain, "No rule but a default", default_value(3));
};

/// Everything that is wrong with one member, read from `text`: each code with what it demands and what is wrong.
std::vector<broken_rule> broken_by(const std::string& variable, const void* member, std::string_view text = {}) {
    scratch memory;
    const catalog all = catalog_of<ruled>(memory);
    std::vector<broken_rule> told;
    for (const auto& one : all)
        if (one.name == variable) check_rules(one, member, text, [&](const broken_rule& rule) { told.push_back(rule); });
    return told;
}

std::vector<broken_rule> broken_by_count(int count) { return broken_by("COUNT", &count); }
std::vector<broken_rule> broken_by_some(int some) { return broken_by("SOME", &some); }
std::vector<broken_rule> broken_by_even(std::optional<int> even) { return broken_by("EVEN", &even); }

std::vector<broken_rule> broken_by_text(const std::string& variable, const std::string& text) {
    return broken_by(variable, &text, text);
}

}  // namespace

TEST_CASE("a bound holds its own value and refuses the next") {
    CHECK(broken_by_count(-2).empty());
    CHECK(broken_by_count(5).empty());
    REQUIRE(broken_by_count(-3).size() == 1);
    REQUIRE(broken_by_count(6).size() == 1);
    CHECK(broken_by_count(6)[0].code == problem_code::out_of_range);
    CHECK(broken_by_count(6)[0].demand == "a whole number from -2 to 5");
    CHECK(broken_by_count(6)[0].fault.empty());
}

TEST_CASE("bounds hold to the ends of the widest type, and between whole numbers") {
    const std::uint64_t none = 0;
    const std::uint64_t most = 18446744073709551615U;
    CHECK(broken_by("LIMIT", &most).empty());
    CHECK(broken_by("LIMIT", &none).size() == 1);
    const double half = 0.5;
    const double more = 0.5000000000000001;
    CHECK(broken_by("SHARE", &half).empty());
    CHECK(broken_by("SHARE", &more).size() == 1);
}

TEST_CASE("each rule that a value breaks is told, in the order of the table") {
    const auto told = broken_by_text("NAME", "ABCD");
    REQUIRE(told.size() == 2);
    CHECK(told[0].code == problem_code::too_long);
    CHECK(told[0].fault == "longer than 3 characters");
    CHECK(told[1].code == problem_code::check_failed);
    CHECK(told[1].demand == "text made of a-z");
    const auto empty = broken_by_text("NAME", "");
    REQUIRE(empty.size() == 1);
    CHECK(empty[0].code == problem_code::too_short);
    CHECK(empty[0].fault == "shorter than 2 characters");
    CHECK(broken_by_text("NAME", "ab").empty());
}

TEST_CASE("a fault never holds the value") {
    for (const broken_rule& one : broken_by_text("NAME", "HUNTER2-HUNTER2")) {
        CHECK(one.demand.find("HUNTER") == std::string::npos);
        CHECK(one.fault.find("HUNTER") == std::string::npos);
    }
}

TEST_CASE("choices are one rule however many they are") {
    CHECK(broken_by_some(1).empty());
    CHECK(broken_by_some(4).empty());
    REQUIRE(broken_by_some(3).size() == 1);
    CHECK(broken_by_some(3)[0].code == problem_code::not_a_choice);
    CHECK(broken_by_some(3)[0].demand == "one of 1, 2, 4");
    CHECK(broken_by_text("WORD", "bb").empty());
    CHECK(broken_by_text("WORD", "b").size() == 1);
    CHECK(broken_by_text("WORD", "BB").size() == 1);
    CHECK(broken_by_text("WORD", "").size() == 1);
}

TEST_CASE("checks see the value inside an optional, and each is told by its own words") {
    CHECK(broken_by_even(6).empty());
    const auto odd = broken_by_even(9);
    REQUIRE(odd.size() == 1);
    CHECK(odd[0].code == problem_code::check_failed);
    CHECK(odd[0].demand == "an even number");
    CHECK(broken_by_even(-5).size() == 3);
}

TEST_CASE("a default is no rule") {
    const int plain = -2147483647;
    CHECK(broken_by("PLAIN", &plain).empty());
}
