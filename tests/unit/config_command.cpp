#include <catch2/catch_test_macros.hpp>

#include <twelve/config_command.hpp>

#include <initializer_list>
#include <string>
#include <vector>

#include <twelve/variables.hpp>

namespace {

using twelve::detail::config_question;

twelve::detail::config_request request(std::initializer_list<const char*> arguments) {
    std::vector<const char*> all{"program"};
    all.insert(all.end(), arguments);
    return twelve::detail::read_request(static_cast<int>(all.size()), all.data());
}

}  // namespace

TEST_CASE("a command line without a --config flag is the program's own") {
    CHECK(request({}).question == config_question::none);
    CHECK(request({"--verbose", "--config-file", "x", "--format=yaml", "-c"}).question == config_question::none);
    CHECK(request({"--", "--config-check"}).question == config_question::none);
}

TEST_CASE("each flag asks its question, in the form that is asked for") {
    CHECK(request({"--config-check"}).question == config_question::check);
    CHECK(request({"--config-explain", "--format=json"}).form == twelve::report_form::json);
    CHECK(request({"--config-check", "--format=github"}).form == twelve::report_form::github);
    CHECK(request({"--config-check", "--format=line"}).form == twelve::report_form::line);
    CHECK(request({"--config-example"}).question == config_question::example);
}

TEST_CASE("a near miss, two flags or an unknown form is misuse") {
    CHECK(request({"--config-chek"}).question == config_question::misuse);
    CHECK(request({"--config-chek"}).complaint.find("--config-check") != std::string::npos);
    CHECK(request({"--config-check", "--config-explain"}).question == config_question::misuse);
    CHECK(request({"--config-check", "--format=xml"}).question == config_question::misuse);
    CHECK(request({"--config-example", "--format=json"}).question == config_question::misuse);
    CHECK(request({"--config-explain", "--format=line"}).question == config_question::misuse);
    CHECK(request({"--config-explain", "--format=github"}).complaint.find("--format=json") != std::string::npos);
}

TEST_CASE("a form is asked for with a = and spelled right, a question takes no value") {
    CHECK(request({"--config-check", "--format", "json"}).question == config_question::misuse);
    CHECK(request({"--config-check", "--fromat=json"}).complaint.find("--format") != std::string::npos);
    CHECK(request({"--config-check=json"}).complaint == "--config-check takes no value");
    CHECK(request({"--config-chek=hunter2"}).complaint.find("hunter2") == std::string::npos);
}

TEST_CASE("what stands behind a lone -- is the program's own, and its other flags too") {
    CHECK(request({"--config-check", "--normal", "--", "--format=xml"}).question == config_question::check);
    CHECK(request({"--format", "xml", "--fromat"}).question == config_question::none);
}

TEST_CASE("the program goes on where nothing was asked") {
    struct settings {
        TWELVE_SETTINGS(settings);
        TWELVE_VAR(int, port, "Port");
    };
    const char* const arguments[] = {"program", "--serve"};
    CHECK_FALSE(twelve::run_config_command<settings>(2, arguments, twelve::sources(twelve::variables{})).has_value());
}
