#include <twelve/detail/yaml_text.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

namespace {

std::string text(std::string_view from) {
    std::string out;
    twelve::detail::append_yaml_text(out, from);
    return out;
}

std::string name(std::string_view from) {
    std::string out;
    twelve::detail::append_yaml_name(out, from);
    return out;
}

}  // namespace

TEST_CASE("a text is always in double quotes, so that it is nothing else") {
    CHECK(text("") == "\"\"");
    CHECK(text("no") == "\"no\"");
    CHECK(text("0755") == "\"0755\"");
    CHECK(text("a: b # c") == "\"a: b # c\"");
    CHECK(text("it's") == "\"it's\"");
}

TEST_CASE("quotes, backslashes and line ends are escaped") {
    CHECK(text("\"a\\b\"") == "\"\\\"a\\\\b\\\"\"");
    CHECK(text("a\nb\r\tc") == "\"a\\nb\\r\\tc\"");
}

TEST_CASE("what YAML does not print is escaped; other letters stay") {
    CHECK(text("\x1b\x7f") == "\"\\x1B\\x7F\"");
    CHECK(text("gr\xC3\xBC\xC3\x9F \xF0\x9F\x98\x80") == "\"gr\xC3\xBC\xC3\x9F \xF0\x9F\x98\x80\"");
    CHECK(text("\xC2\x85\xE2\x80\xA8\xEF\xBB\xBF\xEF\xBF\xBF") == "\"\\u0085\\u2028\\uFEFF\\uFFFF\"");
    CHECK(text("a\xFFz") == "\"a\\uFFFDz\"");
}

TEST_CASE("a name has quotes where YAML would take it for something else") {
    CHECK(name("PORT") == "PORT");
    CHECK(name("Y") == "\"Y\"");
    CHECK(name("No") == "\"No\"");
    CHECK(name("NULL") == "\"NULL\"");
    CHECK(name("NONE") == "NONE");
    CHECK(name("2001-01-01") == "\"2001-01-01\"");
    CHECK(name("1e3") == "\"1e3\"");
    CHECK(name("").size() == 2);
}
