#include <twelve/report/text.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

#include <support/approve.hpp>

#include "every_problem.hpp"

using support::problem_builder;
using twelve::problem_code;
using twelve::problems;
using twelve::report_text;

namespace {

problems only(const problem_builder& one) {
    problems all;
    all.push_back(one);
    return all;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::size_t longest_line_but_the_first(const std::string& text) {
    std::size_t longest = 0;
    for (const std::string& line : support::lines_of(text))
        if (line.rfind("error", 0) != 0 && line.size() > longest) longest = line.size();
    return longest;
}

twelve::report_options coloured() {
    twelve::report_options options;
    options.colour = twelve::report_colour::always;
    return options;
}

}  // namespace

TEST_CASE("a report reads as the sample does") {
    support::approve("report_sample.txt", report_text(support::sample_problems()));
}

TEST_CASE("every code has its sentence and its fix") {
    support::approve("report_wordings.txt", report_text(support::every_problem()));
}

TEST_CASE("a coloured report says the same") {
    support::approve("report_sample_colour.txt", report_text(support::sample_problems(), coloured()));
}

TEST_CASE("colour is closed before each line ends") {
    for (const std::string& line : support::lines_of(report_text(support::every_problem(), coloured()))) {
        const std::size_t last = line.rfind('\x1B');
        if (last != std::string::npos && line.compare(last, 4, "\x1B[0m") != 0) FAIL_CHECK(line);
    }
    SUCCEED();
}

TEST_CASE("a report without problems says so and asks for nothing") {
    CHECK(report_text(problems()) == "the configuration is sound\n");
}

TEST_CASE("a configuration with warnings alone is sound") {
    CHECK(report_text(only(problem_builder(problem_code::deprecated, "OLD").warning()))
              .find("the configuration is sound, with 1 warning\n\nwarning: OLD is a former name [deprecated]\n") == 0);
}

TEST_CASE("the last line can be another or none") {
    twelve::report_options options;
    options.last_line = {};
    const std::string text = report_text(only(problem_builder(problem_code::missing, "A")), options);
    CHECK(text == "1 error in the configuration\n\nerror: A is not set [missing]\n  = fix: set A\n\n");
}

TEST_CASE("notes are wrapped under their own beginning, the first line never is") {
    std::string words;
    for (int i = 0; i < 60; ++i) words += "word ";
    const std::string text =
        report_text(only(problem_builder(problem_code::check_failed, "A").reason(words + "end").about(words + "end")));
    CHECK(longest_line_but_the_first(text) <= 100);
    CHECK(holds(text, "\n           word"));
    CHECK(support::lines_of(text)[2].size() > 200);
}

TEST_CASE("nothing that a terminal obeys comes through, whatever the problem holds") {
    const std::string hostile = "a\x1B[2Jb\nc\x7F\xC2\x9B"
                                "d\xE2\x80\xAE"
                                "e\xE2\x81\xA6\xD8\x9C\xE2\x80\x8F\xFFz";
    const std::string text = report_text(only(problem_builder(problem_code::invalid_type, hostile)
                                                  .shown(hostile)
                                                  .expected(hostile)
                                                  .reason(hostile)
                                                  .hint(hostile)
                                                  .related(hostile)
                                                  .about(hostile)
                                                  .looked_in(hostile)
                                                  .in_dotenv(1, 1)
                                                  .excerpt(hostile, 1, 4)));
    for (const char byte : text)
        if (byte != '\n' && (static_cast<unsigned char>(byte) < 0x20 || byte == '\x7F'))
            FAIL_CHECK("a control character");
    CHECK_FALSE(holds(text, "\xC2\x9B"));
    CHECK_FALSE(holds(text, "\xE2\x80\xAE"));
    CHECK_FALSE(holds(text, "\xE2\x81\xA6"));
    CHECK_FALSE(holds(text, "\xD8\x9C"));
    CHECK_FALSE(holds(text, "\xFF"));
    CHECK(holds(text, "a\\x1B[2Jb\\nc\\x7F\\u009Bd\\u202Ee\\u2066\\u061C\\u200F\\xFFz"));
}
