#include <twelve/detail/declare.hpp>

#include <chrono>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include <twelve/secret.hpp>
#include <twelve/values.hpp>

using namespace twelve::detail;
using namespace std::chrono_literals;
using twelve::rules;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

enum class level : std::int8_t { low = -1, high = 3 };
TWELVE_ENUM(level, low, high);

using unsigned_milliseconds = std::chrono::duration<std::uint64_t, std::milli>;
using short_seconds = std::chrono::duration<std::int8_t>;
using real_seconds = std::chrono::duration<double>;
using float_seconds = std::chrono::duration<float>;

template <class T, class... Rules>
constexpr auto declared(const Rules&... all) {
    return declare<T>(1, "n\0Help", all...);
}

template <class T, class... Rules>
constexpr refusal refused(const Rules&... all) {
    return declared<T>(all...).refused;
}

/// What a member of the type holds before anything is loaded.
template <class T, class... Rules>
constexpr T initial(const Rules&... all) {
    return initial_value<T>(preset_of(declared<T>(all...).facts));
}

constexpr auto is_even = [](int n) { return n % 2 == 0; };
constexpr auto is_long = [](std::string_view text) { return text.size() > 3; };
constexpr auto returns_nothing = [](int) {};

struct alignas(1024) aligned_check {
    bool operator()(int n) const { return n == 1 && reinterpret_cast<std::uintptr_t>(this) % 1024 == 0; }
};

}  // namespace

TEST_CASE("a declaration without rules is its heading alone") {
    constexpr auto made = declared<int>();
    STATIC_REQUIRE(sizeof(made.facts.all) == sizeof(fact));
    STATIC_REQUIRE(made.facts.all[0].bits == 0);
    STATIC_REQUIRE(made.refused == refusal::none);
    CHECK(std::string_view(made.facts.all[0].text) == "n");
    CHECK(std::string_view(help_of(made.facts.all[0])) == "Help");
}

TEST_CASE("the facts stand in the order in which the rules were written, two of a rule that says two things") {
    constexpr auto made = declared<int>(rules::alias("A"), rules::between(1, 5), rules::deprecated_alias("B", "use A"),
                                        rules::from_file, rules::default_value(2));
    STATIC_REQUIRE(made.facts.all[0].bits == 7);
    STATIC_REQUIRE(made.facts.all[1].kind == rule_kind::alias);
    STATIC_REQUIRE(made.facts.all[2].kind == rule_kind::at_least);
    STATIC_REQUIRE(made.facts.all[3].kind == rule_kind::at_most);
    STATIC_REQUIRE(made.facts.all[4].kind == rule_kind::deprecated_alias);
    STATIC_REQUIRE(made.facts.all[5].kind == rule_kind::deprecation);
    STATIC_REQUIRE(made.facts.all[6].kind == rule_kind::from_file);
    STATIC_REQUIRE(made.facts.all[7].kind == rule_kind::default_value);
    STATIC_REQUIRE(made.facts.all[7].bits == 2);
    STATIC_REQUIRE(made.refused == refusal::none);
}

TEST_CASE("choices are a fact each, however many they are, between other rules") {
    constexpr auto made =
        declared<int>(rules::default_value(13), rules::one_of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13), rules::from_file());
    STATIC_REQUIRE(made.facts.all[0].bits == 15);
    STATIC_REQUIRE(made.facts.all[2].bits == 1);
    STATIC_REQUIRE(made.facts.all[14].bits == 13);
    STATIC_REQUIRE(made.facts.all[14].kind == rule_kind::choice);
    STATIC_REQUIRE(made.facts.all[15].kind == rule_kind::from_file);
    STATIC_REQUIRE(made.refused == refusal::none);
    STATIC_REQUIRE(refused<int>(rules::one_of(1, 2), rules::default_value(3)) == refusal::default_breaks_a_rule);
    STATIC_REQUIRE(refused<int>(rules::one_of(1), rules::one_of(2)) == refusal::twice);
}

TEST_CASE("a single choice is one") {
    STATIC_REQUIRE(declared<int>(rules::one_of(7)).facts.all[1].bits == 7);
    STATIC_REQUIRE(refused<int>(rules::one_of(7), rules::default_value(7)) == refusal::none);
    STATIC_REQUIRE(refused<std::string>(rules::one_of("a"), rules::default_value("b")) == refusal::default_breaks_a_rule);
}

TEST_CASE("a field takes any number of checks, and each is asked for itself") {
    constexpr auto made = declared<int>(rules::check(is_even, "even"), rules::check([](int n) { return n > 2; }, "above 2"),
                                        rules::check(is_even, "even again"));
    STATIC_REQUIRE(made.refused == refusal::none);
    const int two = 2;
    const int three = 3;
    CHECK(made.facts.all[1].holds(&two));
    CHECK_FALSE(made.facts.all[2].holds(&two));
    CHECK(made.facts.all[3].holds(&two));
    CHECK_FALSE(made.facts.all[1].holds(&three));
    CHECK(made.facts.all[2].holds(&three));
    CHECK(std::string_view(made.facts.all[3].text) == "even again");
}

