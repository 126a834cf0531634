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
