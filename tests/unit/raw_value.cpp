#include <catch2/catch_test_macros.hpp>

#include <twelve/raw_value.hpp>

TEST_CASE("a raw value without a place is no secret and stands on no line") {
    const twelve::detail::raw_value value;
    CHECK(value.text.empty());
    CHECK(value.line == 0);
    CHECK_FALSE(value.is_tainted);
}
