#include <catch2/catch_test_macros.hpp>

#include <twelve/detail/parity_side.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <twelve/services/http.hpp>
#include <twelve/services/redis.hpp>
#include <twelve/variables.hpp>

#if !defined(_WIN32)
#include <unistd.h>
#endif

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

struct lists {
    TWELVE_SETTINGS(lists);
    TWELVE_VAR(std::vector<twelve::redis_url>, caches, "Pages");
    TWELVE_VAR((std::optional<twelve::secret<std::map<std::string, twelve::redis_url>>>), parts, "By part");
};

template <class S = settings>
twelve::detail::parity_side read(const twelve::variables& from) {
    S object;
    const twelve::detail::any_source* const one = &from;
    return twelve::detail::side_reader(twelve::detail::settings_type_of<S>(), &object, &one, 1).read();
}

/// The secrets that are kept, a blank between them.
std::string secrets_of(const twelve::detail::side_value& of) {
    std::string all;
    for (const auto& one : of.secrets) all.append(all.empty() ? "" : " ").append(one.view());
    return all;
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
    CHECK(secrets_of(side.values[0]) == "hunter2");
    CHECK(secrets_of(side.values[1]) == "hunter3");
    CHECK(side.values[2].state == side_state::refused);
    CHECK(side.values[2].fault == twelve::problem_code::invalid_type);
    CHECK(side.values[2].secrets.empty());
    CHECK(side.values[3].state == side_state::by_default);
    CHECK(side.values[4].state == side_state::missing);
}

TEST_CASE("of a list or map of URLs each password is kept, and no URL") {
    const auto side = read<lists>(twelve::variables{{"CACHES", "redis://:hunter2@a,redis://b,redis://u:hunter3@c"},
                                                    {"PARTS", "web:redis://:hunter4@a,jobs:redis://:hunter5@b"}});
    CHECK(secrets_of(side.values[0]) == "hunter2 hunter3");
    CHECK(secrets_of(side.values[1]) == "hunter5 hunter4");
    CHECK(side.values[0].kind.empty());
    CHECK(read<lists>(twelve::variables{{"CACHES", "redis://b"}}).values[0].secrets.empty());
}

TEST_CASE("two sides share a secret where one of it is the same") {
    twelve::detail::side_value left;
    twelve::detail::side_value right;
    CHECK_FALSE(twelve::detail::share_secret(left, right));
    twelve::detail::keep_secret(left, twelve::detail::wiped_text("hunter2"));
    twelve::detail::keep_secret(left, twelve::detail::wiped_text());
    CHECK(left.secrets.size() == 1);
    CHECK_FALSE(twelve::detail::share_secret(left, right));
    twelve::detail::keep_secret(right, twelve::detail::wiped_text("hunter3"));
    CHECK_FALSE(twelve::detail::share_secret(left, right));
    twelve::detail::keep_secret(right, twelve::detail::wiped_text("hunter2"));
    CHECK(twelve::detail::share_secret(left, right));
}

#if !defined(_WIN32)
TEST_CASE("a file that X_FILE names is read once, as a pipe can be") {
    int ends[2] = {};
    REQUIRE(::pipe(ends) == 0);
    REQUIRE(::write(ends[1], "1234\n", 5) == 5);
    ::close(ends[1]);
    const auto side = read(twelve::variables{{"PIN_FILE", "/dev/fd/" + std::to_string(ends[0])}});
    ::close(ends[0]);
    CHECK(side.values[2].state == side_state::set);
    CHECK(secrets_of(side.values[2]) == "1234");
}
#endif

TEST_CASE("a secret is taken from the file that names it") {
    temporary_directory folder;
    const auto side = read(twelve::variables{{"KEY_FILE", folder.file("key", "hunter2\n")},
                                             {"PIN_FILE", folder.file("pin", "1234\n")}});
    CHECK(secrets_of(side.values[1]) == "hunter2");
    CHECK(secrets_of(side.values[2]) == "1234");
}
