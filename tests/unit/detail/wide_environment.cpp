#include <twelve/detail/wide_environment.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch_test_macros.hpp>

using twelve::detail::count_wide_units;
using twelve::detail::name_filter;
using twelve::detail::wide_environment;

namespace {

using texts = std::vector<std::string>;

/// What a block holds; `entries` end in a null character each, and the block in another one.
texts told(const std::wstring& entries, const name_filter* wanted = nullptr) {
    wide_environment block;
    block.read(entries.c_str());
    texts all;
    block.walk(wanted, [&](std::string_view name, std::string_view text) {
        all.push_back(std::string(name) + " is " + std::string(text));
    });
    return all;
}

template <std::size_t Size>
std::wstring block_of(const wchar_t (&entries)[Size]) {
    return {entries, Size - 1};
}

}  // namespace

TEST_CASE("an empty block, and one that was never read, have no entries") {
    CHECK(told(L"").empty());
    std::size_t visited = 0;
    wide_environment().walk(nullptr, [&](std::string_view, std::string_view) { ++visited; });
    CHECK(visited == 0);
}

TEST_CASE("names come in upper case, texts as they are") {
    CHECK(told(block_of(L"Path=c:\\Windows\0b=\0C=x=Y\0")) == texts{"PATH is c:\\Windows", "B is ", "C is x=Y"});
}

TEST_CASE("hidden entries and what has no equals sign are no variables") {
    CHECK(told(block_of(L"=C:=C:\\x\0alone\0a=1\0=\0")) == texts{"A is 1"});
}

TEST_CASE("an entry behind one without an equals sign is read whole") {
    CHECK(told(block_of(L"alone\0b=x\0")) == texts{"B is x"});
}

TEST_CASE("names and texts beyond ASCII become UTF-8, and only ASCII letters change their case") {
    CHECK(told(block_of(L"\xE9" L"a=\xE9" L"a\0")) == texts{"\xC3\xA9" "A is \xC3\xA9" "a"});
}

TEST_CASE("only names that may be wanted are given where a filter is") {
    name_filter wanted;
    wanted.add("PORT");
    CHECK(told(block_of(L"port=1\0Region=2\0"), &wanted) == texts{"PORT is 1"});
}

TEST_CASE("units of UTF-16 are counted, two for what is beyond the first plane") {
    STATIC_REQUIRE(count_wide_units("") == 0);
    STATIC_REQUIRE(count_wide_units("abc") == 3);
    STATIC_REQUIRE(count_wide_units("\xC3\xA9") == 1);
    STATIC_REQUIRE(count_wide_units("\xE6\x97\xA5") == 1);
    STATIC_REQUIRE(count_wide_units("\xF0\x9F\x8E\x89") == 2);
}
