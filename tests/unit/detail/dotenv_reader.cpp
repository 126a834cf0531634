#include <twelve/detail/dotenv_reader.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "unit/detail/dotenv_checks.hpp"

using twelve::problem_code;

TEST_CASE("text is passed to a byte or to the end of the line, and its faults are told on the way") {
    const std::string text = "a\xC3\xA9\t\x01\xFF b#c\r\n";
    const twelve::dotenv_options options;
    twelve::dotenv_document document;
    twelve::detail::dotenv_reader reader(text, options, document);
    const char* const hash = reader.skip_text<'#'>(reader.begin());
    CHECK(reader.offset_of(hash) == 8);
    CHECK(reader.offset_of(reader.skip_text(hash)) == 10);
    CHECK(dotenv_checks::list(document.errors()) == "1:6 invalid_utf8");
}

TEST_CASE("what is found late goes to its place") {
    const std::string text = "abc";
    const twelve::dotenv_options options;
    twelve::dotenv_document document;
    twelve::detail::dotenv_reader reader(text, options, document);
    reader.refuse(problem_code::bare_dollar, text.data() + 2, 1, "c", "c");
    reader.refuse(problem_code::invalid_name, text.data(), 1, "a", "a");
    reader.refuse(problem_code::unknown_escape, text.data() + 2, 1, "c too", "c");
    CHECK(dotenv_checks::list(document.errors()) == "1:1 invalid_name, 1:3 bare_dollar, 1:3 unknown_escape");
    reader.forget_from(text.data() + 1, 0);
    CHECK(dotenv_checks::list(document.errors()) == "1:1 invalid_name");
}

TEST_CASE("a carriage return ends a line only before a line feed or the end") {
    const std::string text = "\r\n\rx\r";
    const twelve::dotenv_options options;
    twelve::dotenv_document document;
    const twelve::detail::dotenv_reader reader(text, options, document);
    CHECK(reader.is_at_line_end(reader.begin()));
    CHECK_FALSE(reader.is_at_line_end(reader.begin() + 2));
    CHECK(reader.is_fault(reader.begin() + 2));
    CHECK(reader.is_at_line_end(reader.begin() + 4));
    CHECK(reader.is_at_line_end(reader.end()));
}

TEST_CASE("junk behind a value that touched a secret is masked, and so is what was warned of in that value") {
    const auto junk = twelve::parse_dotenv("A=${API_TOKEN}\n\xFF\n", dotenv_checks::options());
    REQUIRE(junk.errors().size() == 1);
    CHECK(junk.errors()[0].is_secret);
    const auto warned = twelve::parse_dotenv("B=a#b\nA=x#${API_TOKEN}\n", dotenv_checks::options());
    REQUIRE(warned.warnings().size() == 2);
    CHECK_FALSE(warned.warnings()[0].is_secret);
    CHECK(warned.warnings()[1].is_secret);
}

TEST_CASE("a name that is bound twice is masked for what it is, however late that is found") {
    const auto masked = [](const std::string& text) {
        std::string all;
        const auto document = twelve::parse_dotenv(text, dotenv_checks::options());
        for (const twelve::dotenv_diagnostic& one : document.warnings()) all += one.is_secret ? '*' : '.';
        return all;
    };
    CHECK(masked("DB_PASSWORD=a\nDB_PASSWORD=b\nPORT=1\n") == "*");
    CHECK(masked("PORT=1\nPORT=2\nDB_PASSWORD=a\n") == ".");
    CHECK(masked("A=${API_TOKEN}\nA=x${API_TOKEN}\nB=1\n") == "*");
    CHECK(masked("A=1\nA='a://u:p@h'\nB=1\n") == "*");
    CHECK(masked("A=1\nA=2\nDB_PASSWORD=${SET}\n") == ".");
}

TEST_CASE("a fault in a value that holds a URL with a secret is masked") {
    CHECK(twelve::parse_dotenv("A='a://u:p@h'x").errors()[0].is_secret);
    CHECK(twelve::parse_dotenv("A=a://u:p@h/#b").warnings()[0].is_secret);
    CHECK_FALSE(twelve::parse_dotenv("A=a://h/#b").warnings()[0].is_secret);
    CHECK_FALSE(twelve::parse_dotenv("A='a://u:p@h'\nB=x#y").warnings()[0].is_secret);
}
