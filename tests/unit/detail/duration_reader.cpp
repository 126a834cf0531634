#include <twelve/detail/duration_reader.hpp>

#include <catch2/catch_test_macros.hpp>

using namespace twelve::detail;

TEST_CASE("a duration is taken apart into numbers and units") {
    twelve::parse_failure why;
    duration_reader reader("-1h30m", why);
    CHECK(reader.is_negative());
    CHECK_FALSE(reader.is_done());
    CHECK(reader.rest() == "1h30m");
    CHECK(reader.take(1));
    CHECK(reader.nanoseconds() == 3600 * second);
    CHECK(reader.take(2));
    CHECK(reader.nanoseconds() == 60 * second);
    CHECK(reader.is_done());
}

TEST_CASE("an empty text is no finished duration") {
    twelve::parse_failure why;
    duration_reader reader("", why);
    CHECK_FALSE(reader.is_done());
    CHECK_FALSE(reader.take(0));
}

TEST_CASE("a count of periods keeps its sign apart") {
    twelve::parse_failure why;
    time_count count{10, 11};
    CHECK(read_duration("-11s", {1, 1}, count, why));
    CHECK(count.is_negative);
    CHECK(count.magnitude == 11);
    CHECK_FALSE(read_duration("11s", {1, 1}, count, why));
    CHECK(why.code == twelve::problem_code::out_of_range);
}
