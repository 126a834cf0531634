#include <twelve/detail/time_units.hpp>

#include <cstdint>

#include <catch2/catch_test_macros.hpp>

using namespace twelve::detail;

TEST_CASE("a period that is a unit is found") {
    CHECK(time_units[find_unit({1, 1})].name == "s");
    CHECK(time_units[find_unit({1, 1000})].name == "ms");
    CHECK(time_units[find_unit({1, 1000000000})].name == "ns");
    CHECK(time_units[find_unit({3600, 1})].name == "h");
    CHECK(time_units[find_unit({604800, 1})].name == "w");
    CHECK(find_unit({1, 60}) == no_unit);
    CHECK(find_unit({2629746, 1}) == no_unit);
    CHECK(find_unit({1, 1000000000000}) == no_unit);
}

TEST_CASE("a unit stands to a period in lowest terms") {
    const time_factor hour_in_seconds = factor_of(3600 * second, {1, 1});
    CHECK(hour_in_seconds.times == 3600);
    CHECK(hour_in_seconds.per == 1);
    const time_factor millisecond_in_frames = factor_of(1000000, {1, 60});
    CHECK(millisecond_in_frames.times == 3);
    CHECK(millisecond_in_frames.per == 50);
}

TEST_CASE("what is below a period is kept until it makes a whole one") {
    time_sum sum;
    CHECK(sum.add(30, 60 * second, {3600, 1}));
    CHECK(sum.add(1800, second, {3600, 1}));
    CHECK(sum.count == 0);
    CHECK(sum.gather({3600, 1}));
    CHECK(sum.count == 1);
    CHECK(sum.rest == 0);
}

TEST_CASE("a sum of times that overflows is refused") {
    time_sum sum;
    CHECK(sum.add(UINT64_MAX, second, {1, 1}));
    CHECK_FALSE(sum.add(1, second, {1, 1}));
    time_sum nanoseconds;
    CHECK_FALSE(nanoseconds.add(UINT64_MAX, second, {1, 1000000000}));
}
