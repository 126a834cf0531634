#include <twelve/detail/dotenv_scanner.hpp>

#include <chrono>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include <twelve/dotenv_syntax.hpp>

#include "unit/detail/dotenv_checks.hpp"

namespace {

twelve::dotenv_options unlimited() {
    twelve::dotenv_options options;
    options.max_file = std::size_t{1} << 30U;
    return options;
}

/// Repeats a text until it has about `size` bytes.
std::string repeated(const std::string& text, std::size_t size) {
    std::string all;
    while (all.size() < size) all += text;
    return all;
}

/// Reads a hostile text of several megabytes; the time limit of the tests is the check that it stays linear.
std::size_t count_errors(const std::string& text) {
    const auto document = twelve::parse_dotenv(text, unlimited());
    return document.errors().size() + document.omitted_errors();
}

}  // namespace

TEST_CASE("hostile texts are read in linear time") {
    constexpr std::size_t size = 4000000;
    CHECK(count_errors(std::string(size, '#')) == 0);
    CHECK(count_errors("A=" + std::string(size, '#')) == 0);
    CHECK(count_errors("A=" + std::string(size, 'x')) == 0);
    CHECK(count_errors(std::string(size, ' ') + "A" + std::string(size, ' ') + "=1") == 0);
    CHECK(count_errors(std::string(size, '\n')) == 0);
    CHECK(count_errors(std::string(size, '"')) == 1);
    CHECK(count_errors("A=" + std::string(size, '"')) == 1);
    CHECK(count_errors("A=\"" + std::string(size, '\\')) == 1);
    CHECK(count_errors(repeated("A='\n", size)) == 0);
    CHECK(count_errors(repeated("A='\nA=\"\n", size)) == 1);
    CHECK(count_errors(repeated("A=\"\\\"\n", size)) > 1000);
    CHECK(count_errors("A=" + repeated("${", size)) > 0);
    CHECK(count_errors("A=" + repeated("${X:-", size)) == 2);
    CHECK(count_errors("A=" + repeated("${X:-}", size)) == 0);
    CHECK(count_errors(repeated("\xFF", size)) == 1);
    CHECK(count_errors(repeated("\r", size)) == 1);
    CHECK(count_errors(repeated("`\n", size)) == 1001);
    CHECK(count_errors("A=`" + repeated("x", size) + "\nB=1") == 0);
    CHECK(count_errors(std::string(size, '\0')) == 1);
}

TEST_CASE("reading stops where more errors were found than are kept") {
    twelve::dotenv_options options;
    options.max_diagnostics = 2;
    const auto document = twelve::parse_dotenv("1\n2\n3\n4\nA=1\n", options);
    CHECK(dotenv_checks::list(document.errors()) == "1:1 invalid_name, 2:1 invalid_name");
    CHECK(document.omitted_errors() == 1);
    CHECK(document.is_cut_short());
    CHECK(document.binds("A"));
    CHECK(document.binds("B"));
    const auto whole = twelve::parse_dotenv("1\n2\nA=1\n", options);
    CHECK_FALSE(whole.is_cut_short());
    CHECK(whole.binds("A"));
    CHECK_FALSE(whole.binds("B"));
}

TEST_CASE("a run of faulty bytes hides neither the character nor the end of the line behind it") {
    CHECK(dotenv_checks::errors("A=\xC3\xC3\xA9\nB=\r\r\r\nC=\n") == "1:3 invalid_utf8, 2:3 bare_carriage_return");
    CHECK(dotenv_checks::errors("A=\xC3\xC3\xC3\xA9\n1") == "1:3 invalid_utf8, 2:1 invalid_name");
}

TEST_CASE("a line of 100 MB is read") {
    const std::string text = "A=" + std::string(100000000, 'x') + "\nB=1\n";
    CHECK(dotenv_checks::list(twelve::parse_dotenv(text).errors()) == "1:1 too_large");
    const auto document = twelve::parse_dotenv(text, unlimited());
    CHECK(document.find("A")->value.size() == 100000000);
    CHECK(document.find("B")->line == 2);
}

TEST_CASE("every start of an intricate text is read without leaving it") {
    const std::string text = "\xEF\xBB\xBF# c\r\nexport A.b = \"x\\n${SET:-${N:?m\\}}}$$\"#c\r\nC='y\n'\nD=a\"b # c\" "
                             "\xC2\xA0\nE=`e\nC=\\$ \\\r";
    bool all_inside = true;
    for (std::size_t size = 0; size <= text.size(); ++size) {
        const std::string part = text.substr(0, size);
        const auto document = twelve::parse_dotenv(part, dotenv_checks::options());
        for (const twelve::dotenv_diagnostic& one : document.errors())
            all_inside = all_inside && one.offset <= part.size() && one.offset + one.length <= part.size();
        for (const twelve::dotenv_assignment one : document.assignments())
            all_inside = all_inside && one.value_end <= part.size();
    }
    CHECK(all_inside);
}

TEST_CASE("a text beyond what offsets can tell is refused unread, whatever the limit") {
    if (sizeof(std::size_t) < 8) return;
    twelve::dotenv_options options;
    options.max_file = static_cast<std::size_t>(-1);
    // Only the size is looked at: there is no such text.
    const std::string_view text("A=1", (std::size_t{3} << 30U) + 1);
    const auto document = twelve::parse_dotenv(text, options);
    REQUIRE(document.errors().size() == 1);
    CHECK(document.errors()[0].code == twelve::problem_code::too_large);
}
