#include <twelve/detail/letters.hpp>

#include <cstddef>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

using namespace twelve::detail;

namespace {

std::size_t foreign(std::string_view text, const char* letters) {
    return first_foreign_letter(text.data(), text.size(), letters);
}

std::size_t code_points(std::string_view text) { return count_code_points(text.data(), text.size()); }

}  // namespace

TEST_CASE("a set of letters holds ASCII characters and ranges that run upwards") {
    CHECK(are_letters("a"));
    CHECK(are_letters("a-z0-9"));
    CHECK(are_letters("a-a"));
    CHECK(are_letters("-"));
    CHECK(are_letters("--"));
    CHECK(are_letters("a-z-"));
    CHECK(are_letters(" -~"));
    CHECK_FALSE(are_letters(""));
    CHECK_FALSE(are_letters("z-a"));
    CHECK_FALSE(are_letters("a-z9-0"));
    CHECK_FALSE(are_letters("\xC3\xA4"));
    CHECK_FALSE(are_letters("a-\xFF"));
    CHECK_FALSE(are_letters("a\x80"));
}

TEST_CASE("a range holds both its ends and nothing beside them") {
    CHECK(is_among('a', "a-c"));
    CHECK(is_among('b', "a-c"));
    CHECK(is_among('c', "a-c"));
    CHECK_FALSE(is_among('d', "a-c"));
    CHECK_FALSE(is_among('`', "a-c"));
    CHECK_FALSE(is_among('-', "a-c"));
    CHECK_FALSE(is_among('B', "a-c"));
    CHECK(is_among('9', "a-c0-9_"));
    CHECK(is_among('_', "a-c0-9_"));
}

TEST_CASE("a dash at an end of the set is itself") {
    CHECK(is_among('-', "a-z-"));
    CHECK(is_among('-', "-a"));
    CHECK(is_among('a', "-a"));
    CHECK(is_among('-', "-"));
    CHECK(is_among('/', "--0"));  // from the dash to the zero
    CHECK_FALSE(is_among(',', "--0"));
}

TEST_CASE("neither a NUL nor a byte beyond ASCII is in any set") {
    CHECK_FALSE(is_among('\0', "\x01-\x7F"));
    CHECK_FALSE(is_among('\x80', "\x01-\x7F"));
    CHECK_FALSE(is_among('\xFF', "\x01-\x7F"));
    CHECK(is_among('\x7F', "\x01-\x7F"));
}

TEST_CASE("the first foreign letter is found by its place, a text without one ends in itself") {
    CHECK(foreign("", "a") == 0);
    CHECK(foreign("aaa", "a") == 3);
    CHECK(foreign("baa", "a") == 0);
    CHECK(foreign("aab", "a") == 2);
    CHECK(foreign({"a\0a", 3}, "a") == 1);
    CHECK(foreign("a\xC3\xA4", "a-z") == 1);
    static_assert(first_foreign_letter("web-1", 5, "a-z0-9-") == 5, "the compiler judges defaults by it");
}

TEST_CASE("code points are counted, not bytes, and a stray continuation is none") {
    CHECK(code_points("") == 0);
    CHECK(code_points("abc") == 3);
    CHECK(code_points("\xC3\xA4") == 1);
    CHECK(code_points("\xE2\x82\xAC") == 1);
    CHECK(code_points("a\xF0\x9F\x94\x91") == 2);
    CHECK(code_points({"\0", 1}) == 1);
    CHECK(code_points("\x80\xBF") == 0);
    CHECK(code_points("\xFF\xC0") == 2);
}

TEST_CASE("a variable's name is one that every shell takes") {
    CHECK(is_variable_name("A"));
    CHECK(is_variable_name("_"));
    CHECK(is_variable_name("_1"));
    CHECK(is_variable_name("Port_8080z"));
    CHECK_FALSE(is_variable_name(""));
    CHECK_FALSE(is_variable_name("1A"));
    CHECK_FALSE(is_variable_name("A-B"));
    CHECK_FALSE(is_variable_name("A.B"));
    CHECK_FALSE(is_variable_name("A "));
    CHECK_FALSE(is_variable_name("A=B"));
    CHECK_FALSE(is_variable_name("\xC3\x84"));
}

TEST_CASE("a letter or digit is an ASCII one, and the neighbours of each range are none") {
    for (const char c : {'A', 'Z', 'a', 'z', '_'}) CHECK(is_letter_or_underscore(c));
    for (const char c : {'@', '[', '`', '{', '0', '\xE4'}) CHECK_FALSE(is_letter_or_underscore(c));
    CHECK(is_digit('0'));
    CHECK(is_digit('9'));
    CHECK_FALSE(is_digit('/'));
    CHECK_FALSE(is_digit(':'));
}

TEST_CASE("a prefix is empty or begins a name") {
    CHECK(is_name_prefix(""));
    CHECK(is_name_prefix("APP_"));
    CHECK_FALSE(is_name_prefix("9_"));
    CHECK_FALSE(is_name_prefix("A-"));
}
