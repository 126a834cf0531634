#include <twelve/report/sentence.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "every_problem.hpp"

using support::problem_builder;
using twelve::problem_code;
using twelve::sentence;
using twelve::detail::fix_of;

TEST_CASE("a sentence without a shown value says what is wrong all the same") {
    CHECK(sentence(problem_builder(problem_code::out_of_range, "PIN").expected("a number from 0 to 9")) ==
          "PIN is out of range, expected a number from 0 to 9");
    CHECK(sentence(problem_builder(problem_code::out_of_range, "PIN")) == "PIN is out of range");
}

TEST_CASE("a shown value with a blank in it stands in quotes") {
    CHECK(sentence(problem_builder(problem_code::invalid_type, "PORT").shown("80 ").expected("a number")) ==
          "PORT is \"80 \", expected a number");
}

TEST_CASE("a refused URL names its kind and the reason") {
    const auto one = problem_builder(problem_code::forbidden_char, "DB")
                         .expected("a postgres URL such as postgres://host/name")
                         .reason("a space in the host name")
                         .hint("write a blank as %20");
    CHECK(sentence(one) == "DB is not a postgres URL: a space in the host name");
    CHECK(fix_of(one) == "write a blank as %20; expected postgres://host/name");
}

TEST_CASE("a URL of which only the form is known is told too") {
    const auto one = problem_builder(problem_code::too_large, "DB").expected("redis://host").reason("over 1 MiB");
    CHECK(sentence(one) == "DB is not a valid URL: over 1 MiB");
}

TEST_CASE("a fault of a file's syntax names the variable or else the place") {
    CHECK(sentence(problem_builder(problem_code::unterminated_quote, "A").in_dotenv(3, 1)) ==
          "A: the quote is never closed");
    CHECK(sentence(problem_builder(problem_code::expected_equals).in_dotenv(3, 4)) ==
          ".env:3:4: there is no = after the name");
}

TEST_CASE("a value is taken away by its line or by unsetting it") {
    const auto in_file = problem_builder(problem_code::out_of_range, "A").falls_back_on("1").in_dotenv(1, 1);
    const auto outside = problem_builder(problem_code::out_of_range, "A").falls_back_on("1").in_environment();
    CHECK(fix_of(in_file) == "give a value in range, or remove the line to use 1");
    CHECK(fix_of(outside) == "give a value in range, or unset it to use 1");
}

TEST_CASE("a hint of the problem's own is the fix") {
    CHECK(fix_of(problem_builder(problem_code::missing, "A").hint("ask the platform team")) == "ask the platform team");
}

TEST_CASE("the path of a file that holds a secret may be left out") {
    CHECK(sentence(
              problem_builder(problem_code::file_unreadable, "KEY_FILE").reason("it is a device").in_environment()) ==
          "KEY_FILE names a file that cannot be read: it is a device");
}

TEST_CASE("a value that came under an alias says so") {
    const auto one = problem_builder(problem_code::out_of_range, "PORT").shown("0").related("OLD_PORT");
    CHECK(sentence(one) == "PORT (from OLD_PORT) is 0");
}

TEST_CASE("a rule across fields is told in its own words, of a URL too") {
    const auto one = problem_builder(problem_code::check_failed, "DB")
                         .expected("a postgres URL such as postgres://host/name")
                         .reason("must be another than CACHE_URL");
    CHECK(sentence(one) == "DB must be another than CACHE_URL");
    CHECK(fix_of(one) == "change DB");
}

TEST_CASE("the Service of a Kubernetes link is named after its variable") {
    CHECK(sentence(problem_builder(problem_code::service_link, "REDIS_CACHE_PORT").shown("tcp://10.0.0.1:6379")) ==
          "REDIS_CACHE_PORT is tcp://10.0.0.1:6379, which Kubernetes sets for the Service redis-cache");
}

TEST_CASE("under an alias the Service is named after the alias, and without a name it stays nameless") {
    const auto linked = problem_builder(problem_code::service_link, "PORT").shown("tcp://10.0.0.1:80");
    CHECK(sentence(problem_builder(linked).related("WEB_PORT")) ==
          "PORT (from WEB_PORT) is tcp://10.0.0.1:80, which Kubernetes sets for the Service web");
    CHECK(sentence(linked) == "PORT is tcp://10.0.0.1:80, which Kubernetes sets for a Service");
}

TEST_CASE("the choice that was meant is asked for") {
    CHECK(sentence(problem_builder(problem_code::not_a_choice, "LOG")
                       .shown("inof")
                       .expected("one of debug, info")
                       .suggestion("info")) == "LOG is inof, expected one of debug, info; did you mean info?");
}

TEST_CASE("dollars and brackets of a wording stand as they are meant") {
    CHECK(fix_of(problem_builder(problem_code::bad_ipv6, "A")) == "write it in brackets: [::1]");
    CHECK(sentence(problem_builder(problem_code::double_dollar, "A")) ==
          "A: $$ stays two dollars here; Compose makes it one");
    CHECK(fix_of(problem_builder(problem_code::invalid_substitution, "A")) == "write ${NAME} or ${NAME:-default}");
}
