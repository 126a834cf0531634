#include <string>
#include <string_view>
#include <type_traits>

#include <catch2/catch_test_macros.hpp>

#include <twelve/literal.hpp>

TEST_CASE("a literal is the text it was written as") {
    constexpr twelve::literal text = "abc";
    CHECK(text.view() == "abc");
    CHECK(text.size() == 3);
    CHECK(std::string(text.c_str()) == "abc");
    CHECK(twelve::literal().empty());
}

TEST_CASE("nothing that was read at run time converts to a literal") {
    CHECK_FALSE(std::is_convertible_v<std::string, twelve::literal>);
    CHECK_FALSE(std::is_convertible_v<std::string_view, twelve::literal>);
    CHECK_FALSE(std::is_convertible_v<const char*, twelve::literal>);
    CHECK_FALSE(std::is_convertible_v<char (&)[8], twelve::literal>);
}
