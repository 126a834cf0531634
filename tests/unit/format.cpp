#include <twelve/format.hpp>

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include <fmt/ranges.h>

#include <twelve/parser.hpp>
#include <twelve/services/postgres.hpp>

#include "report/every_problem.hpp"

using support::problem_builder;
using twelve::problem_code;
using twelve::secret;

namespace {

twelve::postgres_url url() {
    twelve::postgres_url made;
    twelve::parse_failure why;
    static_cast<void>(made.assign("postgres://app:hunter2@db/shop", why));
    return made;
}

}  // namespace

TEST_CASE("problems format as the text report") {
    CHECK(fmt::format("{}", support::sample_problems()) == twelve::report_text(support::sample_problems()));
}

TEST_CASE("a problem formats as its sentence and code") {
    const twelve::problem one = problem_builder(problem_code::missing, "PORT");
    CHECK(fmt::format("{}", one) == "PORT is not set [missing]");
    CHECK(fmt::format("{:>27}", one) == "  PORT is not set [missing]");
}

TEST_CASE("a secret formats as [redacted], in any width") {
    CHECK(fmt::format("{}", secret<std::string>("hunter2")) == "[redacted]");
    CHECK(fmt::format("{:*^14}", secret<int>(1234)) == "**[redacted]**");
    CHECK(fmt::format("{}", secret<std::vector<std::string>>({"hunter2"})) == "[redacted]");
}

TEST_CASE("secrets format in ranges and maps") {
    const std::vector<secret<int>> list{secret<int>(1), secret<int>(2)};
    const std::map<std::string, secret<std::string>> map{{"a", secret<std::string>("hunter2")}};
    CHECK(fmt::format("{}", list) == "[[redacted], [redacted]]");
    CHECK(fmt::format("{}", map) == "{\"a\": [redacted]}");
    CHECK(fmt::format("{}", fmt::join(list, " ")) == "[redacted] [redacted]");
}

TEST_CASE("a URL formats in its redacted form") {
    CHECK(fmt::format("{}", url()) == "postgres://app:[redacted]@db/shop");
    CHECK(fmt::format("{:36}|", url()) == "postgres://app:[redacted]@db/shop   |");
}

TEST_CASE("an address formats as it is written") {
    CHECK(fmt::format("{:>14}", twelve::parse<twelve::endpoint>("db:5432").value()) == "       db:5432");
    CHECK(fmt::format("{}", twelve::parse<twelve::listen_address>(":8080").value()).find("8080") != std::string::npos);
}

TEST_CASE("a byte size formats as it is written") {
    using namespace twelve::literals;
    CHECK(fmt::format("{:>6}", 64_MiB) == " 64MiB");
}
