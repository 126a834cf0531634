#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include <twelve/load.hpp>
#include <twelve/values/byte_size.hpp>
#include <twelve/variables.hpp>

using twelve::problem_code;
using twelve::variables;
using namespace std::chrono_literals;

namespace {

struct ruled {
    TWELVE_SETTINGS(ruled);
    TWELVE_VAR(int, count, "Count", default_value(2), between(1, 5));
    TWELVE_VAR(std::optional<double>, ratio, "Ratio", at_least(0.5), at_most(1));
    TWELVE_VAR(std::string, name, "Name", default_value("abc"), min_length(2), max_length(4));
    TWELVE_VAR(std::string, slug, "Slug", default_value("a-1"), made_of("a-z0-9-"));
    TWELVE_VAR(int, size, "Size", default_value(1), one_of(1, 2, 9));
    TWELVE_VAR(std::string, colour, "Colour", default_value("red"), one_of("red", "green"));
    TWELVE_VAR(std::chrono::milliseconds, wait, "Wait", default_value(1s), between(1ms, 1min));
    TWELVE_VAR(twelve::byte_size, limit, "Limit", default_value(5), at_most(1024));
    TWELVE_VAR(twelve::secret<std::string>, key, "Key", min_length(4), max_length(6));
    TWELVE_VAR(std::vector<int>, weights, "Weights", default_value("1"), max_length(2), separator(';'));
    TWELVE_VAR((std::map<std::string, int>), quota, "Quota", default_value("a=1"), key_value_separator('='));
    TWELVE_VAR(int, even, "Even", default_value(2), at_most(9),
               check([](int n) { return n % 2 == 0; }, "an even number"), check([](int n) { return n > 0; }, "positive"));
    TWELVE_VAR(std::optional<twelve::secret<int>>, pin, "Pin", check([](const int& n) { return n > 999; }, "four digits"));
};

twelve::problems found_in(std::string_view name, std::string_view text) {
    variables given{{"KEY", "secret"}};
    given.set(name, text);
    const auto loaded = twelve::load<ruled>(given);
    return loaded ? twelve::problems() : loaded.error();
}

bool is_good(std::string_view name, std::string_view text) { return found_in(name, text).empty(); }

problem_code code_of(std::string_view name, std::string_view text) {
    const auto found = found_in(name, text);
    REQUIRE(found.size() == 1);
    CHECK(found[0].variable == name);
    return found[0].code;
}

}  // namespace

TEST_CASE("bounds hold the values they name and refuse the next ones") {
    CHECK(is_good("COUNT", "1"));
    CHECK(is_good("COUNT", "5"));
    CHECK(code_of("COUNT", "0") == problem_code::out_of_range);
    CHECK(code_of("COUNT", "6") == problem_code::out_of_range);
    CHECK(code_of("COUNT", "-1") == problem_code::out_of_range);
    CHECK(is_good("RATIO", "0.5"));
    CHECK(is_good("RATIO", "1"));
    CHECK(code_of("RATIO", "0.49") == problem_code::out_of_range);
    CHECK(code_of("RATIO", "1.01") == problem_code::out_of_range);
    CHECK(is_good("WAIT", "1m"));
    CHECK(code_of("WAIT", "61s") == problem_code::out_of_range);
    CHECK(is_good("LIMIT", "1KiB"));
    CHECK(code_of("LIMIT", "1025") == problem_code::out_of_range);
}

TEST_CASE("a text's length is counted in code points, a secret's in bytes") {
    CHECK(is_good("NAME", "\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9"));
    CHECK(code_of("NAME", "\xC3\xA9") == problem_code::too_short);
    CHECK(code_of("NAME", "abcde") == problem_code::too_long);
    CHECK(is_good("KEY", "\xC3\xA9\xC3\xA9"));
    CHECK(code_of("KEY", "abc") == problem_code::too_short);
    CHECK(code_of("KEY", "abcdefg") == problem_code::too_long);
}

TEST_CASE("made_of takes its characters and no other") {
    CHECK(is_good("SLUG", "az09-"));
    CHECK(code_of("SLUG", "A") == problem_code::check_failed);
    CHECK(code_of("SLUG", "a_b") == problem_code::check_failed);
    CHECK(code_of("SLUG", "\xC3\xA9") == problem_code::check_failed);
}

TEST_CASE("one_of takes its values and no other") {
    CHECK(is_good("SIZE", "9"));
    CHECK(code_of("SIZE", "3") == problem_code::not_a_choice);
    CHECK(is_good("COLOUR", "green"));
    CHECK(code_of("COLOUR", "blue") == problem_code::not_a_choice);
}

TEST_CASE("separators are those that the rules name") {
    CHECK(is_good("WEIGHTS", "1;2"));
    CHECK(code_of("WEIGHTS", "1,2") == problem_code::invalid_type);
    CHECK(code_of("WEIGHTS", "1;2;3") == problem_code::too_long);
    CHECK(is_good("QUOTA", "a=1,b=2"));
}

TEST_CASE("every rule that a value breaks is told, not the first alone") {
    const auto found = found_in("EVEN", "-3");
    REQUIRE(found.size() == 2);
    CHECK(found[0].expected == "an even number");
    CHECK(found[1].expected == "positive");
    CHECK(found_in("EVEN", "11").size() == 2);
}

TEST_CASE("a check sees the value inside an optional and a secret") {
    CHECK(is_good("PIN", "1234"));
    const auto found = found_in("PIN", "12");
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == problem_code::check_failed);
    CHECK(found[0].expected == "four digits");
    CHECK(found[0].shown.empty());
}
