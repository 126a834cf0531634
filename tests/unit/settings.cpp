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

namespace {

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
