#include <twelve/detail/utf8.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

namespace {

std::size_t size_of(const std::string& text) {
    return twelve::detail::read_utf8(text.data(), text.data() + text.size()).size;
}

char32_t code_point_of(const std::string& text) {
    return twelve::detail::read_utf8(text.data(), text.data() + text.size()).code_point;
}

char32_t last_of(const std::string& text) {
    return twelve::detail::read_utf8_backwards(text.data(), text.data() + text.size()).code_point;
}

}  // namespace

TEST_CASE("characters of one to four bytes are read") {
    CHECK(code_point_of("A") == U'A');
    CHECK(code_point_of("\xC3\xA9") == 0xE9);
    CHECK(code_point_of("\xE2\x82\xAC") == 0x20AC);
    CHECK(code_point_of("\xF0\x9F\x8E\x89") == 0x1F389);
    CHECK(code_point_of("\xF4\x8F\xBF\xBF") == 0x10FFFF);
    CHECK(size_of("\xED\x9F\xBF") == 3);
    CHECK(size_of("\xEE\x80\x80") == 3);
}

TEST_CASE("what is no character has no size") {
    CHECK(size_of("\x80") == 0);
    CHECK(size_of("\xC0\x80") == 0);
    CHECK(size_of("\xC1\xBF") == 0);
    CHECK(size_of("\xC3") == 0);
    CHECK(size_of("\xC3(") == 0);
    CHECK(size_of("\xE0\x9F\xBF") == 0);
    CHECK(size_of("\xED\xA0\x80") == 0);
    CHECK(size_of("\xE2\x82(") == 0);
    CHECK(size_of("\xF0\x8F\xBF\xBF") == 0);
    CHECK(size_of("\xF4\x90\x80\x80") == 0);
    CHECK(size_of("\xF5\x80\x80\x80") == 0);
    CHECK(size_of("\xFF") == 0);
}

TEST_CASE("the last character of a text is read from its end") {
    CHECK(last_of("ab") == U'b');
    CHECK(last_of("a\xC2\xA0") == 0xA0);
    CHECK(last_of("\xF0\x9F\x8E\x89") == 0x1F389);
    CHECK(last_of("") == 0);
}

TEST_CASE("no-break and zero-width spaces cannot be seen, and U+FEFF is apart") {
    CHECK(twelve::detail::is_invisible_space(0x00A0));
    CHECK(twelve::detail::is_invisible_space(0x200B));
    CHECK(twelve::detail::is_invisible_space(0x202F));
    CHECK_FALSE(twelve::detail::is_invisible_space(0xFEFF));
    CHECK_FALSE(twelve::detail::is_invisible_space(0x3000));
    CHECK_FALSE(twelve::detail::is_invisible_space(' '));
}
