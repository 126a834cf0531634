#include <catch2/catch_test_macros.hpp>

#include <twelve/inspect.hpp>

#include <optional>
#include <string>

#include <twelve/variables.hpp>

namespace {

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(int, port, "Port", default_value(80));
    TWELVE_VAR(std::string, name, "Name");
    TWELVE_VAR(std::optional<int>, limit, "Limit");
    TWELVE_VAR(twelve::secret<std::string>, key, "Key");
};

}  // namespace

TEST_CASE("inspect tells where each value came from and what it hides") {
    const twelve::variables above{{"NAME", "first"}, {"KEY", "hunter2hunter2"}};
    const twelve::variables below{{"NAME", "second"}};
    const auto seen = twelve::inspect<settings>(above, below);

    REQUIRE(seen.settings.has_value());
    REQUIRE(seen.variables.size() == 4);
    CHECK(seen.variables[0].origin.kind == twelve::source_kind::default_value);
    CHECK(seen.variables[0].shown == "80");
    CHECK(seen.variables[1].origin.kind == twelve::source_kind::variables);
    CHECK(seen.variables[1].shown == "first");
    CHECK(seen.variables[1].shadowed.size() == 1);
    CHECK(seen.variables[2].origin.kind == twelve::source_kind::none);
    CHECK(seen.variables[2].shown == "(not set)");
    CHECK(seen.variables[3].is_secret);
    CHECK(seen.variables[3].shown == "[redacted]");
}

TEST_CASE("inspect gives no settings where they do not hold, and still explains each variable") {
    const auto seen = twelve::inspect<settings>(twelve::variables{{"PORT", "many"}});

    CHECK_FALSE(seen.settings.has_value());
    CHECK(seen.problems.has(twelve::problem_code::invalid_type));
    CHECK(seen.problems.has(twelve::problem_code::missing));
    REQUIRE(seen.variables.size() == 4);
    CHECK(seen.variables[0].shown == "many");
    CHECK(seen.variables[3].shown == "(not set)");
}

TEST_CASE("inspect warns where load is silent") {
    const auto seen = twelve::inspect<settings>(twelve::variables{{"NAME", "a"}, {"KEY", "b"}, {"LIMT", "3"}});

    REQUIRE(seen.settings.has_value());
    REQUIRE(seen.problems.size() == 1);
    CHECK(seen.problems[0].code == twelve::problem_code::unknown_variable);
    CHECK(seen.problems[0].severity == twelve::severity::warning);
    CHECK(seen.problems[0].related == "LIMIT");
}
