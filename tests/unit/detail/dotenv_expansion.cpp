#include <twelve/detail/dotenv_expansion.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

#include <twelve/dotenv_syntax.hpp>

#include "unit/detail/dotenv_checks.hpp"

using dotenv_checks::errors;
using dotenv_checks::options;
using dotenv_checks::value;
using dotenv_checks::warnings;

TEST_CASE("a reference is looked for in more important sources, then in the lines before") {
    CHECK(value("A=${SET}") == "set");
    CHECK(value("SET=file\nA=${SET}") == "set");
    CHECK(value("EMPTY=file\nA=[${EMPTY}]") == "[]");
    CHECK(value("B=1\nA=${B}${B}") == "11");
    CHECK(value("A=${B}\nB=1") == "");
    CHECK(value("B=1\nB=2\nA=${B}\nB=3") == "2");
}

TEST_CASE("a reference to what is not set is a warning") {
    CHECK(warnings("A=x${NONE}") == "1:4 unset_reference");
    CHECK(warnings("A=\"a\n ${NONE}\"") == "2:2 unset_reference");
    CHECK(warnings("A=${A}") == "1:3 unset_reference");
    CHECK(warnings("A=${NONE:-}${NONE-}${NONE+x}").empty());
}

TEST_CASE("the six operators tell unset from empty with a colon") {
    CHECK(value("A=${NONE:-d}${EMPTY:-e}${SET:-f}") == "deset");
    CHECK(value("A=${NONE-d}${EMPTY-e}${SET-f}") == "dset");
    CHECK(value("A=${NONE:+d}${EMPTY:+e}${SET:+f}") == "f");
    CHECK(value("A=${NONE+d}${EMPTY+e}${SET+f}") == "ef");
    CHECK(value("A=${SET:?m}${SET?m}${EMPTY?m}") == "setset");
    CHECK(errors("A=${NONE?m}\nB=${EMPTY:?}") == "1:3 required_reference, 2:3 required_reference");
}

TEST_CASE("a message is kept by its place") {
    const std::string text = "A=\"${NONE:?line one\nline two}\" ";
    const auto document = twelve::parse_dotenv(text);
    REQUIRE(document.errors().size() == 1);
    const twelve::dotenv_diagnostic& error = document.errors()[0];
    CHECK(error.line == 1);
    CHECK(error.column == 4);
    CHECK(text.substr(error.message_begin, error.message_end - error.message_begin) == "line one\nline two");
}

TEST_CASE("a word ends at its first brace and knows its own escapes") {
    CHECK(value("A=${NONE:-{a}}") == "{a}");
    CHECK(value("A=${NONE:-a\\}b}") == "a}b");
    CHECK(value("A=${NONE:-\\$X}") == "$X");
    CHECK(value("A=${NONE:-a\\b\\}") == "refused: 1:16 invalid_substitution");
    CHECK(value("A=\"${NONE:-a\\}\\n\\\"}\"") == "a}\n\"");
    CHECK(value("A=\"${NONE:-a\r\nb}\"") == "a\nb");
    CHECK(value("A=${NONE:-\"a\" 'b' $ $1}") == "\"a\" 'b' $ $1");
    CHECK(value("A=${NONE:-$}") == "$");
    CHECK(errors("A=\"${NONE:-\\q}\"") == "1:12 unknown_escape");
}

TEST_CASE("words nest") {
    CHECK(value("A=${NONE:-${NONE:-${SET}}}") == "set");
    CHECK(value("A=a${NONE:-b${NONE:-c${SET}d}e}f") == "abcsetdef");
    CHECK(value("A=\"${NONE:-<${NONE:-\\}}>}\"") == "<}>");
}

TEST_CASE("a word that is not used is read for its form only") {
    CHECK(value("A=${SET:-${NONE:?no}}") == "set");
    CHECK(warnings("A=${SET:-${NONE}}").empty());
    CHECK(warnings("A=${NONE:+$$}") == "1:11 double_dollar");
    CHECK(errors("A=${SET:-$X}") == "1:10 bare_dollar");
    CHECK(errors("A=${SET:-$(x)}") == "1:10 command_substitution");
    CHECK(errors("A=${NONE:?$X}") == "1:3 required_reference, 1:11 bare_dollar");
}

