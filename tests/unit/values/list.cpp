#include <twelve/values/list.hpp>

#include <array>
#include <cstdint>
#include <deque>
#include <list>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

#include <twelve/values/boolean.hpp>
#include <twelve/values/enumeration.hpp>
#include <twelve/values/number.hpp>
#include <twelve/values/text.hpp>

#include "support/read_value.hpp"

using twelve::problem_code;
using twelve::detail::codec;
using twelve::detail::spelling;
using twelve::detail::value_kind;

namespace {

using texts = std::vector<std::string>;
using numbers = std::vector<int>;
using bytes = std::vector<std::uint8_t>;

enum class color { red, green };
TWELVE_ENUM(color, red, green);

template <class T>
T value_with(char separator, std::string_view text) {
    T value{};
    twelve::parse_failure why;
    REQUIRE(codec<T>::read(text, value, spelling{separator, ':'}, why));
    return value;
}

template <class T>
twelve::parse_failure failure_with(char separator, std::string_view text) {
    T value{};
    twelve::parse_failure why;
    REQUIRE_FALSE(codec<T>::read(text, value, spelling{separator, ':'}, why));
    return why;
}

}  // namespace

TEST_CASE("a list is split at its separators") {
    CHECK(value_of<texts>("a,b,c") == texts{"a", "b", "c"});
    CHECK(value_of<texts>("a") == texts{"a"});
    CHECK(value_of<numbers>("1,-2,3") == numbers{1, -2, 3});
    CHECK(value_of<bytes>("1,255") == bytes{1, 255});
    CHECK(value_of<std::vector<color>>("green,RED") == std::vector<color>{color::green, color::red});
    CHECK(value_of<std::vector<bool>>("yes,no,on") == std::vector<bool>{true, false, true});
    CHECK(value_of<std::deque<int>>("1,2") == std::deque<int>{1, 2});
    CHECK(value_of<std::list<int>>("1,2") == std::list<int>{1, 2});
}

TEST_CASE("blanks round an item are cut, those within it stay") {
    CHECK(value_of<texts>(" a b ,\tc\n") == texts{"a b", "c"});
    CHECK(value_of<numbers>(" 1 , 2 ") == numbers{1, 2});
}

TEST_CASE("an empty text is an empty list") {
    CHECK(value_of<texts>("").empty());
    CHECK(value_of<texts>(" \t\n").empty());
    CHECK(value_of<std::set<int>>("").empty());
    CHECK(value_of<std::array<int, 0>>("").empty());
}

TEST_CASE("an empty item is refused, and the separator beside it is pointed at") {
    CHECK(failure_of<texts>("a,,b").offset == 2);
    CHECK(failure_of<texts>("a, ,b").offset == 3);
    CHECK(failure_of<texts>(",a").offset == 0);
    CHECK(failure_of<texts>("a,b,").offset == 3);
    CHECK(failure_of<texts>(",").offset == 0);
    CHECK(failure_of<texts>("a,").length == 1);
    CHECK(failure_of<texts>("a,").code == problem_code::invalid_type);
    CHECK(failure_of<texts>("a,").reason.view() == "an empty item");
}

TEST_CASE("a bad item is told in its own form, at its place in the whole text") {
    const auto failure = failure_of<bytes>("1, 300 ,2");
    CHECK(failure.code == problem_code::out_of_range);
    CHECK(failure.expected == "a whole number from 0 to 255");
    CHECK(failure.offset == 3);
    CHECK(failure.length == 3);
    CHECK(failure_of<numbers>("1,2x").offset == 2);
    CHECK(failure_of<numbers>("10,2 0").offset == 4);
    CHECK(failure_of<numbers>("10,2 0").length == 1);
    CHECK(failure_of<texts>("a,b\xFF").offset == 3);
    CHECK(failure_of<texts>("a,b\xFF").code == problem_code::bad_utf8);
    CHECK(code_of<std::vector<color>>("red,blue") == problem_code::not_a_choice);
}

TEST_CASE("a list has the separator that its field names") {
    CHECK(value_with<texts>(';', "a,b;c") == texts{"a,b", "c"});
    CHECK(value_with<numbers>(' ', "1 2 3") == numbers{1, 2, 3});
    CHECK(value_with<texts>('\n', "a\nb") == texts{"a", "b"});
    CHECK(failure_with<numbers>(' ', "1  2").reason.view() == "an empty item");
    CHECK(failure_with<numbers>(';', "1;;2").expected ==
          "a list separated by semicolons, each item a whole number from -2147483648 to 2147483647");
}

TEST_CASE("a set takes each item once") {
    CHECK(value_of<std::set<std::string>>("b,a") == std::set<std::string>{"a", "b"});
    CHECK(value_of<std::unordered_set<int>>("2,1") == std::unordered_set<int>{1, 2});
    const auto failure = failure_of<std::set<int>>("1,2, 01");
    CHECK(failure.reason.view() == "an item that stands there twice");
    CHECK(failure.offset == 5);
    CHECK(failure.length == 2);
}

TEST_CASE("an array takes as many items as it has") {
    using pair_of_numbers = std::array<int, 2>;
    CHECK(value_of<pair_of_numbers>("1,2") == pair_of_numbers{1, 2});
    CHECK(code_of<pair_of_numbers>("1") == problem_code::too_short);
    CHECK(code_of<pair_of_numbers>("") == problem_code::too_short);
    CHECK(code_of<pair_of_numbers>("1,2,3") == problem_code::too_long);
    CHECK(failure_of<pair_of_numbers>("1,").reason.view() == "an empty item");
    CHECK(failure_of<pair_of_numbers>("1,x").offset == 2);
    CHECK(form_of<std::array<bool, 3>>() == "3 items separated by commas, each item true or false");
}

TEST_CASE("a list replaces what was there") {
    numbers value{7, 8};
    twelve::parse_failure why;
    REQUIRE(codec<numbers>::read("1", value, spelling{}, why));
    CHECK(value == numbers{1});
}

TEST_CASE("a long list is read into room that was made for it") {
    std::string text = "1";
    for (int i = 1; i < 100000; ++i) text += ",1";
    const numbers value = value_of<numbers>(text);
    CHECK(value.size() == 100000);
    CHECK(value.capacity() == 100000);
    CHECK(failure_of<numbers>(std::string(1000000, ',')).offset == 0);
}

TEST_CASE("a list is written with its separators") {
    CHECK(rewritten<texts>(" a , b ") == "a,b");
    CHECK(rewritten<texts>("").empty());
    CHECK(rewritten<std::vector<bool>>("on,off") == "true,false");
    CHECK(rewritten<std::array<int, 2>>("1,2") == "1,2");
    std::string text;
    codec<texts>::write({"a", "b"}, text, spelling{';', ':'});
    CHECK(text == "a;b");
}

TEST_CASE("the form of a list names its separator and its items") {
    CHECK(form_of<texts>() == "a list separated by commas");
    CHECK(form_of<bytes>() == "a list separated by commas, each item a whole number from 0 to 255");
    CHECK(form_of<std::vector<color>>() == "a list separated by commas, each item one of red, green");
    CHECK(failure_with<texts>('+', "a++b").expected == "a list separated by '+'");
}

TEST_CASE("a list is measured by its items") {
    CHECK(codec<texts>::measure({"a", "b"}).as<std::size_t>() == 2);
    CHECK(codec<std::array<int, 3>>::measure({}).as<std::size_t>() == 3);
    CHECK(codec<texts>::kind == value_kind::list);
    CHECK(codec<codec<numbers>::item>::kind == value_kind::integer);
}
