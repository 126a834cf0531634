#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include <twelve/load.hpp>
#include <twelve/settings.hpp>
#include <twelve/variables.hpp>

#include "three_hundred_fields.hpp"

using twelve::variables;
using namespace std::chrono_literals;

namespace shadowed {

// A user's own names that equal a rule's.
struct example {
    int number = 0;
};
enum class check { fast, slow };
TWELVE_ENUM(check, fast, slow);
[[maybe_unused]] constexpr int docs = 3;
inline int prefix(const example& of) { return of.number; }

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(check, mode, "Mode", default_value(check::slow));
    TWELVE_VAR(int, prefix, "A member called as a rule is", default_value(1), at_least(1));
    TWELVE_VAR(int, example, "Another", default_value(2), example("5"));
    TWELVE_VAR(int, docs, "Another", default_value(3), docs("https://example.org"));
    TWELVE_VAR(int, at_least, "Another", default_value(4), at_least(1));
    TWELVE_VAR(int, named, "Another", named("OTHER"), default_value(5));
    TWELVE_VAR(int, validate, "A member called as the rules across fields are", default_value(6));
};

}  // namespace shadowed

// And as namespaces, functions, lambdas and types: nothing of the library hides them, and they hide nothing of it.
namespace rivals {

namespace rules {
constexpr int at_least(int number) { return number + 1; }
}  // namespace rules

struct secret {
    int bytes = 0;
};
constexpr bool check(const secret& of) { return of.bytes > 0; }
constexpr auto named = [](int number) { return number * 2; };
[[maybe_unused]] constexpr auto default_value = [](int number) { return number * 3; };
enum class example { one_of, between };
TWELVE_ENUM(example, one_of, between);
using port_type = std::uint16_t;
using names_by_id = std::map<std::string, int>;

struct settings {
    TWELVE_SETTINGS(settings);
    using size_type = std::uint32_t;
    TWELVE_VAR(port_type, check, "A port", default_value(80), check([](port_type port) { return port != 1; }, "not 1"));
    TWELVE_VAR(size_type, one_of, "A size", one_of(1, 2), default_value(2));
    TWELVE_VAR(example, between, "A choice", default_value(example::between));
    TWELVE_VAR(names_by_id, alias, "A map", default_value("a:1"), alias("OTHER_NAMES"));
    TWELVE_VAR(::twelve::secret<std::string>, min_length, "A secret", min_length(2));
    TWELVE_VAR(int, rules, "A bound of the user's", default_value(rivals::named(2)), at_least(rules::at_least(2)));
    TWELVE_VAR(int, twelve, "Called as the library is", default_value(1), at_most(5));
    TWELVE_VAR(int, std, "Called as the standard's namespace is", default_value(1), at_most(5));
    TWELVE_VAR(int, declared, "Called as a name of the macro's own", default_value(1), at_most(5));
    TWELVE_VAR(int, type, "Called as a parameter of the macro", default_value(1), at_most(5));
    TWELVE_VAR(int, member, "Called as the other one", default_value(1), at_most(5));
};

}  // namespace rivals

