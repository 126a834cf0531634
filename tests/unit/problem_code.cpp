#include <set>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include <twelve/problem_code.hpp>

TEST_CASE("each code has a slug of its own in snake case") {
    std::set<std::string> seen;
    for (const char* const slug : twelve::detail::problem_slugs) {
        CHECK(seen.insert(slug).second);
        CHECK(std::string(slug).find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos);
    }
    CHECK(twelve::slug(twelve::problem_code::missing) == "missing");
    CHECK(twelve::slug(twelve::problem_code::source_unavailable) == "source_unavailable");
    CHECK(twelve::slug(twelve::problem_code::jdbc) == "jdbc");
}