TEST_CASE("a check of an optional sees the value inside, that of a secret its text") {
    constexpr auto number = declared<std::optional<int>>(rules::check(is_even, "even"));
    const int three = 3;
    CHECK_FALSE(number.facts.all[1].holds(&three));
    constexpr auto secret = declared<twelve::secret<std::string>>(rules::check(is_long, "long"));
    const twelve::secret<std::string> given("four");
    CHECK(secret.facts.all[1].holds(&given));
}

TEST_CASE("a check that cannot take the value, or answers nothing, is refused") {
    STATIC_REQUIRE(refused<int>(rules::check(is_long, "long")) == refusal::check_does_not_fit);
    STATIC_REQUIRE(refused<int>(rules::check(returns_nothing, "?")) == refusal::check_does_not_fit);
    STATIC_REQUIRE(refused<std::vector<int>>(rules::check(is_even, "even")) == refusal::check_does_not_fit);
}

TEST_CASE("a check that asks for an alignment is called where it has it") {
    constexpr auto made = declared<int>(rules::check(aligned_check{}, "one"));
    const int one = 1;
    CHECK(made.facts.all[1].holds(&one));
}

TEST_CASE("a duration is expressed in the units of its field") {
    STATIC_REQUIRE(initial<milliseconds>(rules::default_value(30s)) == 30000ms);
    STATIC_REQUIRE(initial<milliseconds>(rules::default_value(-30s)) == -30000ms);
    STATIC_REQUIRE(initial<seconds>(rules::default_value(2000ms)) == 2s);
    STATIC_REQUIRE(initial<seconds>(rules::default_value(0ns)) == 0s);
    STATIC_REQUIRE(initial<std::chrono::minutes>(rules::default_value(1h)) == 60min);
    STATIC_REQUIRE(refused<seconds>(rules::default_value(1999ms)) == refusal::default_does_not_fit);
    STATIC_REQUIRE(refused<seconds>(rules::default_value(-1ms)) == refusal::default_does_not_fit);
    STATIC_REQUIRE(refused<seconds>(rules::at_least(1ms)) == refusal::bound_does_not_fit);
}

TEST_CASE("a fraction of a unit is no less than it says") {
    STATIC_REQUIRE(initial<milliseconds>(rules::default_value(1.5s)) == 1500ms);
    STATIC_REQUIRE(initial<milliseconds>(rules::default_value(-0.25s)) == -250ms);
    STATIC_REQUIRE(refused<seconds>(rules::default_value(1.5s)) == refusal::default_does_not_fit);
    STATIC_REQUIRE(refused<seconds>(rules::at_least(0.5s)) == refusal::bound_does_not_fit);
    STATIC_REQUIRE(initial<real_seconds>(rules::default_value(1500ms)) == real_seconds(1.5));
}

TEST_CASE("a duration that is no number, or without end, fits no whole units") {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    STATIC_REQUIRE(refused<seconds>(rules::default_value(real_seconds(nan))) == refusal::default_does_not_fit);
    STATIC_REQUIRE(refused<seconds>(rules::default_value(real_seconds(infinity))) == refusal::default_does_not_fit);
    STATIC_REQUIRE(refused<seconds>(rules::default_value(real_seconds(-1e300))) == refusal::default_does_not_fit);
    STATIC_REQUIRE(refused<real_seconds>(rules::at_most(real_seconds(nan))) == refusal::bound_does_not_fit);
    STATIC_REQUIRE(refused<real_seconds>(rules::at_most(real_seconds(infinity))) == refusal::bound_does_not_fit);
    STATIC_REQUIRE(refused<float_seconds>(rules::default_value(real_seconds(1e300))) == refusal::default_does_not_fit);
}

TEST_CASE("a duration reaches to the ends of its type and no further") {
    STATIC_REQUIRE(initial<std::chrono::nanoseconds>(rules::default_value(std::chrono::nanoseconds::max())) ==
                   std::chrono::nanoseconds::max());
    STATIC_REQUIRE(initial<std::chrono::nanoseconds>(rules::default_value(std::chrono::nanoseconds::min())) ==
                   std::chrono::nanoseconds::min());
    STATIC_REQUIRE(refused<std::chrono::nanoseconds>(rules::default_value(9223372037s)) == refusal::default_does_not_fit);
    STATIC_REQUIRE(refused<std::chrono::nanoseconds>(rules::default_value(-9223372037s)) == refusal::default_does_not_fit);
    STATIC_REQUIRE(refused<std::chrono::nanoseconds>(rules::default_value(9223372036s)) == refusal::none);
    STATIC_REQUIRE(refused<milliseconds>(rules::at_most(std::chrono::hours::max())) == refusal::bound_does_not_fit);
    STATIC_REQUIRE(initial<short_seconds>(rules::default_value(127s)) == 127s);
    STATIC_REQUIRE(initial<short_seconds>(rules::default_value(-128s)) == -128s);
    STATIC_REQUIRE(refused<short_seconds>(rules::default_value(128s)) == refusal::default_does_not_fit);
    STATIC_REQUIRE(refused<short_seconds>(rules::default_value(-129s)) == refusal::default_does_not_fit);
}

