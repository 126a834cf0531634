#include <twelve/detail/items.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

using namespace twelve::detail;

namespace {

/// Each item in brackets, behind its offset.
std::string items_of(std::string_view text) {
    std::string all;
    item_reader reader(text, ',');
    for (item one; reader.next(one);) all += std::to_string(one.offset) + "[" + std::string(one.text) + "]";
    return all;
}

std::string named(char separator) {
    std::string text;
    append_separator(text, separator);
    return text;
}

}  // namespace

TEST_CASE("a text is split into items without the blanks round them") {
    CHECK(items_of("a,b") == "0[a]2[b]");
    CHECK(items_of(" a b ,\tc ") == "1[a b]7[c]");
    CHECK(items_of("a") == "0[a]");
}

TEST_CASE("empty items are items, an empty text has none") {
    CHECK(items_of("").empty());
    CHECK(items_of(" \n").empty());
    CHECK(items_of("a,") == "0[a]2[]");
    CHECK(items_of(",") == "0[]1[]");
}

TEST_CASE("items are counted as they are split") {
    CHECK(count_items("", ',') == 0);
    CHECK(count_items("  ", ',') == 0);
    CHECK(count_items("a", ',') == 1);
    CHECK(count_items("a,,b,", ',') == 4);
}

TEST_CASE("separators are named in words, or quoted") {
    CHECK(named(',') == "commas");
    CHECK(named(';') == "semicolons");
    CHECK(named(' ') == "blanks");
    CHECK(named('\n') == "line feeds");
    CHECK(named('+') == "'+'");
}

TEST_CASE("the place of a fault is counted from the start of the whole text") {
    twelve::parse_failure why;
    why.offset = 2;
    why.length = 1;
    CHECK_FALSE(refuse_item({"abcd", 10}, why));
    CHECK(why.offset == 12);
    CHECK(why.length == 1);
    twelve::parse_failure whole;
    CHECK_FALSE(refuse_item({"abcd", 10}, whole));
    CHECK(whole.offset == 10);
    CHECK(whole.length == 4);
}
