#include <twelve/detail/url_reading.hpp>

#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include "url_in_reading.hpp"

namespace urls = twelve::detail::urls;
using twelve::problem_code;

namespace {

/// A text taken as one component from its third byte on.
struct taken {
    explicit taken(std::string_view text) : from("__" + std::string(text)) {
        is_taken = urls::take_part(from.reading, 2, text.size() + 2, part);
    }

    [[nodiscard]] std::string_view decoded() const { return from.content.decoded(part); }
    [[nodiscard]] const twelve::parse_failure& why() const { return from.why; }

    url_in_reading from;
    urls::url_part part;
    bool is_taken = false;
};

}  // namespace

TEST_CASE("UTF-8 is known as a whole") {
    CHECK(urls::is_utf8(""));
    CHECK(urls::is_utf8("abc"));
    CHECK(urls::is_utf8({"a\0b", 3}));
    CHECK(urls::is_utf8("\xC3\xA4\xE2\x82\xAC\xF0\x9F\x94\x91"));
    CHECK_FALSE(urls::is_utf8("\x80"));
    CHECK_FALSE(urls::is_utf8("a\xC3"));
    CHECK_FALSE(urls::is_utf8("\xC0\xAF"));      // overlong
    CHECK_FALSE(urls::is_utf8("\xED\xA0\x80"));  // half a surrogate pair
    CHECK_FALSE(urls::is_utf8("\xF4\x90\x80\x80"));
}

TEST_CASE("a component without escapes is where it was written") {
    const taken plain("a+b");
    REQUIRE(plain.is_taken);
    CHECK(plain.part.is_present);
    CHECK(plain.part.raw.begin == 2);
    CHECK(plain.part.decoded.begin == 2);
    CHECK(plain.decoded() == "a+b");
    CHECK(plain.from.content.bytes.size() == 5);
    CHECK(taken("\xC3\xA4").decoded() == "\xC3\xA4");
}

TEST_CASE("an empty component is there") {
    const taken empty("");
    CHECK(empty.is_taken);
    CHECK(empty.part.is_present);
    CHECK(empty.decoded().empty());
}

TEST_CASE("a decoded component stands behind the text, which stays where it is") {
    const taken escaped("a%2Fb%c3%A4");
    REQUIRE(escaped.is_taken);
    CHECK(escaped.decoded() == "a/b\xC3\xA4");
    CHECK(escaped.part.decoded.begin == 13);
    CHECK(escaped.from.content.raw(escaped.part) == "a%2Fb%c3%A4");
    CHECK(escaped.from.content.text() == "__a%2Fb%c3%A4");
    CHECK(escaped.from.reading.text.data() == escaped.from.content.bytes.view().data());
    CHECK(taken("%25%32%35").decoded() == "%25");  // once, not twice
}

TEST_CASE("an escape is two hexadecimal digits, or is refused where it stands") {
    for (const char* text : {"ab%", "ab%4", "ab%4g", "ab%g4", "ab%%41", "ab% 41", "ab%-1", "ab%0x41"}) {
        CAPTURE(std::string(text));
        const taken broken(text);
        CHECK_FALSE(broken.is_taken);
        CHECK(broken.why().code == problem_code::bad_percent);
        CHECK(broken.why().offset == 4);
        CHECK(broken.why().length == 1);
    }
    CHECK(taken("%41%zz").why().offset == 5);
}

TEST_CASE("an escape that ends beyond its component is refused") {
    url_in_reading from("%4|1");
    urls::url_part part;
    CHECK_FALSE(urls::take_part(from.reading, 0, 2, part));
    CHECK(from.why.code == problem_code::bad_percent);
}

TEST_CASE("an escaped NUL is refused, and an escaped percent before zeros is none") {
    const taken nul("a%00b");
    CHECK_FALSE(nul.is_taken);
    CHECK(nul.why().code == problem_code::nul);
    CHECK(nul.why().offset == 3);
    CHECK(nul.why().length == 3);
    CHECK(taken("%2500").decoded() == "%00");
}

TEST_CASE("what is no UTF-8 once decoded is refused, whether it was escaped or not") {
    CHECK(taken("%C3").why().code == problem_code::bad_utf8);
    CHECK(taken("a\xFFz").why().code == problem_code::bad_utf8);
    CHECK(taken("%C3\xA4").decoded() == "\xC3\xA4");
    const taken broken("ab%ff");
    CHECK_FALSE(broken.is_taken);
    CHECK(broken.why().offset == 2);
    CHECK(broken.why().length == 5);
}

TEST_CASE("of a text that is known to be plain nothing is decoded") {
    url_in_reading from("a%41");
    from.reading.is_plain = true;
    urls::url_part part;
    REQUIRE(urls::take_part(from.reading, 0, 4, part));
    CHECK(from.content.decoded(part) == "a%41");
}

TEST_CASE("every component of a text finds room behind it") {
    std::string escapes;
    for (int i = 0; i < 333; ++i) escapes += "%41";
    url_in_reading from(escapes);
    const char* const before = from.content.bytes.data();
    urls::url_part first;
    urls::url_part second;
    REQUIRE(urls::take_part(from.reading, 0, 300, first));
    REQUIRE(urls::take_part(from.reading, 300, 999, second));
    CHECK(from.content.bytes.data() == before);
    CHECK(from.content.decoded(first) == std::string(100, 'A'));
    CHECK(from.content.decoded(second) == std::string(233, 'A'));
}
