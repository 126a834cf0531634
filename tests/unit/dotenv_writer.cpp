#include <twelve/dotenv_writer.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

#include <twelve/dotenv_syntax.hpp>

using twelve::dotenv_reach;
using twelve::spell_dotenv_value;

namespace {

/// Writes a value and reads it back.
std::string round_trip(const std::string& value) {
    const auto written = twelve::write_dotenv({{"B", "x"}, {"A", value}});
    const auto document = twelve::parse_dotenv(written.text);
    const auto found = document.find("A");
    return found ? std::string(found->value) : "refused";
}

}  // namespace

TEST_CASE("a plain value is written without quotes") {
    CHECK(spell_dotenv_value("").text.empty());
    CHECK(spell_dotenv_value("http://a.b:80/c_d,e%20+f=g-@h").text == "http://a.b:80/c_d,e%20+f=g-@h");
}

TEST_CASE("other values are written in single quotes") {
    CHECK(spell_dotenv_value("a b").text == "'a b'");
    CHECK(spell_dotenv_value("#").text == "'#'");
    CHECK(spell_dotenv_value("$X").text == "'$X'");
    CHECK(spell_dotenv_value("say \"hi\" `x`").text == "'say \"hi\" `x`'");
    CHECK(spell_dotenv_value("C:\\dir").text == "'C:\\dir'");
    CHECK(spell_dotenv_value("\xC3\xA9").text == "'\xC3\xA9'");
}

TEST_CASE("a single quote or a line feed needs double quotes") {
    CHECK(spell_dotenv_value("it's").text == "\"it's\"");
    CHECK(spell_dotenv_value("a\nb").text == "\"a\\nb\"");
    CHECK(spell_dotenv_value("it's").reach == dotenv_reach::everyone);
}

TEST_CASE("line feeds beside a dollar stand in single quotes as they are") {
    CHECK(spell_dotenv_value("a\n$b").text == "'a\n$b'");
    CHECK(spell_dotenv_value("a\n$b").reach == dotenv_reach::not_all);
}

TEST_CASE("a value with both a single quote and a dollar has no spelling that all read alike") {
    const auto spelled = spell_dotenv_value("it's $5");
    CHECK(spelled.text == "\"it's \\$5\"");
    CHECK(spelled.reach == dotenv_reach::not_all);
    CHECK_FALSE(spelled.reason.empty());
    CHECK(spell_dotenv_value("${X}").text == "'${X}'");
    CHECK(spell_dotenv_value("${X}").reach == dotenv_reach::not_all);
    CHECK(spell_dotenv_value("a\\").reach == dotenv_reach::not_all);
    CHECK(spell_dotenv_value("\\\\host").text == "\"\\\\\\\\host\"");
}

TEST_CASE("what is no text has no spelling") {
    CHECK(spell_dotenv_value(std::string_view("\0", 1)).reach == dotenv_reach::nobody);
    CHECK(spell_dotenv_value("\xFF").reach == dotenv_reach::nobody);
    CHECK(spell_dotenv_value("encrypted:x").reach == dotenv_reach::nobody);
}

TEST_CASE("what is written is read back unchanged") {
    CHECK(round_trip("") == "");
    CHECK(round_trip(" a ") == " a ");
    CHECK(round_trip("it's \"$X\" `y` ${Z} $(q) \\n \\") == "it's \"$X\" `y` ${Z} $(q) \\n \\");
    CHECK(round_trip("\n\n'\n") == "\n\n'\n");
    CHECK(round_trip("a\r\nb\rc\t") == "a\r\nb\rc\t");
    CHECK(round_trip("\\") == "\\");
    CHECK(round_trip("`a`") == "`a`");
    CHECK(round_trip("'''") == "'''");
}

TEST_CASE("every pair of awkward bytes is read back unchanged") {
    const std::string awkward = "'\"`$\\{}()#= \t\n\ra:-?+!~\xC3";
    bool all_same = true;
    for (const char first : awkward) {
        for (const char second : awkward) {
            if (first == '\xC3' || second == '\xC3') continue;
            const std::string value = {first, second};
            all_same = all_same && round_trip(value) == value && round_trip("x" + value + "y") == "x" + value + "y";
        }
    }
    CHECK(all_same);
}

TEST_CASE("a carriage return has no spelling that Node reads") {
    CHECK(spell_dotenv_value("a\rb").text == "\"a\\rb\"");
    CHECK(spell_dotenv_value("a\rb").reach == dotenv_reach::not_all);
    CHECK(round_trip("a\rb") == "a\rb");
}

TEST_CASE("a comment that no file may hold is written without what is wrong with it") {
    const auto written = twelve::write_dotenv({{"A", "1", std::string("a\xFF\r\0z\xC3\xA9", 7)}});
    CHECK(written.text == "# a?z\xC3\xA9\nA=1\n");
    CHECK(twelve::parse_dotenv(written.text).ok());
}

TEST_CASE("comments stand above, each line of them") {
    const auto written = twelve::write_dotenv({{"A", "1", "first\n\nthird\nX=1"}});
    CHECK(written.text == "# first\n#\n# third\n# X=1\nA=1\n");
}

TEST_CASE("entries that cannot be written are left out and told") {
    const auto written = twelve::write_dotenv({{"A", "1"}, {"1B", "2"}, {"", "3"}, {"C", "\xFF"}, {"D", "'$"}});
    CHECK(written.text == "A=1\nD=\"'\\$\"\n");
    CHECK(written.left_out == std::vector<std::size_t>{1, 2, 3});
    CHECK(written.read_differently == std::vector<std::size_t>{4});
    CHECK_FALSE(written.ok());
}

TEST_CASE("a document is written as it is in force, expanded") {
    const auto document = twelve::parse_dotenv("A=1\nB=\"${A} 2\"\nA=3\n");
    CHECK(twelve::write_dotenv(document).text == "B='1 2'\nA=3\n");
}

TEST_CASE("a binding with an error is left out of what is written") {
    const auto document = twelve::parse_dotenv("A=1\nB=$A\nC=2\n");
    REQUIRE_FALSE(document.ok());
    CHECK(twelve::write_dotenv(document).text == "A=1\nC=2\n");
}
