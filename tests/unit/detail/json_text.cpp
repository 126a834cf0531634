#include <twelve/detail/json_text.hpp>

#include <catch2/catch_test_macros.hpp>

using twelve::detail::is_json_number;
using twelve::detail::json_text;

TEST_CASE("commas come by themselves") {
    json_text out;
    out.open_object().key("a").number(1).key("b").open_array().text("x").plain("null").close_array().close_object();
    CHECK(out.str() == R"({"a": 1, "b": ["x", null]})");
}

TEST_CASE("an empty member is left out") {
    json_text out;
    out.open_object().member("a", "").member("b", "x").close_object();
    CHECK(out.str() == R"({"b": "x"})");
}

TEST_CASE("a text is escaped and always UTF-8") {
    json_text out;
    out.text("\"\\\n\x7F\xC3\xA9\xC3");
    CHECK(out.str() == "\"\\\"\\\\\\u000A\\u007F\xC3\xA9\\ufffd\"");
}

TEST_CASE("a JSON number is told from other texts") {
    CHECK(is_json_number("0"));
    CHECK(is_json_number("-12.50e+3"));
    CHECK(is_json_number("18446744073709551615"));
    CHECK_FALSE(is_json_number(""));
    CHECK_FALSE(is_json_number("-"));
    CHECK_FALSE(is_json_number("01"));
    CHECK_FALSE(is_json_number("1."));
    CHECK_FALSE(is_json_number("1e"));
    CHECK_FALSE(is_json_number("nan"));
    CHECK_FALSE(is_json_number("+1"));
    CHECK_FALSE(is_json_number("1 "));
}
