#include <twelve/dotenv_document.hpp>

#include <string>
#include <utility>

#include <catch2/catch_test_macros.hpp>

#include <twelve/dotenv_syntax.hpp>

#include "unit/detail/dotenv_checks.hpp"

TEST_CASE("an assignment says where its name and its value stand") {
    const auto document = twelve::parse_dotenv("# c\n  export NAME = \"va\\\"l\" # c\n");
    REQUIRE(document.assignments().size() == 1);
    const twelve::dotenv_assignment one = document.assignments()[0];
    CHECK(one.name == "NAME");
    CHECK(one.value == "va\"l");
    CHECK(one.line == 2);
    CHECK(one.column == 10);
    CHECK(one.value_column == 17);
    CHECK(one.name_offset == 13);
    CHECK(one.value_begin == 20);
    CHECK(one.value_end == 27);
    CHECK(one.quote == twelve::dotenv_quote::double_quotes);
}

TEST_CASE("how a value was quoted is kept") {
    const auto document = twelve::parse_dotenv("A=1\nB='1'\nC=\"1\"");
    CHECK(document.assignments()[0].quote == twelve::dotenv_quote::none);
    CHECK(document.assignments()[1].quote == twelve::dotenv_quote::single_quotes);
    CHECK(document.assignments()[2].quote == twelve::dotenv_quote::double_quotes);
}

TEST_CASE("a plain value is a view into the text itself") {
    const std::string text = "A=plain\nB='quoted'\n";
    const auto document = twelve::parse_dotenv(text);
    CHECK(document.find("A")->value.data() == text.data() + 2);
    CHECK(document.find("B")->value.data() == text.data() + 11);
}

TEST_CASE("nothing of a text with an error is found, though it is known what it binds") {
    const auto document = twelve::parse_dotenv("A=1\nB=$C\n");
    CHECK_FALSE(document.find("A").has_value());
    CHECK(document.binds("A"));
    CHECK(document.binds("B"));
    CHECK_FALSE(document.binds("C"));
    CHECK(document.assignments()[1].has_error);
    CHECK(document.assignments()[1].value.empty());
    CHECK(document.assignments()[1].value_end == 8);
}

TEST_CASE("a name that is not bound is not found") {
    CHECK_FALSE(twelve::parse_dotenv("").find("A").has_value());
    CHECK_FALSE(twelve::parse_dotenv("A=1").find("").has_value());
    CHECK_FALSE(twelve::parse_dotenv("A=1").binds("a"));
}

TEST_CASE("a document can be moved") {
    auto document = twelve::parse_dotenv("B=x\nA=${B}y");
    const twelve::dotenv_document moved = std::move(document);
    CHECK(moved.find("A")->value == "xy");
    CHECK(moved.assignments().size() == 2);
    document = twelve::parse_dotenv("C=1");
    CHECK(document.find("C")->value == "1");
    document = twelve::parse_dotenv("");
    CHECK(document.assignments().empty());
}

TEST_CASE("thousands of bindings are found by name") {
    std::string text;
    for (int i = 0; i < 5000; ++i) text += "NAME_" + std::to_string(i) + "=" + std::to_string(i) + "\n";
    const auto document = twelve::parse_dotenv(text);
    bool all_found = document.assignments().size() == 5000;
    for (int i = 0; i < 5000; ++i)
        all_found = all_found && document.find("NAME_" + std::to_string(i))->value == std::to_string(i);
    CHECK(all_found);
    CHECK(document.warnings().empty());
    CHECK(document.assignments()[4999].line == 5000);
}

TEST_CASE("the list of assignments can be walked") {
    const auto document = twelve::parse_dotenv("A=1\nB=2\nC=3");
    std::string names;
    for (const twelve::dotenv_assignment one : document.assignments()) names += one.name;
    CHECK(names == "ABC");
}

TEST_CASE("a diagnostic in the value of a secret says so") {
    CHECK(twelve::parse_dotenv("DB_PASSWORD=$x").errors()[0].is_secret);
    CHECK(twelve::parse_dotenv("db_password='x").errors()[0].is_secret);
    CHECK_FALSE(twelve::parse_dotenv("NAME=$x").errors()[0].is_secret);
}

TEST_CASE("junk right after a secret may be its tail, and is masked like it") {
    const auto document = twelve::parse_dotenv("TLS_KEY=-----BEGIN\nMIIEvQIBADANBg\nhello there\nPORT=1\nalso junk\n");
    REQUIRE(document.errors().size() == 3);
    CHECK(document.errors()[0].is_secret);
    CHECK(document.errors()[1].is_secret);
    CHECK_FALSE(document.errors()[2].is_secret);
}

TEST_CASE("a program may say itself what is secret") {
    twelve::dotenv_options options;
    options.is_secret = [](void*, std::string_view name) { return name == "PIN"; };
    const auto document = twelve::parse_dotenv("PIN=$x\nDB_PASSWORD=$y", options);
    CHECK(document.errors()[0].is_secret);
    CHECK_FALSE(document.errors()[1].is_secret);
}

TEST_CASE("an index of the names finds what looking through them finds") {
    const std::string text = "A=1\nB=${A}2\nA=3\n";
    twelve::dotenv_document document = twelve::parse_dotenv(text);
    for (int round = 0; round < 3; ++round) {
        REQUIRE(document.find("A").has_value());
        CHECK(document.find("A")->value == "3");
        CHECK(document.find("B")->value == "12");
        CHECK_FALSE(document.find("C").has_value());
        CHECK(document.binds("B"));
        CHECK_FALSE(document.binds(""));
        document.index_names();
    }
}
