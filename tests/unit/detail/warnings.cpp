#include <twelve/detail/warnings.hpp>

#include <optional>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include <twelve/inspect.hpp>
#include <twelve/variables.hpp>

using twelve::problem_code;
using twelve::variables;

namespace {

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(std::optional<std::string>, cache_port, "v", alias("REDIS_PORT"));
    TWELVE_VAR(std::optional<std::string>, region, "v", one_of("north", "south"));
    TWELVE_VAR(std::optional<twelve::secret<std::string>>, key, "v");
    TWELVE_VAR(int, size, "v", default_value(1), deprecated_alias("WIDTH", "use SIZE; gone in 3.0"));
};

template <class... Given>
twelve::problems seen(const Given&... given) {
    return twelve::inspect<settings>(given...).problems;
}

}  // namespace

TEST_CASE("a text that Kubernetes set for a Service is warned of, though it is a text") {
    const auto found = seen(variables{{"CACHE_PORT", "tcp://10.0.0.1:6379"}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == problem_code::service_link);
    CHECK(found[0].severity == twelve::severity::warning);
    CHECK(found[0].shown == "tcp://10.0.0.1:6379");
    CHECK(seen(variables{{"REDIS_PORT", "tcp://10.0.0.1:6379"}})[0].related == "REDIS_PORT");
    CHECK(seen(variables{{"CACHE_PORT", "6379"}}).empty());
}

TEST_CASE("a newline at the end of a text is warned of, also in a secret, and once only") {
    CHECK(seen(variables{{"CACHE_PORT", "a\n"}}).has(problem_code::trailing_newline));
    const auto of_secret = seen(variables{{"KEY", "hunter2hunter2\n"}});
    REQUIRE(of_secret.size() == 1);
    CHECK(of_secret[0].code == problem_code::trailing_newline);
    CHECK(of_secret[0].shown.empty());
    const auto of_error = seen(variables{{"REGION", "north\n"}});
    REQUIRE(of_error.size() == 1);
    CHECK(of_error[0].severity == twelve::severity::error);
}

TEST_CASE("a former name is warned of, with the advice of the declaration") {
    const auto found = seen(variables{{"WIDTH", "3"}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == problem_code::deprecated);
    CHECK(found[0].variable == "WIDTH");
    CHECK(found[0].related == "SIZE");
    CHECK(found[0].hint == "use SIZE; gone in 3.0");
}

TEST_CASE("an empty value that hides a full one is warned of") {
    const auto found = seen(variables{{"SIZE", ""}}, variables{{"SIZE", "3"}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == problem_code::empty_hides_value);
    CHECK(found[0].related == "variables");
}