TEST_CASE("a dollar before anything but a name, a brace or a parenthesis is plain") {
    CHECK(value("A=$ $1 $? $- $} $. $") == "$ $1 $? $- $} $. $");
    CHECK(value("A=\"$\"") == "$");
    CHECK(value("A=\"$ $'\"") == "$ $'");
    CHECK(value("A=$\xC3\xA9") == "$\xC3\xA9");
}

TEST_CASE("two dollars stay two, with a warning") {
    CHECK(value("A=$$X") == "$$X");
    CHECK(warnings("A=$$X") == "1:3 double_dollar");
    CHECK(warnings("A=\"$$$$\"") == "1:4 double_dollar, 1:6 double_dollar");
    CHECK(value("A=$$${SET}") == "$$set");
    CHECK(errors("A=$$$X") == "1:5 bare_dollar");
    CHECK(value("A=$$(x)") == "$$(x)");
}

TEST_CASE("a bare dollar before a name is refused outside single quotes") {
    CHECK(errors("A=$X") == "1:3 bare_dollar");
    CHECK(errors("A=\"$_\"") == "1:4 bare_dollar");
    CHECK(errors("A=a$x$y") == "1:4 bare_dollar, 1:6 bare_dollar");
    CHECK(value("A='$X'") == "$X");
}

TEST_CASE("a command substitution is refused and never run") {
    CHECK(errors("A=$(id)") == "1:3 command_substitution");
    CHECK(errors("A=\"$((1+2))\"") == "1:4 command_substitution");
    CHECK(errors("A=$(") == "1:3 command_substitution");
}

TEST_CASE("a substitution of another form is refused at the byte that does not fit") {
    CHECK(errors("A=${}") == "1:5 invalid_substitution");
    CHECK(errors("A=${1}") == "1:5 invalid_substitution");
    CHECK(errors("A=${ X}") == "1:5 invalid_substitution");
    CHECK(errors("A=${X }") == "1:6 invalid_substitution");
    CHECK(errors("A=${!X}") == "1:5 invalid_substitution");
    CHECK(errors("A=${#X}") == "1:5 invalid_substitution");
    CHECK(errors("A=${X=d}") == "1:6 invalid_substitution");
    CHECK(errors("A=${X:=d}") == "1:7 invalid_substitution");
    CHECK(errors("A=${X:}") == "1:7 invalid_substitution");
    CHECK(errors("A=${X%y}") == "1:6 invalid_substitution");
    CHECK(errors("A=${X[0]}") == "1:6 invalid_substitution");
    CHECK(errors("A=${X-Y}").empty());
}

TEST_CASE("a substitution that is not closed is refused where the brace is missing") {
    CHECK(errors("A=${") == "1:5 invalid_substitution");
    CHECK(errors("A=${X") == "1:6 invalid_substitution");
    CHECK(errors("A=${X\r\nB=1") == "1:6 invalid_substitution");
    CHECK(errors("A=${X:-d\nB=2") == "1:9 invalid_substitution");
    CHECK(errors("A=${X:-${Y:-d") == "1:14 invalid_substitution");
    CHECK(errors("A=\"${X\"\nB=1") == "1:7 invalid_substitution");
    CHECK(errors("A=\"${X:-d\"\nB=1") == "1:10 invalid_substitution");
    CHECK(errors("A=\"${X:-\"q\"}\"\nB") == "1:9 invalid_substitution, 2:2 expected_equals");
}

TEST_CASE("an expanded value is never expanded again") {
    CHECK(value("B='${SET} $(x) \\n'\nA=${B}") == "${SET} $(x) \\n");
    CHECK(value("B='x # y'\nA=${B}z") == "x # yz");
    CHECK(value("B='a\"b'\nA=\"${B}\"") == "a\"b");
}

