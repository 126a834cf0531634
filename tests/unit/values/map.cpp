#include <twelve/values/map.hpp>

#include <map>
#include <string>
#include <unordered_map>

#include <twelve/values/number.hpp>
#include <twelve/values/text.hpp>

#include "support/read_value.hpp"

using twelve::problem_code;
using twelve::detail::codec;
using twelve::detail::spelling;

namespace {

using quotas = std::map<std::string, int>;
using texts = std::map<std::string, std::string>;

}  // namespace

TEST_CASE("a map is pairs of keys and values") {
    CHECK(value_of<quotas>("free:60,paid:600") == quotas{{"free", 60}, {"paid", 600}});
    CHECK(value_of<quotas>("free:60") == quotas{{"free", 60}});
    CHECK(value_of<std::unordered_map<std::string, int>>("a:1").at("a") == 1);
    CHECK(value_of<std::map<int, int>>("1:2,3:4") == std::map<int, int>{{1, 2}, {3, 4}});
}

TEST_CASE("an empty text is an empty map") {
    CHECK(value_of<quotas>("").empty());
    CHECK(value_of<quotas>("  ").empty());
}

TEST_CASE("blanks round keys and values are cut") {
    CHECK(value_of<quotas>(" free : 60 ,\n paid:600 ") == quotas{{"free", 60}, {"paid", 600}});
    CHECK(value_of<texts>("a key : a value") == texts{{"a key", "a value"}});
}

TEST_CASE("a pair is split at its first separator") {
    CHECK(value_of<texts>("docs:https://host:8080,x:a:b") == texts{{"docs", "https://host:8080"}, {"x", "a:b"}});
}

TEST_CASE("a text may be an empty value") { CHECK(value_of<texts>("a:,b: ") == texts{{"a", ""}, {"b", ""}}); }

TEST_CASE("a key without a separator is refused") {
    const auto failure = failure_of<quotas>("free:60, paid");
    CHECK(failure.code == problem_code::invalid_type);
    CHECK(failure.reason.view() == "a key without a value");
    CHECK(failure.offset == 9);
    CHECK(failure.length == 4);
}

TEST_CASE("an empty key is refused") {
    const auto failure = failure_of<quotas>("free:60, :600");
    CHECK(failure.reason.view() == "a value without a key");
    CHECK(failure.offset == 9);
    CHECK(failure.length == 1);
}

TEST_CASE("a key that stands there twice is refused") {
    const auto failure = failure_of<quotas>("free:60,paid:1, free:60");
    CHECK(failure.reason.view() == "a key that stands there twice");
    CHECK(failure.offset == 16);
    CHECK(failure.length == 4);
}

TEST_CASE("an empty pair is refused") {
    CHECK(failure_of<quotas>("a:1,,b:2").reason.view() == "an empty item");
    CHECK(failure_of<quotas>("a:1,,b:2").offset == 4);
    CHECK(failure_of<quotas>("a:1,").offset == 3);
    CHECK(failure_of<quotas>(",").offset == 0);
}

TEST_CASE("a bad value is told in its own form, at its place in the whole text") {
    const auto failure = failure_of<quotas>("free:60,paid: many");
    CHECK(failure.expected == "a whole number from -2147483648 to 2147483647");
    CHECK(failure.offset == 14);
    CHECK(failure.length == 4);
    CHECK(code_of<quotas>("a:99999999999") == problem_code::out_of_range);
    CHECK(failure_of<texts>("a:b,c\xFF:d").offset == 5);
}

TEST_CASE("a missing number is pointed at by its separator") {
    CHECK(failure_of<quotas>("free:").offset == 4);
    CHECK(failure_of<quotas>("free:").length == 1);
}

TEST_CASE("a map has the separators that its field names") {
    quotas value;
    twelve::parse_failure why;
    REQUIRE(codec<quotas>::read("free=60;paid=600", value, spelling{';', '='}, why));
    CHECK(value == quotas{{"free", 60}, {"paid", 600}});
    std::string text;
    codec<quotas>::write(value, text, spelling{';', '='});
    CHECK(text == "free=60;paid=600");
    REQUIRE_FALSE(codec<quotas>::read("free", value, spelling{';', '='}, why));
    CHECK(why.expected ==
          "pairs key=value separated by semicolons, each value a whole number from -2147483648 to 2147483647");
}

TEST_CASE("a map is written, described and measured") {
    CHECK(rewritten<quotas>("paid:600, free:60") == "free:60,paid:600");
    CHECK(rewritten<quotas>("").empty());
    CHECK(form_of<texts>() == "pairs key:value separated by commas");
    CHECK(codec<quotas>::measure({{"a", 1}, {"b", 2}}).as<std::size_t>() == 2);
    CHECK(codec<quotas>::kind == twelve::detail::value_kind::map);
}
