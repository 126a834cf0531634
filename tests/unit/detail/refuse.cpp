#include <twelve/detail/refuse.hpp>

#include <catch2/catch_test_macros.hpp>

using twelve::parse_failure;
using twelve::problem_code;

TEST_CASE("a refusal says what is wrong and how to mend it") {
    parse_failure why;
    CHECK_FALSE(twelve::detail::refuse(why, problem_code::out_of_range, {"too much", "take less"}));
    CHECK(why.code == problem_code::out_of_range);
    CHECK(why.reason.view() == "too much");
    CHECK(why.fix.view() == "take less");
    CHECK(why.length == 0);
}

TEST_CASE("a refusal may point at the bytes at fault") {
    parse_failure why;
    CHECK_FALSE(twelve::detail::refuse_at(why, problem_code::invalid_type, 3, 2));
    CHECK(why.offset == 3);
    CHECK(why.length == 2);
    CHECK(why.reason.empty());
}
