#include <twelve/detail/text.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

using namespace twelve::detail;

namespace {

std::string natural(std::uint64_t value) {
    std::string text = "n";
    append_natural(text, value);
    return text;
}

std::string whole(std::int64_t value) {
    std::string text = "w";
    append_whole(text, value);
    return text;
}

}  // namespace

TEST_CASE("letters are ASCII whatever the locale") {
    CHECK(to_lower('A') == 'a');
    CHECK(to_lower('Z') == 'z');
    CHECK(to_lower('a') == 'a');
    CHECK(to_lower('@') == '@');
    CHECK(to_lower('[') == '[');
    CHECK(to_lower('\xC4') == '\xC4');
    CHECK(is_letter('q'));
    CHECK(is_letter('Q'));
    CHECK_FALSE(is_letter('1'));
    CHECK_FALSE(is_letter('_'));
    CHECK_FALSE(is_letter('\xE4'));
}

TEST_CASE("blanks are cut at both ends, and nowhere else") {
    CHECK(trimmed("  a b\t\r\n") == "a b");
    CHECK(trimmed("a") == "a");
    CHECK(trimmed(" \n ").empty());
    CHECK(trimmed("").empty());
    CHECK(trimmed("\xC2\xA0"
                  "a") == "\xC2\xA0"
                          "a");  // a no-break space is no blank
    CHECK(trimmed("\va") == "\va");
}

TEST_CASE("a word is the same in any case and in no other length") {
    CHECK(is_same_word("YeS", "yes"));
    CHECK(is_same_word("", ""));
    CHECK_FALSE(is_same_word("ye", "yes"));
    CHECK_FALSE(is_same_word("yess", "yes"));
    CHECK_FALSE(is_same_word("", "yes"));
}

TEST_CASE("leading digits are counted") {
    CHECK(leading_digits("12ab34") == 2);
    CHECK(leading_digits("12") == 2);
    CHECK(leading_digits("-12") == 0);
    CHECK(leading_digits("") == 0);
}

TEST_CASE("the first byte that is no UTF-8 is found") {
    CHECK(first_foreign_byte("") == 0);
    CHECK(first_foreign_byte("abc") == 3);
    CHECK(first_foreign_byte("\xC3\xBC") == 2);
    CHECK(first_foreign_byte("a\x80") == 1);
    CHECK(first_foreign_byte("ab\xC3") == 2);
    CHECK(first_foreign_byte({"\0", 1}) == 1);
}

TEST_CASE("numbers are appended in decimal digits") {
    CHECK(natural(0) == "n0");
    CHECK(natural(10) == "n10");
    CHECK(natural(std::numeric_limits<std::uint64_t>::max()) == "n18446744073709551615");
    CHECK(whole(0) == "w0");
    CHECK(whole(-1) == "w-1");
    CHECK(whole(std::numeric_limits<std::int64_t>::min()) == "w-9223372036854775808");
    CHECK(whole(std::numeric_limits<std::int64_t>::max()) == "w9223372036854775807");
}
