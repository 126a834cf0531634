#include <twelve/detail/refusal.hpp>

#include <type_traits>

#include <catch2/catch_test_macros.hpp>

using twelve::detail::refusal;

TEST_CASE("a field that nobody judged is not refused") {
    STATIC_REQUIRE(refusal{} == refusal::none);
    STATIC_REQUIRE_FALSE(refusal{} == refusal::no_help);
}

TEST_CASE("a reason to refuse is one byte, as it stands in every declaration") {
    STATIC_REQUIRE(sizeof(refusal) == 1);
    STATIC_REQUIRE_FALSE(std::is_convertible_v<refusal, int>);
}
