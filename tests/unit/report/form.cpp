#include <catch2/catch_test_macros.hpp>

#include <twelve/report/form.hpp>

#include <support/approve.hpp>

#include "every_fault.hpp"
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

#ifndef _WIN32
TEST_CASE("one configuration has a fault of each code, and its report comes in each form") {
    const twelve::problems all = support::every_fault();
    for (unsigned i = 0; i <= static_cast<unsigned>(twelve::problem_code::jdbc); ++i) {
        INFO(twelve::slug(static_cast<twelve::problem_code>(i)));
        CHECK(all.has(static_cast<twelve::problem_code>(i)));
    }
    twelve::report_options in_colour;
    in_colour.colour = twelve::report_colour::always;
    support::approve("report_every_problem.txt", report(all, report_form::text));
    support::approve("report_every_problem_colour.txt", report(all, report_form::text, in_colour));
    support::approve("report_every_problem.json", report(all, report_form::json));
    support::approve("report_every_problem_github.txt", report(all, report_form::github));
    support::approve("report_every_problem_line.txt", report(all, report_form::line));
    for (const report_form form : {report_form::text, report_form::json, report_form::github, report_form::line})
        CHECK(report(all, form).find("unter2") == std::string::npos);
}
#endif
