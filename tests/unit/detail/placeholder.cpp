#include <twelve/detail/placeholder.hpp>

#include <catch2/catch_test_macros.hpp>

using twelve::detail::is_placeholder;
using twelve::detail::placeholder_for;

TEST_CASE("a placeholder is recognised as one") {
    CHECK(placeholder_for("a number from 1 to 9") == "<a number from 1 to 9>");
    CHECK(is_placeholder(placeholder_for("postgres://user:password@host:5432/name")));
    CHECK(is_placeholder(placeholder_for("a <b> $c 'd' \"e\" `f` \\g\n")));
}

TEST_CASE("other texts are none") {
    CHECK_FALSE(is_placeholder(""));
    CHECK_FALSE(is_placeholder("<>"));
    CHECK_FALSE(is_placeholder("<b>bold</b>"));
    CHECK_FALSE(is_placeholder("<a"));
    CHECK_FALSE(is_placeholder("a>"));
    CHECK_FALSE(is_placeholder(" <a>"));
}

TEST_CASE("a placeholder holds nothing that needs escaping") {
    CHECK(placeholder_for("it's $5 `x` \"y\" \\") == "<its 5 x y >");
}
