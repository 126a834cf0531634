#include <twelve/report/json.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

#include <support/approve.hpp>

#if __has_include(<nlohmann/json.hpp>)
#    include <nlohmann/json.hpp>
#endif

#include "every_problem.hpp"

using support::problem_builder;
using twelve::problem_code;
using twelve::report_json;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a report as JSON holds every problem with its place") {
    support::approve("report_sample.json", report_json(support::sample_problems()));
}

TEST_CASE("no problems are an empty array") {
    CHECK(report_json(twelve::problems()) == "{\"schema\": 1, \"errors\": 0, \"warnings\": 0, \"problems\": [\n]}\n");
}

TEST_CASE("hostile text is escaped, and bytes that are not UTF-8 become U+FFFD") {
    twelve::problems all;
    all.push_back(problem_builder(problem_code::invalid_type, "A\"\\\x01\n\xFF\xE2\x80\xAE").in_environment());
    CHECK(holds(report_json(all), R"("variable": "A\"\\\u0001\u000A\ufffd\u202E")"));
}

TEST_CASE("the member of the struct stands beside the variable") {
    twelve::problem one = problem_builder(problem_code::missing, "MAIL_URL");
    one.member = "mail.url";
    twelve::problems all;
    all.push_back(one);
    CHECK(holds(report_json(all), R"("variable": "MAIL_URL", "member": "mail.url")"));
}

TEST_CASE("what a problem lacks is left out of the JSON") {
    twelve::problems all;
    all.push_back(problem_builder(problem_code::missing, "A"));
    const std::string text = report_json(all);
    CHECK_FALSE(holds(text, "shown"));
    CHECK_FALSE(holds(text, "line"));
    CHECK(holds(text, R"("origin": {"kind": "none"}})"));
}

#if __has_include(<nlohmann/json.hpp>)
TEST_CASE("a report as JSON is JSON") {
    const auto read = nlohmann::json::parse(report_json(support::every_problem()), nullptr, false);
    REQUIRE(read.is_object());
    CHECK(read.at("schema") == 1);
    CHECK(read.at("problems").size() == support::every_problem().size());
    CHECK(read.at("problems").at(0).at("origin").at("kind") == "none");
}
#endif
