#include <twelve/detail/accepted.hpp>

#include <catch2/catch_test_macros.hpp>

using twelve::detail::accepted;
using twelve::detail::refusal;
using twelve::detail::verdict_of;

// The sentence of each reason is held by its pair in tests/must_not_compile.

TEST_CASE("a field without a reason against it is accepted, on whichever line it stands") {
    STATIC_REQUIRE(accepted<0>());
    STATIC_REQUIRE(accepted<verdict_of(refusal::none, 1)>());
    STATIC_REQUIRE(accepted<verdict_of(refusal::none, 2147483647)>());
    STATIC_REQUIRE(noexcept(accepted<0>()));
}
