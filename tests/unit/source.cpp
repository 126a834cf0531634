#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include <twelve/dotenv.hpp>
#include <twelve/load.hpp>
#include <twelve/source.hpp>
#include <twelve/variables.hpp>

#include "unit/detail/temporary_directory.hpp"

using twelve::lookup;
using twelve::problem_code;
using twelve::variables;

namespace {

/// A parameter store that holds one name, and fails for another.
struct store {
    std::string held;
    std::string text;
    std::string dead;

    lookup find(std::string_view name) const {
        if (name == dead) return lookup::failure("the store does not answer");
        return name == held ? lookup::value(text) : lookup::nothing();
    }
    std::vector<std::string> names() const { return {held}; }
    std::string name() const { return "parameter store"; }
};

struct nameless {
    lookup find(std::string_view) const { return lookup::nothing(); }
    std::vector<std::string_view> names() const { return {}; }
};

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(int, port, "Port", default_value(80));
    TWELVE_VAR(std::string, region, "Region", default_value("north"));
};

struct tls_settings {
    TWELVE_SETTINGS(tls_settings);
    TWELVE_VAR(std::string, key, "Key");
};
struct grouped {
    TWELVE_SETTINGS(grouped);
    TWELVE_VAR(std::optional<tls_settings>, tls, "TLS");
};

}  // namespace

TEST_CASE("a program's own source is asked for each declared name") {
    CHECK(twelve::load<settings>(store{"PORT", "81", ""})->port == 81);
    CHECK(twelve::load<settings>(nameless{})->port == 80);
    CHECK(twelve::load<settings>(variables{{"PORT", "1"}}, store{"PORT", "81", ""})->port == 1);
    CHECK(twelve::load<settings>(twelve::sources(store{"PORT", "82", ""}, variables{{"PORT", "1"}}))->port == 82);
}

TEST_CASE("a value of a program's own source that is wrong is told with the source's name") {
    const auto loaded = twelve::load<settings>(store{"PORT", "x", ""});
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error()[0].origin.kind == twelve::source_kind::custom);
    CHECK(loaded.error()[0].origin.source == "parameter store");
}

TEST_CASE("a source that cannot say is an error and never the default") {
    const auto loaded = twelve::load<settings>(store{"", "", "PORT"});
    REQUIRE_FALSE(loaded);
    REQUIRE(loaded.error().size() == 1);
    CHECK(loaded.error()[0].code == problem_code::source_unavailable);
    CHECK(loaded.error()[0].variable == "PORT");
    CHECK(loaded.error()[0].reason == "the store does not answer");
    CHECK(loaded.error()[0].origin.source == "parameter store");
}

TEST_CASE("a source that cannot say does not matter behind one that does, but before it does") {
    CHECK(twelve::load<settings>(variables{{"PORT", "1"}}, store{"", "", "PORT"})->port == 1);
    CHECK_FALSE(twelve::load<settings>(store{"", "", "PORT"}, variables{{"PORT", "1"}}));
}

TEST_CASE("a source that cannot say makes no optional group absent") {
    const auto loaded = twelve::load<grouped>(store{"", "", "TLS_KEY"});
    REQUIRE_FALSE(loaded);
    REQUIRE(loaded.error().size() == 1);
    CHECK(loaded.error()[0].code == problem_code::source_unavailable);
}

TEST_CASE("an expansion that asks a source that cannot say is an error") {
    temporary_directory folder;
    const std::string path = folder.file(".env", "REGION=${UNDECLARED:-south}\n");
    CHECK(twelve::load<settings>(store{"", "", ""}, twelve::dotenv(path))->region == "south");
    const auto loaded = twelve::load<settings>(store{"", "", "UNDECLARED"}, twelve::dotenv(path));
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error()[0].code == problem_code::source_unavailable);
    CHECK(loaded.error()[0].variable.empty());
}

TEST_CASE("a misspelt name in a program's own source is a warning") {
    const auto loaded = twelve::load<settings>(store{"REGIONN", "x", "PORT"});
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().has(problem_code::unknown_variable));
}

TEST_CASE("a list of sources is a value") {
    const auto first = twelve::sources(variables{{"PORT", "1"}}, store{"REGION", "south", ""});
    twelve::source_list second = first;
    const twelve::source_list third = std::move(second);
    second = third;
    CHECK(first.all().size() == 2);
    CHECK(twelve::load<settings>(third)->port == 1);
    CHECK(twelve::load<settings>(second)->region == "south");
}

TEST_CASE("a lookup is a value, nothing or a failure") {
    CHECK(lookup::value("x").has_value());
    CHECK(lookup::value("x").text() == "x");
    CHECK(lookup::value("").has_value());
    CHECK_FALSE(lookup::nothing().has_value());
    CHECK_FALSE(lookup::nothing().has_failed());
    CHECK(lookup::failure("dead").has_failed());
    CHECK(lookup::failure("dead").reason().view() == "dead");
}

#ifdef __cpp_exceptions
TEST_CASE("a source that throws leaves nothing of the sources before it behind") {
    struct thrower {
        lookup find(std::string_view) const { throw std::runtime_error("no"); }
        std::vector<std::string> names() const { return {}; }
    };
    CHECK_THROWS_AS(twelve::load<settings>(variables{{"PORT", "1"}}, thrower{}), std::runtime_error);
}
#endif