TEST_CASE("an unsigned duration takes its whole range and nothing below zero") {
    constexpr unsigned_milliseconds greatest(UINT64_MAX);
    STATIC_REQUIRE(initial<unsigned_milliseconds>(rules::default_value(greatest)) == greatest);
    STATIC_REQUIRE(refused<unsigned_milliseconds>(rules::default_value(-1ms)) == refusal::default_does_not_fit);
    STATIC_REQUIRE(refused<unsigned_milliseconds>(rules::at_least(-0.5s)) == refusal::bound_does_not_fit);
    STATIC_REQUIRE(refused<milliseconds>(rules::at_most(greatest)) == refusal::bound_does_not_fit);
    STATIC_REQUIRE(refused<seconds>(rules::at_most(greatest)) == refusal::bound_does_not_fit);
}

TEST_CASE("a value of another type is refused where a number alone would say nothing") {
    STATIC_REQUIRE(refused<seconds>(rules::default_value(5)) == refusal::default_is_another_type);
    STATIC_REQUIRE(refused<int>(rules::default_value(5s)) == refusal::default_is_another_type);
    STATIC_REQUIRE(refused<level>(rules::default_value(3)) == refusal::default_is_another_type);
    STATIC_REQUIRE(refused<int>(rules::default_value(level::high)) == refusal::default_is_another_type);
    STATIC_REQUIRE(refused<int>(rules::default_value(true)) == refusal::default_is_another_type);
    STATIC_REQUIRE(refused<int>(rules::at_least(true)) == refusal::default_is_another_type);
}

TEST_CASE("a default enumerator is one of those that have a name") {
    STATIC_REQUIRE(initial<level>(rules::default_value(level::low)) == level::low);
    STATIC_REQUIRE(initial<level>(rules::default_value(level::high)) == level::high);
    STATIC_REQUIRE(refused<level>(rules::default_value(level{})) == refusal::default_is_not_a_choice);
}

TEST_CASE("a default number reaches to the ends of its type") {
    STATIC_REQUIRE(initial<std::int64_t>(rules::default_value(INT64_MIN)) == INT64_MIN);
    STATIC_REQUIRE(initial<std::uint64_t>(rules::default_value(UINT64_MAX)) == UINT64_MAX);
    STATIC_REQUIRE(initial<std::int8_t>(rules::default_value(-128)) == -128);
    STATIC_REQUIRE(initial<bool>(rules::default_value(true)));
    STATIC_REQUIRE(initial<twelve::byte_size>(rules::default_value(UINT64_MAX)).bytes() == UINT64_MAX);
    STATIC_REQUIRE(refused<std::int64_t>(rules::default_value(UINT64_MAX)) == refusal::default_does_not_fit);
    STATIC_REQUIRE(refused<std::uint64_t>(rules::default_value(-1)) == refusal::default_does_not_fit);
}

TEST_CASE("without a default a member holds what its type begins with") {
    STATIC_REQUIRE(initial<int>() == 0);
    STATIC_REQUIRE_FALSE(initial<bool>());
    STATIC_REQUIRE(initial<seconds>() == 0s);
    STATIC_REQUIRE(initial<level>() == level{});
    CHECK(initial<std::string>().empty());
    CHECK(initial<std::vector<int>>().empty());
    CHECK_FALSE(initial<std::optional<int>>().has_value());
}

TEST_CASE("a default is found wherever it stands, behind rules that say several things too") {
    CHECK(initial<int>(rules::default_value(4), rules::between(1, 9)) == 4);
    CHECK(initial<int>(rules::between(1, 9), rules::default_value(4)) == 4);
    CHECK(initial<int>(rules::one_of(2, 4, 6), rules::check(is_even, "even"), rules::between(1, 9),
                       rules::deprecated_alias("OLD", "use NEW"), rules::allow_empty, rules::default_value(4),
                       rules::example("6")) == 4);
    CHECK(initial<int>(rules::between(1, 9), rules::one_of(2, 4, 6)) == 0);
}

TEST_CASE("a default text is kept whole, be it empty or with a null character in it") {
    CHECK(initial<std::string>(rules::default_value("")).empty());
    CHECK(initial<std::string>(rules::default_value("a\0b")) == std::string("a\0b", 3));
}

TEST_CASE("a default list is parsed with the separators of its field") {
    CHECK(initial<std::vector<int>>(rules::default_value("1;2"), rules::separator(';')) == std::vector<int>{1, 2});
    CHECK(initial<std::vector<int>>(rules::separator(';'), rules::default_value("1;2")) == std::vector<int>{1, 2});
    CHECK(initial<std::vector<int>>(rules::default_value("1,2")) == std::vector<int>{1, 2});
    using counts = std::map<std::string, int>;
    CHECK(initial<counts>(rules::default_value("a=1 b=2"), rules::separator(' '), rules::key_value_separator('=')) ==
          counts{{"a", 1}, {"b", 2}});
}

TEST_CASE("a default that does not parse leaves nothing half read") {
    CHECK(initial<std::vector<int>>(rules::default_value("1,x")).empty());
}
