#include <twelve/detail/refusal.hpp>

#include <type_traits>

#include <catch2/catch_test_macros.hpp>

using twelve::detail::reason_of;
using twelve::detail::refusal;
using twelve::detail::verdict_of;

TEST_CASE("a field that nobody judged is not refused") {
    STATIC_REQUIRE(refusal{} == refusal::none);
    STATIC_REQUIRE_FALSE(refusal{} == refusal::no_help);
}

TEST_CASE("a reason to refuse is one byte, as it stands in every declaration") {
    STATIC_REQUIRE(sizeof(refusal) == 1);
    STATIC_REQUIRE_FALSE(std::is_convertible_v<refusal, int>);
}

TEST_CASE("a verdict tells its reason and differs from line to line, but nothing where there is no reason") {
    STATIC_REQUIRE(reason_of(verdict_of(refusal::twice, 7)) == refusal::twice);
    STATIC_REQUIRE(reason_of(verdict_of(refusal::path_rule_on_no_path, 0)) == refusal::path_rule_on_no_path);
    STATIC_REQUIRE(verdict_of(refusal::twice, 7) != verdict_of(refusal::twice, 8));
    STATIC_REQUIRE(verdict_of(refusal::none, 7) == 0);
    STATIC_REQUIRE(verdict_of(refusal::none, 8) == 0);
}
