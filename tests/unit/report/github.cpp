#include <twelve/report/github.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

#include <support/approve.hpp>

#include "every_problem.hpp"

using support::problem_builder;
using twelve::problem_code;
using twelve::report_github;

namespace {

std::string only(const problem_builder& one) {
    twelve::problems all;
    all.push_back(one);
    return report_github(all);
}

/// A workflow command as the runner takes it apart: the text before and after the first `::` that follows the name.
struct command {
    std::string properties;
    std::string message;
};

command taken_apart(const std::string& line) {
    const std::size_t blank = line.find(' ');
    const std::size_t end = line.find("::", blank);
    return {line.substr(blank + 1, end - blank - 1), line.substr(end + 2)};
}

}  // namespace

TEST_CASE("each problem is an annotation, errors first") {
    support::approve("report_sample_github.txt", report_github(support::sample_problems()));
}

TEST_CASE("an annotation stands at the line and column of its file, named as the program names it") {
    CHECK(only(problem_builder(problem_code::missing, "A").in_dotenv(2, 6)) ==
          "::error file=.env,line=2,col=6,title=missing::A is not set%0Afix: set A\n");
    CHECK(only(problem_builder(problem_code::missing, "A").warning().in_file("/srv/.env")) ==
          "::warning file=/srv/.env,title=missing::A is not set%0Afix: set A\n");
}

TEST_CASE("a value of the environment has no file") {
    CHECK(only(problem_builder(problem_code::missing, "A").in_environment()) ==
          "::error title=missing::A is not set%0Afix: set A\n");
}

TEST_CASE("percent signs and line ends are escaped, in a property colons and commas too") {
    CHECK(twelve::detail::github_message("50%, a:b\r\n%0A") == "50%25, a:b%0D%0A%250A");
    CHECK(twelve::detail::github_property("a,b:c%\r\nd") == "a%2Cb%3Ac%25%0D%0Ad");
}

TEST_CASE("no file and no value can add a property, end the command or begin another") {
    const std::string hostile = "x,line=9::error title=y::\n::error::z";
    const std::string text = only(problem_builder(problem_code::invalid_type, hostile)
                                      .shown(hostile)
                                      .expected(hostile)
                                      .about(hostile)
                                      .in_file(hostile));
    CHECK(text.find('\n') == text.size() - 1);
    const command read = taken_apart(text);
    CHECK(read.properties == "file=x%2Cline=9%3A%3Aerror title=y%3A%3A\\n%3A%3Aerror%3A%3Az,title=invalid_type");
    CHECK(read.message.find(hostile.substr(0, 20)) == 0);
}
