#include <catch2/catch_test_macros.hpp>

#include <twelve/twelve.hpp>

#include <string>

TEST_CASE("the umbrella is all that a program includes") {
    struct settings {
        TWELVE_SETTINGS(settings);
        TWELVE_VAR(std::uint16_t, port, "Port the server listens on", default_value(8080));
        TWELVE_VAR(twelve::postgres_url, database, "Orders");
    };
    const auto config = twelve::load<settings>(twelve::variables{{"DATABASE", "postgres://app:hunter2hunter2@db/shop"}});
    REQUIRE(config);
    CHECK(config->port == 8080);
    CHECK(twelve::show(*config).find("hunter2") == std::string::npos);
    CHECK(twelve::env_example<settings>().find("DATABASE=") != std::string::npos);
}