namespace {

struct last_of_its_kind final {
    TWELVE_SETTINGS(last_of_its_kind);
    TWELVE_VAR(int, size, "Size", default_value(2));
    void validate(twelve::checks& check) const { check.that(size != 3, "{1} is 3", size); }
};

struct last_without_rules final {
    TWELVE_SETTINGS(last_without_rules);
    TWELVE_VAR(int, size, "Size");
};

struct outer {
    TWELVE_SETTINGS(outer);
    struct inner {
        TWELVE_SETTINGS(inner);
        struct innermost {
            TWELVE_SETTINGS(innermost);
            TWELVE_VAR(int, size, "Size", default_value(4));
        };
        TWELVE_VAR(innermost, deep, "Declared where it is used");
        TWELVE_VAR(int, size, "Size", default_value(5));
    };
    TWELVE_VAR(inner, part, "Declared where it is used");
    TWELVE_VAR(std::optional<inner>, other, "And an optional one");
};

template <class Number>
struct bounded {
    TWELVE_SETTINGS(bounded);
    TWELVE_VAR(Number, limit, "Limit", default_value(7), at_most(100));
    TWELVE_VAR(std::optional<Number>, other, "Other");
};

struct part {
    TWELVE_SETTINGS(part, prefix("PART_"));
    TWELVE_VAR(int, size, "Size");
};

struct plain_part {
    TWELVE_SETTINGS(plain_part);
    TWELVE_VAR(int, size, "Size");
};

struct whole {
    TWELVE_SETTINGS(whole, prefix("APP_"));
    TWELVE_VAR(part, own, "By the struct's prefix");
    TWELVE_VAR(part, other, "By the field's prefix", prefix("OTHER_"));
    TWELVE_VAR(plain_part, named_part, "By the member");
    TWELVE_VAR(plain_part, flat, "Flat", prefix(""));
    TWELVE_VAR(int, direct, "As it stands", named("PG_SIZE"));
};

// clang-format off
struct broken_by_a_formatter {
    TWELVE_SETTINGS(
        broken_by_a_formatter,
        prefix("B_")
    );
    TWELVE_VAR(
        (std::map<std::string, int>),
        quota,
        "Requests a minute, "
        "by plan",
        default_value("free:60"),
        check(
            [](const std::map<std::string, int>& all) { return all.size() < 3; },
            "fewer than three plans"
        )
    );
    TWELVE_VAR(
        std::string,
        name,
        "Name",
        default_value("a"),
        min_length(1)
    );
};

struct long_one {
#line 1000
    TWELVE_SETTINGS(long_one);
#line 2023
    TWELVE_VAR(int, last, "On the last line of the span");
};
// clang-format on

}  // namespace

TEST_CASE("a struct holds its defaults before anything is loaded") {
    struct settings {
        TWELVE_SETTINGS(settings);
        TWELVE_VAR(std::uint16_t, port, "Port", default_value(8080));
        TWELVE_VAR(std::string, name, "Name", default_value("a b"));
        TWELVE_VAR(std::chrono::milliseconds, wait, "Wait", default_value(30s), between(1ms, 1min));
        TWELVE_VAR(std::uint64_t, limit, "Limit", default_value(5), between(1, 18446744073709551615U));
        TWELVE_VAR(bool, verbose, "Verbose", default_value(true));
        TWELVE_VAR(int, required, "Required");
    };
    const settings made{};
    CHECK(made.port == 8080);
    CHECK(made.name == "a b");
    CHECK(made.wait == 30s);
    CHECK(made.limit == 5);
    CHECK(made.verbose);
    CHECK(made.required == 0);
    CHECK(std::is_aggregate_v<settings>);
    CHECK(std::is_copy_constructible_v<settings>);
}

TEST_CASE("names that equal a rule's stay usable") {
    const auto loaded = twelve::load<shadowed::settings>(variables{{"MODE", "fast"}, {"OTHER", "9"}, {"VALIDATE", "1"}});
    REQUIRE(loaded);
    CHECK(loaded->mode == shadowed::check::fast);
    CHECK(loaded->prefix == 1);
    CHECK(loaded->named == 9);
    CHECK(loaded->validate == 1);
    CHECK(shadowed::prefix(shadowed::example{shadowed::docs}) == 3);
}

