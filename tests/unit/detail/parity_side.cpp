#include <catch2/catch_test_macros.hpp>

#include <twelve/detail/parity_side.hpp>

#include <optional>
#include <string>

#include <twelve/services/http.hpp>
#include <twelve/services/redis.hpp>
#include <twelve/variables.hpp>

#include "unit/detail/temporary_directory.hpp"

namespace {

using twelve::detail::side_state;

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(std::optional<twelve::redis_url>, cache, "Pages");
    TWELVE_VAR(std::optional<twelve::secret<std::string>>, key, "Signs");
    TWELVE_VAR(std::optional<twelve::secret<int>>, pin, "Opens");
    TWELVE_VAR(int, depth, "How deep", default_value(1));
    TWELVE_VAR(int, size, "How much");
};

twelve::detail::parity_side read(const twelve::variables& from) {
    settings object;
    const twelve::detail::any_source* const one = &from;
    return twelve::detail::side_reader(twelve::detail::settings_type_of<settings>(), &object, &one, 1).read();
}

}  // namespace

TEST_CASE("a key is taken apart at its slashes") {
    std::string_view key = "postgres/tcp";
    CHECK(twelve::detail::take_key_part(key) == "postgres");
    CHECK(twelve::detail::take_key_part(key) == "tcp");
    CHECK(twelve::detail::take_key_part(key).empty());
}

TEST_CASE("a side tells how it stands to each variable") {
    const auto side = read(twelve::variables{{"CACHE", "rediss://:hunter2@a:1"}, {"KEY", "hunter3"}, {"PIN", "x"}});
    CHECK(side.name == "variables");
    CHECK(side.problems.empty());
    REQUIRE(side.values.size() == 5);
    CHECK(side.values[0].state == side_state::set);
    CHECK(side.values[0].kind == "redis");
    CHECK(side.values[0].transport == "tcp");
    CHECK(side.values[0].protection == "required");
    CHECK(side.values[0].secret.view() == "hunter2");
    CHECK(side.values[1].secret.view() == "hunter3");
    CHECK(side.values[2].state == side_state::refused);
    CHECK(side.values[2].fault == twelve::problem_code::invalid_type);
    CHECK(side.values[2].secret.empty());
    CHECK(side.values[3].state == side_state::by_default);
    CHECK(side.values[4].state == side_state::missing);
}

TEST_CASE("a secret is taken from the file that names it") {
    temporary_directory folder;
    const auto side = read(twelve::variables{{"KEY_FILE", folder.file("key", "hunter2\n")},
                                             {"PIN_FILE", folder.file("pin", "1234\n")}});
    CHECK(side.values[1].secret.view() == "hunter2");
    CHECK(side.values[2].secret.view() == "1234");
}
