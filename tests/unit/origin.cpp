#include <catch2/catch_test_macros.hpp>

#include <twelve/origin.hpp>

TEST_CASE("an origin that was never set is nowhere") {
    const twelve::origin place;
    CHECK(place.kind == twelve::source_kind::none);
    CHECK(place.path.empty());
    CHECK(place.line == 0);
    CHECK(place.column == 0);
}
