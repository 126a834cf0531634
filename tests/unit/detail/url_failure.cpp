#include <twelve/detail/url_failure.hpp>

#include <catch2/catch_test_macros.hpp>

namespace urls = twelve::detail::urls;
using twelve::problem_code;

TEST_CASE("a refused URL is told by a code, a place, a reason and a fix") {
    twelve::parse_failure why;
    why.expected = "kept";
    CHECK_FALSE(urls::refuse(why, problem_code::bad_port, 7, 2, {"a port that is no number", "write a number"}));
    CHECK(why.code == problem_code::bad_port);
    CHECK(why.offset == 7);
    CHECK(why.length == 2);
    CHECK(why.reason.view() == "a port that is no number");
    CHECK(why.fix.view() == "write a number");
    CHECK(why.expected == "kept");
}

TEST_CASE("a component that is refused is its own place") {
    twelve::parse_failure why;
    CHECK_FALSE(urls::refuse(why, problem_code::bad_utf8, urls::span_between(3, 9), {"r", "f"}));
    CHECK(why.offset == 3);
    CHECK(why.length == 6);
    CHECK(why.code == problem_code::bad_utf8);
    CHECK(why.reason.view() == "r");
    CHECK(why.fix.view() == "f");
}
