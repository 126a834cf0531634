#include <catch2/catch_test_macros.hpp>

#include <twelve/load.hpp>
#include <twelve/variables.hpp>

namespace {

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(int, port, "Port", default_value(80));
};

}  // namespace

TEST_CASE("the last text that a variable is set to stands") {
    twelve::variables given{{"PORT", "1"}, {"PORT", "2"}};
    CHECK(twelve::load<settings>(given)->port == 2);
    given.set("PORT", "3");
    CHECK(twelve::load<settings>(given)->port == 3);
}

TEST_CASE("names are told apart by case") {
    CHECK(twelve::load<settings>(twelve::variables{{"port", "1"}})->port == 80);
}

TEST_CASE("no variables are a source too") { CHECK(twelve::load<settings>(twelve::variables{})->port == 80); }
