#include <twelve/detail/dotenv_values.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "unit/detail/dotenv_checks.hpp"

namespace {

/// Reads the value at the start of a text; its raw spelling, and what the line goes on with.
std::string read(const std::string& text) {
    const std::string padded = "=" + text;
    const twelve::dotenv_options options;
    twelve::dotenv_document document;
    twelve::detail::dotenv_reader reader(padded, options, document);
    twelve::detail::dotenv_values values(reader);
    twelve::detail::dotenv_record record{};
    const char* const end = values.read(reader.begin() + 1, record);
    return padded.substr(record.raw_begin, record.raw_size) + "|" + padded.substr(reader.offset_of(end));
}

}  // namespace

TEST_CASE("a value is read to the end of its line, its comment included") {
    CHECK(read("a b  # c\nX") == "a b|\nX");
    CHECK(read("'a' # c\r\nX") == "'a'|\r\nX");
    CHECK(read("\"a\nb\"\nX") == "\"a\nb\"|\nX");
    CHECK(read("") == "|");
}

TEST_CASE("a faulty value extends over all that may be part of it") {
    CHECK(read("'a' b 'c'\nX") == "'a' b 'c'|\nX");
    CHECK(read("'a b\nX") == "'a b|\nX");
    CHECK(read("`a`b\nX") == "`a`b|\nX");
}

TEST_CASE("what the text's end cuts short is no quote before a comment, and no line that looks like a binding") {
    CHECK(dotenv_checks::warnings("A=a \"b # c").empty());
    CHECK(dotenv_checks::warnings("A=a \"b # c\"") == "1:8 quote_before_comment");
    const auto document = twelve::parse_dotenv("A=\"x\nB");
    CHECK(document.errors()[0].related_line == 0);
    CHECK(document.errors().size() == 2);
}

TEST_CASE("the ends of a value on several lines are each looked at") {
    CHECK(dotenv_checks::warnings("A=\"\xC3\xA9\nx\"").empty());
    CHECK(dotenv_checks::warnings("A=\"\xC2\xA0\nx\"") == "1:4 invisible_character");
    CHECK(dotenv_checks::warnings("A=\"x\n\xC3\xA9\"").empty());
    CHECK(dotenv_checks::warnings("A=\"x\ny\xC2\xA0\"") == "2:2 invisible_character");
}

TEST_CASE("what was found within a quote that turns out to be open is not counted") {
    std::string text = "A=1\nA=2\nA=\"x\n";
    for (int i = 0; i < 20; ++i) text += "B" + std::to_string(i) + "=\\q${N}\n";
    twelve::dotenv_options options;
    options.max_diagnostics = 5;
    const auto document = twelve::parse_dotenv(text, options);
    CHECK(dotenv_checks::list(document.errors()) == "3:3 unterminated_quote");
    CHECK_FALSE(document.is_cut_short());
    CHECK(document.omitted_errors() == 0);
    CHECK(document.warnings().size() == 5);  // A again twice, and three of the references
    CHECK(document.omitted_warnings() == 17);
}

TEST_CASE("what was found before a quote that turns out to be open is counted") {
    twelve::dotenv_options options;
    options.max_diagnostics = 1;
    const auto document = twelve::parse_dotenv("A=1\nA=2\nA=3\nB=\"${A}\nC=1\n", options);
    CHECK(dotenv_checks::list(document.errors()) == "4:3 unterminated_quote");
    CHECK(dotenv_checks::list(document.warnings()) == "2:1 duplicate_name");
    CHECK(document.omitted_warnings() == 1);
}

TEST_CASE("a later line looks like a binding whatever blank follows its export") {
    const auto line = [](const std::string& text) {
        return twelve::parse_dotenv("A='x\n" + text).errors()[0].related_line;
    };
    CHECK(line("B=1") == 2);
    CHECK(line("\n \texport\tB = 1") == 3);
    CHECK(line("export=1") == 2);
    CHECK(line("export =1") == 2);
    CHECK(line("export B") == 0);
    CHECK(line("export") == 0);
    CHECK(line("export \n=1") == 0);
    CHECK(line("exportB C=1") == 0);
}
