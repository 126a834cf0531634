#include <catch2/catch_test_macros.hpp>

#include <twelve/problem.hpp>

TEST_CASE("errors stand before warnings, in the order they were found") {
    twelve::problems all;
    for (const auto level : {twelve::severity::warning, twelve::severity::error, twelve::severity::warning}) {
        twelve::problem one;
        one.severity = level;
        one.variable = "N" + std::to_string(all.size());
        all.push_back(one);
    }
    all.sort_by_severity();
    CHECK(all[0].variable == "N1");
    CHECK(all[1].variable == "N0");
    CHECK(all[2].variable == "N2");
    CHECK(all.count(twelve::severity::warning) == 2);
    CHECK(all.has(twelve::problem_code::missing));
    CHECK_FALSE(all.has(twelve::problem_code::empty));
}