TEST_CASE("a user's own names stay usable beside the rules and hide none of them") {
    CHECK(rivals::check(rivals::secret{rivals::rules::at_least(rivals::named(1))}));
    CHECK(rivals::default_value(1) == 3);
    const auto loaded = twelve::load<rivals::settings>(
        variables{{"MIN_LENGTH", "ab"}, {"OTHER_NAMES", "b:2"}, {"BETWEEN", "one_of"}, {"STD", "5"}});
    REQUIRE(loaded);
    CHECK(loaded->check == 80);
    CHECK(loaded->between == rivals::example::one_of);
    CHECK(loaded->alias.at("b") == 2);
    CHECK(loaded->rules == 4);
    CHECK(loaded->std == 5);
    const auto refused = twelve::load<rivals::settings>(variables{{"MIN_LENGTH", "a"}, {"CHECK", "1"}, {"ONE_OF", "3"}, {"RULES", "2"}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().count(twelve::severity::error) == 4);
}

TEST_CASE("a final struct is loaded, and its rules across fields hold") {
    CHECK(twelve::load<last_of_its_kind>(variables{{"SIZE", "4"}})->size == 4);
    CHECK_FALSE(twelve::load<last_of_its_kind>(variables{{"SIZE", "3"}}));
    CHECK(twelve::load<last_without_rules>(variables{{"SIZE", "3"}})->size == 3);
}

TEST_CASE("a nested struct may be declared where it is used, at any depth") {
    const auto loaded = twelve::load<outer>(variables{{"PART_DEEP_SIZE", "1"}, {"OTHER_SIZE", "2"}});
    REQUIRE(loaded);
    CHECK(loaded->part.deep.size == 1);
    CHECK(loaded->part.size == 5);
    REQUIRE(loaded->other.has_value());
    CHECK(loaded->other->size == 2);
    CHECK(loaded->other->deep.size == 4);
    CHECK_FALSE(twelve::load<outer>(variables{})->other.has_value());
}

TEST_CASE("a struct of three hundred variables is loaded, and all that it lacks is told in order") {
    using support::three_hundred_fields;
    const auto missing = twelve::load<three_hundred_fields>(variables{});
    REQUIRE_FALSE(missing);
    REQUIRE(missing.error().size() == 300);
    CHECK(missing.error()[0].variable == "BIG_V0");
    CHECK(missing.error()[150].variable == "BIG_V150");
    CHECK(missing.error()[299].variable == "BIG_V299");

    variables given;
    for (int i = 0; i < 300; ++i)
        given.set("BIG_V" + std::to_string(i), i % 3 == 2 ? "true" : std::to_string(i));
    const auto loaded = twelve::load<three_hundred_fields>(given);
    REQUIRE(loaded);
    CHECK(loaded->v0 == 0);
    CHECK(loaded->v150 == 150);
    CHECK(loaded->v298 == "298");
    CHECK(loaded->v299);

    given.set("BIG_V297", "300");
    const auto refused = twelve::load<three_hundred_fields>(given);
    REQUIRE_FALSE(refused);
    REQUIRE(refused.error().size() == 1);
    CHECK(refused.error()[0].variable == "BIG_V297");
}

TEST_CASE("a class template can be a settings struct") {
    CHECK(bounded<int>{}.limit == 7);
    CHECK(twelve::load<bounded<double>>(variables{{"LIMIT", "2.5"}})->limit > 2);
    CHECK_FALSE(twelve::load<bounded<std::uint8_t>>(variables{{"OTHER", "256"}}));
}

TEST_CASE("a variable's name is its prefixes and its member in upper case") {
    const auto loaded = twelve::load<whole>(variables{{"APP_PART_SIZE", "1"},
                                                      {"APP_OTHER_SIZE", "2"},
                                                      {"APP_NAMED_PART_SIZE", "3"},
                                                      {"APP_SIZE", "4"},
                                                      {"PG_SIZE", "5"}});
    REQUIRE(loaded);
    CHECK(loaded->own.size == 1);
    CHECK(loaded->other.size == 2);
    CHECK(loaded->named_part.size == 3);
    CHECK(loaded->flat.size == 4);
    CHECK(loaded->direct == 5);
}

TEST_CASE("a declaration may be broken over many lines, up to the last of the span") {
    const auto broken = twelve::load<broken_by_a_formatter>(variables{{"B_QUOTA", "a:1,b:2,c:3"}, {"B_NAME", "b"}});
    REQUIRE_FALSE(broken);
    CHECK(broken.error()[0].code == twelve::problem_code::check_failed);
    const auto missing = twelve::load<long_one>(variables{});
    REQUIRE_FALSE(missing);
    CHECK(missing.error()[0].variable == "LAST");
}

TEST_CASE("settings are ordinary values") {
    const auto shared = std::make_shared<const whole>(*twelve::load<whole>(variables{{"APP_PART_SIZE", "1"},
                                                                                     {"APP_OTHER_SIZE", "2"},
                                                                                     {"APP_NAMED_PART_SIZE", "3"},
                                                                                     {"APP_SIZE", "4"},
                                                                                     {"PG_SIZE", "5"}}));
    whole copy = *shared;
    copy.direct = 6;
    const whole moved = std::move(copy);
    CHECK(moved.direct == 6);
    CHECK(shared->direct == 5);
}

#if __cplusplus >= 202002L
TEST_CASE("designated initialisers set members by name") {
    const shadowed::settings made{.prefix = 9};
    CHECK(made.prefix == 9);
    CHECK(made.example == 2);
}
#endif
