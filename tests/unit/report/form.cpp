#include <catch2/catch_test_macros.hpp>

#include <twelve/report/form.hpp>

#include <support/approve.hpp>

#include "every_problem.hpp"

using support::sample_problems;
using twelve::report;
using twelve::report_form;

TEST_CASE("a report comes in each of its forms") {
    CHECK(report(sample_problems(), report_form::text) == twelve::report_text(sample_problems()));
    CHECK(report(sample_problems(), report_form::json) == twelve::report_json(sample_problems()));
    CHECK(report(sample_problems(), report_form::github) == twelve::report_github(sample_problems()));
    CHECK(report(sample_problems(), report_form::line) == twelve::report_line(sample_problems()));
}

TEST_CASE("the options of a report are those of its text") {
    twelve::report_options options;
    options.last_line = "that is all";
    CHECK(report(sample_problems(), report_form::text, options).find("\nthat is all\n") != std::string::npos);
    CHECK(report(sample_problems(), report_form::line, options).find("that is all") == std::string::npos);
}

TEST_CASE("of a sound configuration people and programs are told, logs and annotations get nothing") {
    CHECK(report({}, report_form::text) == "the configuration is sound\n");
    CHECK(report({}, report_form::json).find("\"errors\": 0") != std::string::npos);
    CHECK(report({}, report_form::github).empty());
    CHECK(report({}, report_form::line).empty());
}