TEST_CASE("a value that grows while it is expanded refers to itself safely") {
    std::string text = "B='0123456789'\n";
    for (int i = 0; i < 10; ++i) text += "B=${B}${B}\n";
    text += "A=${B}";
    CHECK(value(text).size() == 10240);
}

TEST_CASE("defaults nest sixteen deep and no deeper") {
    const auto nested = [](int depth) {
        std::string text = "A=";
        for (int i = 0; i < depth; ++i) text += "${N:-";
        return text + std::string(static_cast<std::size_t>(depth), '}');
    };
    CHECK(errors(nested(16)).empty());
    CHECK(errors(nested(17)) == "1:83 too_deep");
    CHECK(errors(nested(30)) == "1:83 too_deep");
    twelve::dotenv_options deep;
    deep.max_depth = 1000000;
    CHECK_FALSE(twelve::parse_dotenv(nested(100000), deep).ok());
    CHECK(twelve::parse_dotenv(nested(256), deep).ok());
}

TEST_CASE("an expansion bomb is refused at the limit") {
    std::string text = "A0=0123456789abcdef\n";
    for (int i = 1; i < 30; ++i) {
        const std::string before = "${A" + std::to_string(i - 1) + "}";
        text += "A" + std::to_string(i) + "=" + before + before + "\n";
    }
    const auto document = twelve::parse_dotenv(text);
    REQUIRE(document.errors().size() == 1);
    CHECK(document.errors()[0].code == twelve::problem_code::too_large);
    CHECK(document.errors()[0].line == 21);
}

TEST_CASE("what touched a secret is a secret") {
    const auto tainted = [](const char* text) { return twelve::parse_dotenv(text, options()).find("A")->is_tainted; };
    CHECK(tainted("A=x${API_TOKEN}"));
    CHECK(tainted("A=${HIDDEN}"));
    CHECK(tainted("A=${NONE:-${HIDDEN}}"));
    CHECK(tainted("A=${API_TOKEN:+yes}"));
    CHECK(tainted("B=${API_TOKEN}\nA=${B}"));
    CHECK(tainted("DB_PASSWORD=x\nA=${DB_PASSWORD}"));
    CHECK(tainted("B=redis://:pw@h\nA=${B}/1"));
    CHECK_FALSE(tainted("A=${SET}"));
    CHECK_FALSE(tainted("A=${SET:-${HIDDEN}}"));
    CHECK_FALSE(tainted("B=http://h/@x\nA=${B}"));
    CHECK_FALSE(tainted("A='${API_TOKEN}'"));
}

TEST_CASE("a diagnostic of a tainted value is masked, wherever in it the secret stands") {
    const auto document = twelve::parse_dotenv("A=${NONE?m}${API_TOKEN}", options());
    CHECK(document.errors()[0].is_secret);
}

TEST_CASE("a reference to a faulty line adds no error of its own") {
    CHECK(errors("B=$x\nA=${B:?m}${B}") == "1:3 bare_dollar");
}

TEST_CASE("what ends in the middle of a substitution is told there") {
    CHECK(errors("A=${UNSET:-x\r\n") == "1:13 invalid_substitution");
    CHECK(errors("A=${UNSET:-x\\") == "1:14 invalid_substitution");
    CHECK(errors("A=${UNSET:?m").find("1:3 required_reference") != std::string::npos);
    CHECK(errors("A=${UNSET:?").find("1:3 required_reference") != std::string::npos);
    CHECK(errors("A=\"\\\t\"") == "1:4 unknown_escape");
    CHECK(errors("A=\"\\\xC3\xA9\"") == "1:4 unknown_escape");
}

TEST_CASE("a limit beyond what the store can hold is the store's own") {
    twelve::dotenv_options options = dotenv_checks::options();
    options.max_expanded = static_cast<std::size_t>(-1);
    const auto document = twelve::parse_dotenv("A=${SET}${API_TOKEN}${SET}\n", options);
    REQUIRE(document.ok());
    CHECK(document.find("A")->value == "setcanary-canaryset");
    CHECK(document.find("A")->is_tainted);
}
