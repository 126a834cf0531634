#include <twelve/detail/wide_text.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

namespace {

// Units of UTF-16 one by one, as Windows has them: elsewhere a wide literal would hold whole code points.
std::string narrowed(const std::wstring& wide) {
    std::string narrow;
    twelve::detail::append_utf8(narrow, wide.c_str());
    return narrow;
}

}  // namespace

TEST_CASE("an empty wide text is an empty one") {
    CHECK(narrowed(L"").empty());
}

TEST_CASE("a wide text becomes UTF-8 at each length that a character has there") {
    CHECK(narrowed(L"\x01\x7F") == "\x01\x7F");
    CHECK(narrowed(L"\x80") == "\xC2\x80");
    CHECK(narrowed(L"\x7FF") == "\xDF\xBF");
    CHECK(narrowed(L"\x800") == "\xE0\xA0\x80");
    CHECK(narrowed({wchar_t{0xFFFF}}) == "\xEF\xBF\xBF");
    CHECK(narrowed({wchar_t{0xD800}, wchar_t{0xDC00}}) == "\xF0\x90\x80\x80");
    CHECK(narrowed({wchar_t{0xDBFF}, wchar_t{0xDFFF}}) == "\xF4\x8F\xBF\xBF");
}

TEST_CASE("half of a pair is no character, and what follows it is read") {
    CHECK(narrowed({wchar_t{0xD800}}) == "?");
    CHECK(narrowed({wchar_t{0xDC00}}) == "?");
    CHECK(narrowed({wchar_t{0xD800}, L'a'}) == "?a");
    CHECK(narrowed({wchar_t{0xDC00}, wchar_t{0xD800}}) == "??");
    CHECK(narrowed({wchar_t{0xDC00}, wchar_t{0xDC00}}) == "??");
    CHECK(narrowed({wchar_t{0xD800}, wchar_t{0xD83C}, wchar_t{0xDF89}}) == "?\xF0\x9F\x8E\x89");
}

TEST_CASE("what is there stays before what is added") {
    std::string narrow = "a";
    twelve::detail::append_utf8(narrow, L"b");
    CHECK(narrow == "ab");
}
