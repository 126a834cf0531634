#include <twelve/detail/url_bytes.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

namespace urls = twelve::detail::urls;

namespace {

/// Every byte that a question is answered yes for, in their order.
std::string bytes_that(bool (*answer)(char)) {
    std::string bytes;
    for (int value = 0; value < 256; ++value) {
        const char byte = static_cast<char>(static_cast<unsigned char>(value));
        if (answer(byte)) bytes.push_back(byte);
    }
    return bytes;
}

const std::string digits = "0123456789";
const std::string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

}  // namespace

TEST_CASE("the letters and digits of a URL are those of ASCII") {
    CHECK(bytes_that([](char byte) { return urls::is_digit(byte); }) == digits);
    CHECK(bytes_that([](char byte) { return urls::is_letter(byte); }) == letters);
}

TEST_CASE("only ASCII letters are lowered") {
    CHECK(urls::lower('A') == 'a');
    CHECK(urls::lower('Z') == 'z');
    CHECK(bytes_that([](char byte) { return urls::lower(byte) != byte; }) == letters.substr(0, 26));
}

TEST_CASE("letters, digits and four marks never need an escape") {
    CHECK(bytes_that([](char byte) { return urls::is_unreserved(byte); }) ==
          "-." + digits + letters.substr(0, 26) + "_" + letters.substr(26) + "~");
}

TEST_CASE("a scheme is made of letters, digits and three marks") {
    CHECK(bytes_that([](char byte) { return urls::is_scheme_byte(byte); }) == "+-." + digits + letters);
}

TEST_CASE("controls, the space and what shells and logs quote are forbidden, bytes beyond ASCII are not") {
    std::string forbidden;
    for (char control = '\0'; control <= ' '; ++control) forbidden.push_back(control);
    CHECK(bytes_that([](char byte) { return urls::is_forbidden(byte); }) == forbidden + "\"<>\\`\x7F");
}

TEST_CASE("a text starts with its own beginnings, the empty one among them") {
    CHECK(urls::starts_with("abc", "ab"));
    CHECK(urls::starts_with("abc", "abc"));
    CHECK(urls::starts_with("abc", ""));
    CHECK(urls::starts_with("", ""));
    CHECK_FALSE(urls::starts_with("abc", "Ab"));
    CHECK_FALSE(urls::starts_with("ab", "abc"));
    CHECK_FALSE(urls::starts_with("", "a"));
}

TEST_CASE("a word is found at the start in any case, and is the whole text or not") {
    CHECK(urls::starts_with_word("JDBC:x", "jdbc:"));
    CHECK(urls::starts_with_word("jdbc:", "jdbc:"));
    CHECK_FALSE(urls::starts_with_word("jdbc", "jdbc:"));
    CHECK_FALSE(urls::starts_with_word("xjdbc:", "jdbc:"));
    CHECK(urls::is_word("Redis", "redis"));
    CHECK_FALSE(urls::is_word("rediss", "redis"));
    CHECK_FALSE(urls::is_word("redi", "redis"));
    CHECK(urls::is_word("", ""));
    CHECK_FALSE(urls::is_word("{", "["));  // 32 apart as two cases are, but no letters
}

TEST_CASE("a part is found anywhere, an end at the end alone") {
    CHECK(urls::contains("abc", "bc"));
    CHECK(urls::contains("abc", ""));
    CHECK_FALSE(urls::contains("abc", "ac"));
    CHECK_FALSE(urls::contains("", "a"));
    CHECK(urls::ends_with("abc", "bc"));
    CHECK(urls::ends_with("abc", "abc"));
    CHECK(urls::ends_with("abc", ""));
    CHECK_FALSE(urls::ends_with("abc", "ab"));
    CHECK_FALSE(urls::ends_with("bc", "abc"));
}
