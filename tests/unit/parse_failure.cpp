#include <catch2/catch_test_macros.hpp>

#include <twelve/parse_failure.hpp>

#include <string>
#include <type_traits>

TEST_CASE("a failure that says nothing else is of the wrong type") {
    const twelve::parse_failure why;
    CHECK(why.code == twelve::problem_code::invalid_type);
    CHECK(why.expected.empty());
    CHECK(why.length == 0);
}

TEST_CASE("the reason of a failure is a literal, so no input can stand in it") {
    CHECK_FALSE(std::is_assignable_v<decltype(twelve::parse_failure::reason)&, std::string>);
    CHECK_FALSE(std::is_assignable_v<decltype(twelve::parse_failure::fix)&, const char*>);
}
