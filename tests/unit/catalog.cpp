#include <optional>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include <twelve/catalog.hpp>

namespace {

struct part {
    TWELVE_SETTINGS(part);
    TWELVE_VAR(int, size, "Size");
    TWELVE_VAR(twelve::secret<std::string>, key, "Key");
};

struct whole {
    TWELVE_SETTINGS(whole, prefix("APP_"));
    TWELVE_VAR(int, first, "First", default_value(1));
    TWELVE_VAR(std::optional<part>, inner, "Inner", prefix("IN_"));
    TWELVE_VAR(std::optional<twelve::secret<int>>, pin, "Pin");
};

}  // namespace

TEST_CASE("a catalog lays nested structs flat, in the order of the declaration") {
    twelve::detail::scratch memory;
    const auto all = twelve::detail::catalog_of<whole>(memory);
    REQUIRE(all.size == 4);
    CHECK(all.variables[0].name == "APP_FIRST");
    CHECK(all.variables[1].name == "APP_IN_SIZE");
    CHECK(all.variables[2].name == "APP_IN_KEY");
    CHECK(all.variables[3].name == "APP_PIN");
    REQUIRE(all.group_count == 2);
    CHECK(all.groups[0].declared_prefix == "APP_");
    CHECK(all.groups[1].declared_prefix == "APP_IN_");
    CHECK(all.groups[1].is_optional);
    CHECK(all.groups[1].first_variable == 1);
    CHECK(all.groups[1].variable_end == 3);
}

TEST_CASE("a catalog knows what is required, what is secret and what reads a file") {
    twelve::detail::scratch memory;
    const auto all = twelve::detail::catalog_of<whole>(memory);
    CHECK_FALSE(all.variables[0].is_required());
    CHECK(all.variables[1].is_required());
    CHECK_FALSE(all.variables[1].reads_file());
    CHECK(all.variables[2].is_secret());
    CHECK(all.variables[2].reads_file());
    CHECK(all.variables[3].is_secret());
    CHECK_FALSE(all.variables[3].is_required());
}
