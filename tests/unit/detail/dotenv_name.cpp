#include <twelve/detail/dotenv_name.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

namespace {

std::string name_of(const std::string& text) {
    return std::string(twelve::detail::read_name(text.data(), text.data() + text.size()).text());
}

}  // namespace

TEST_CASE("the longest name is read, short or long, at the end of a text or before more") {
    const std::string name = "_aZ09bcdefghijklmnopqrstuvwxyz_aZ09bcdefghijklmnopqrstuvwxyz_aZ09bcdefghijk";
    bool all_read = true;
    for (std::size_t size = 1; size <= name.size(); ++size) {
        const std::string part = name.substr(0, size);
        all_read = all_read && name_of(part) == part && name_of(part + "=value and more text, so that all of it can be read at once") == part;
    }
    CHECK(all_read);
}

TEST_CASE("every byte is either part of a name or ends it, in both ways of reading") {
    bool all_alike = true;
    for (int value = 0; value < 256; ++value) {
        const char byte = static_cast<char>(static_cast<unsigned char>(value));
        const std::string text = std::string("A") + byte;
        const std::string longer = text + "=0123456789abcdef0123456789abcdef";
        const std::string expected = twelve::detail::continues_name(byte) ? text : "A";
        all_alike = all_alike && name_of(text) == expected && name_of(longer) == expected;
    }
    CHECK(all_alike);
}

TEST_CASE("a text that begins otherwise holds no name") {
    CHECK(name_of("").empty());
    CHECK(name_of("1A").empty());
    CHECK(name_of(".A=0123456789abcdef").empty());
    CHECK(name_of("\xC3\xA9").empty());
}

TEST_CASE("dots and dashes are noticed in the name, not behind it") {
    const auto odd = [](const std::string& text) {
        return twelve::detail::read_name(text.data(), text.data() + text.size()).has_dot_or_dash;
    };
    CHECK(odd("A.B"));
    CHECK(odd("A-B=0123456789abcdef"));
    CHECK(odd("A_LONG_NAME_WITH_A_DOT_BEHIND_IT.x"));
    CHECK_FALSE(odd("A=.-0123456789abcdef"));
}

TEST_CASE("the name in a reference may hold dots, and ends before a dash") {
    const auto end_of = [](const std::string& text) {
        return twelve::detail::skip_reference(text.data(), text.data() + text.size()) - text.data();
    };
    CHECK(end_of("") == 0);
    CHECK(end_of("a.b.c") == 5);
    CHECK(end_of("a.b-c}") == 3);
    CHECK(end_of("server.port:-8080} and text that is longer than a name is") == 11);
}
