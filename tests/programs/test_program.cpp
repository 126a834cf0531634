#include <twelve/twelve.hpp>
#include <catch2/catch_test_macros.hpp>   // or the project's shim for Catch2 v2

TEST_CASE("a short session key is refused and never shown") {
    struct settings {
        TWELVE_SETTINGS(settings);
        TWELVE_VAR(twelve::secret<std::string>, session_key, "Signs session cookies", min_length(32));
    };
    const auto config = twelve::load<settings>(twelve::variables{{"SESSION_KEY", "hunter2"}});

    REQUIRE_FALSE(config);
    REQUIRE(config.error().size() == 1);
    CHECK(config.error()[0].variable == "SESSION_KEY");
    CHECK(config.error()[0].code == twelve::problem_code::too_short);
    CHECK(fmt::format("{}", config.error()).find("hunter2") == std::string::npos);
}
