#include <twelve/report/line.hpp>

#include <cstddef>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include <support/approve.hpp>

#include <twelve/report/text.hpp>

#include "every_problem.hpp"

using support::problem_builder;
using twelve::problem_code;
using twelve::report_line;

TEST_CASE("each problem takes one line, errors first") {
    support::approve("report_sample_line.txt", report_line(support::sample_problems()));
}

TEST_CASE("a line begins as the problem does in the report, so that one search finds both") {
    const auto all = support::every_problem();
    const std::string text = twelve::report_text(all);
    std::size_t found = 0;
    for (const std::string& line : support::lines_of(report_line(all)))
        found += text.find(line.substr(0, line.find("] (") + 1) + "\n") != std::string::npos ? 1U : 0U;
    CHECK(found == all.size());
}

TEST_CASE("a line is one line, whatever the problem holds") {
    twelve::problems all;
    all.push_back(problem_builder(problem_code::invalid_type, "A\nB")
                      .shown("x\r\ny")
                      .reason("\n")
                      .hint("1\n2")
                      .in_file("/a\nb"));
    const std::string text = report_line(all);
    CHECK(text.find('\n') == text.size() - 1);
    CHECK(text.find('\r') == std::string::npos);
}
