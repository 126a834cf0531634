#include <twelve/detail/expected_form.hpp>

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include <twelve/services/postgres.hpp>

using namespace twelve::detail;
using namespace std::chrono_literals;
using namespace twelve::literals;

namespace {

enum class level { low, high };
TWELVE_ENUM(level, low, high);

struct forms {
    TWELVE_SETTINGS(forms);
    TWELVE_VAR(std::uint16_t, whole, "w");
    TWELVE_VAR(std::uint16_t, least, "w", at_least(1));
    TWELVE_VAR(int, both, "w", between(-5, 5), default_value(3));
    TWELVE_VAR(double, real, "r", at_least(0.5));
    TWELVE_VAR(level, choice, "c", default_value(level::high));
    TWELVE_VAR(int, some, "s", one_of(1, 2, 4));
    TWELVE_VAR(std::string, named_text, "s", one_of("a", "b"));
    TWELVE_VAR(std::chrono::seconds, wait, "d", between(1s, 60s), default_value(30s));
    TWELVE_VAR(twelve::byte_size, limit, "d", at_most(64_MiB));
    TWELVE_VAR(std::string, short_text, "t", min_length(3), max_length(20), made_of("a-z"));
    TWELVE_VAR(std::optional<std::string>, exact, "t", min_length(1), max_length(1));
    TWELVE_VAR(twelve::secret<std::string>, key, "k", min_length(32));
    TWELVE_VAR(std::vector<int>, list, "l", max_length(2));
    TWELVE_VAR((std::map<std::string, std::string>), tags, "t", min_length(1));
    TWELVE_VAR(std::vector<int>, bars, "l", separator('|'), max_length(2));
    TWELVE_VAR((std::optional<std::vector<std::string>>), blanks, "l", separator(' '));
    TWELVE_VAR((std::map<std::string, int>), weights, "m", separator(';'), key_value_separator('='));
    TWELVE_VAR(twelve::secret<std::vector<std::string>>, keys, "k", separator(';'));
    TWELVE_VAR(int, even, "e", check([](int n) { return n % 2 == 0; }, "an even number"), at_most(8), at_least(2));
    TWELVE_VAR(twelve::postgres_url, database, "d");
};

const variable& find(const catalog& all, const std::string& name) {
    for (const variable& one : all)
        if (one.name == name) return one;
    return all.variables[0];
}

std::string form(const std::string& name) {
    scratch memory;
    const catalog all = catalog_of<forms>(memory);
    return expected_form(find(all, name));
}

}  // namespace

TEST_CASE("numbers are told with the range of type and rules together") {
    CHECK(form("WHOLE") == "a whole number from 0 to 65535");
    CHECK(form("LEAST") == "a whole number from 1 to 65535");
    CHECK(form("BOTH") == "a whole number from -5 to 5");
    CHECK(form("REAL") == "a number of at least 0.5");
}

TEST_CASE("choices are listed") {
    CHECK(form("CHOICE") == "one of low, high");
    CHECK(form("SOME") == "one of 1, 2, 4");
    CHECK(form("NAMED_TEXT") == "one of a, b");
}

TEST_CASE("durations and sizes are told in their own spelling") {
    CHECK(form("WAIT") == "a duration in whole seconds, from 1s to 1m");
    CHECK(form("LIMIT") == "a size in bytes of at most 64MiB");
}

TEST_CASE("lengths count characters, bytes of a secret, items of a list") {
    CHECK(form("SHORT_TEXT") == "a text of 3 to 20 characters, made of a-z");
    CHECK(form("EXACT") == "a text of exactly 1 character");
    CHECK(form("KEY") == "a text of at least 32 bytes");
    CHECK(form("LIST").find("a list of at most 2 items, separated by commas, each item a whole number") == 0);
    CHECK(form("TAGS") == "pairs key:value separated by commas, at least 1 item");
}

TEST_CASE("lists and maps are told with the separators of their own") {
    CHECK(form("BARS").find("a list of at most 2 items, separated by bars, each item a whole number from ") == 0);
    CHECK(form("BLANKS") == "a list separated by blanks");
    CHECK(form("WEIGHTS").find("pairs key=value separated by semicolons, each value a whole number") == 0);
    CHECK(form("KEYS") == "a list separated by semicolons");
}

TEST_CASE("a check adds what it demands") { CHECK(form("EVEN") == "a whole number from 2 to 8, and an even number"); }

TEST_CASE("a URL names its kind and its form") {
    CHECK(form("DATABASE") == "a postgres URL such as postgres://user:password@host:5432/name");
}

TEST_CASE("a parser's own words come first, but not those of a URL") {
    scratch memory;
    const catalog all = catalog_of<forms>(memory);
    twelve::parse_failure why;
    why.expected = "a duration such as 30s";
    CHECK(expected_form(find(all, "WAIT"), why) == "a duration such as 30s");
    why.expected = "postgres://host";
    CHECK(expected_form(find(all, "DATABASE"), why) == form("DATABASE"));
}

TEST_CASE("a default is spelled as its variable would be") {
    scratch memory;
    const catalog all = catalog_of<forms>(memory);
    CHECK(default_text(find(all, "WAIT")) == "30s");
    CHECK(default_text(find(all, "CHOICE")) == "high");
    CHECK(default_text(find(all, "BOTH")) == "3");
    CHECK(default_text(find(all, "WHOLE")).empty());
}

TEST_CASE("a fault of length names the limit and not the length") {
    scratch memory;
    const catalog all = catalog_of<forms>(memory);
    CHECK(length_fault(find(all, "KEY"), twelve::problem_code::too_short) == "shorter than 32 bytes");
    CHECK(length_fault(find(all, "SHORT_TEXT"), twelve::problem_code::too_long) == "longer than 20 characters");
}
