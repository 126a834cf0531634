#include <catch2/catch_test_macros.hpp>

#include <twelve/detail/config_request.hpp>

#include <initializer_list>
#include <string>
#include <vector>

namespace {

using twelve::report_form;
using twelve::detail::config_question;

twelve::detail::config_request request(std::initializer_list<const char*> arguments) {
    std::vector<const char*> all{"program"};
    all.insert(all.end(), arguments);
    return twelve::detail::read_request(static_cast<int>(all.size()), all.data());
}

std::string complaint(std::initializer_list<const char*> arguments) {
    const auto read = request(arguments);
    CHECK((read.question == config_question::misuse) == !read.complaint.empty());
    return read.complaint;
}

}  // namespace

TEST_CASE("a command line without a --config flag is the program's own") {
    CHECK(request({}).question == config_question::none);
    CHECK(request({"--verbose", "--config-file", "x", "--format=yaml", "-c", ""}).question == config_question::none);
    CHECK(request({"--config-file=x", "--config=y", "--config-dir=z", "--config-path=p"}).question ==
          config_question::none);
    CHECK(request({"--", "--config-check"}).question == config_question::none);
    CHECK(request({"config-check", "config-docs", "--output", "config-schema"}).question == config_question::none);
    CHECK(twelve::detail::read_request(0, nullptr).question == config_question::none);
}

TEST_CASE("each flag asks its question, in the form that is asked for") {
    CHECK(request({"--config-check"}).question == config_question::check);
    CHECK(request({"--config-explain", "--format=json"}).form == report_form::json);
    CHECK(request({"--format=github", "--config-check"}).form == report_form::github);
    CHECK(request({"--config-check", "--format=line"}).form == report_form::line);
    CHECK(request({"--config-check", "--format=text"}).form == report_form::text);
    CHECK(request({"--config-example"}).question == config_question::example);
    CHECK(request({"--config-docs"}).question == config_question::docs);
    CHECK(request({"--config-schema"}).question == config_question::schema);
    CHECK(request({"--config-schema", "--format=json"}).question == config_question::schema);
    CHECK(request({"--config-manifest=systemd"}).question == config_question::manifest);
    CHECK(request({"--config-manifest=systemd"}).manifest == "systemd");
}

TEST_CASE("files to compare are taken in their order, each behind a flag of its own") {
    const auto read = request({"--config-parity=.env.dev", "--verbose", "--config-parity=a=b", "--format=json"});
    CHECK(read.question == config_question::parity);
    CHECK(read.form == report_form::json);
    REQUIRE(read.files.size() == 2);
    CHECK(read.files[0] == ".env.dev");
    CHECK(read.files[1] == "a=b");
}

TEST_CASE("a near miss is told with what was meant") {
    CHECK(complaint({"--config-chek"}) == "--config-chek is not a flag; did you mean --config-check?");
    CHECK(complaint({"-config-check"}) == "-config-check is not a flag; did you mean --config-check?");
    CHECK(complaint({"--config_explain"}) == "--config_explain is not a flag; did you mean --config-explain?");
    CHECK(complaint({"--config-paritiy=x"}) == "--config-paritiy is not a flag; did you mean --config-parity?");
    CHECK(complaint({"--CONFIG-CHECK"}) == "--CONFIG-CHECK is not a flag; did you mean --config-check?");
    CHECK(complaint({"\xE2\x80\x94" "config-check"}) == "\xE2\x80\x94" "config-check is not a flag; did you mean --config-check?");
    CHECK(complaint({"\xE2\x80\x93" "config-docs"}) == "\xE2\x80\x93" "config-docs is not a flag; did you mean --config-docs?");
    CHECK(complaint({"--config-doc"}) == "--config-doc is not a flag; did you mean --config-docs?");
    CHECK(complaint({"--config-check", "--fromat=json"}) == "--fromat is not a flag; did you mean --format?");
}

TEST_CASE("a flag without its value, or with one too many, is misused") {
    CHECK(complaint({"--config-check=json"}) == "--config-check takes no value");
    CHECK(complaint({"--config-check="}) == "--config-check takes no value");
    CHECK(complaint({"--config-parity"}) == "--config-parity takes the path of a .env file, after a =");
    CHECK(complaint({"--config-parity="}) == "--config-parity takes the path of a .env file, after a =");
    CHECK(complaint({"--config-manifest"}) == "--config-manifest takes kubernetes, compose or systemd, after a =");
    CHECK(complaint({"--config-manifest=kubernets"}) ==
          "--config-manifest takes kubernetes, compose or systemd, after a =; did you mean kubernetes?");
    CHECK(complaint({"--config-manifest=kube"}) ==
          "--config-manifest takes kubernetes, compose or systemd, after a =; did you mean kubernetes?");
    CHECK(complaint({"--config-manifest=SystemD"}) ==
          "--config-manifest takes kubernetes, compose or systemd, after a =; did you mean systemd?");
    CHECK(complaint({"--config-manifest=systemd", "--config-manifest=compose"}) ==
          "give one --config-* flag at a time");
    CHECK(complaint({"--config-check", "--format", "json"}) ==
          "--config-check takes --format=text, json, github or line");
}

TEST_CASE("one question is asked at a time") {
    CHECK(complaint({"--config-check", "--config-explain"}) == "give one --config-* flag at a time");
    CHECK(complaint({"--config-check", "--config-check"}) == "give one --config-* flag at a time");
    CHECK(complaint({"--config-parity=a", "--config-docs"}) == "give one --config-* flag at a time");
}

TEST_CASE("a form that a question has not is told with those it has, and the nearest one") {
    CHECK(complaint({"--config-check", "--format=xml"}) == "--config-check takes --format=text, json, github or line");
    CHECK(complaint({"--config-check", "--format=jsno"}) ==
          "--config-check takes --format=text, json, github or line; did you mean json?");
    CHECK(complaint({"--config-explain", "--format=github"}) == "--config-explain takes --format=text or json");
    CHECK(complaint({"--config-parity=a", "--format=line"}) == "--config-parity takes --format=text or json");
    CHECK(complaint({"--config-example", "--format=json"}) == "--config-example has one form only");
}

TEST_CASE("a value is never echoed: it may have come into the wrong place") {
    CHECK(complaint({"--config-chek=hunter2"}).find("hunter2") == std::string::npos);
    CHECK(complaint({"--config-check=hunter2"}).find("hunter2") == std::string::npos);
    CHECK(complaint({"--config-check", "--format=hunter2"}).find("hunter2") == std::string::npos);
}

TEST_CASE("what stands behind a lone -- is the program's own, and its other flags too") {
    CHECK(request({"--config-check", "--normal", "--", "--format=xml"}).question == config_question::check);
    CHECK(request({"--format", "xml", "--fromat"}).question == config_question::none);
}

TEST_CASE("a complaint comes with every flag, its value, its purpose and its forms") {
    const std::string text = twelve::detail::usage_text("wrong");
    CHECK(text.rfind("wrong\n\n", 0) == 0);
    for (const twelve::detail::config_flag& one : twelve::detail::config_flags) {
        CHECK(text.find("  " + std::string(one.name)) != std::string::npos);
        CHECK(text.find(std::string(one.purpose) + "\n") != std::string::npos);
    }
    CHECK(text.find("--config-parity=FILE\n") != std::string::npos);
    CHECK(text.find("      --format=text|json|github|line\n") != std::string::npos);
}

TEST_CASE("no flag of ours is a near miss of another") {
    for (const twelve::detail::config_flag& one : twelve::detail::config_flags)
        CHECK(twelve::detail::nearest_flag(one.name) == &one);
}
