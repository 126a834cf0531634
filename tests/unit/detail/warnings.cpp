#include <twelve/detail/warnings.hpp>

#include <optional>
#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <twelve/inspect.hpp>
#include <twelve/settings.hpp>
#include <twelve/variables.hpp>

using namespace twelve::detail;
using twelve::problem_code;
using twelve::variables;

namespace {

struct part {
    TWELVE_SETTINGS(part);
    TWELVE_VAR(int, size, "Size", default_value(1));
};

struct watched {
    TWELVE_SETTINGS(watched);
    TWELVE_VAR(std::string, region, "Where it runs", alias("ZONE"), deprecated_alias("AREA", "use REGION; gone in 3.0"));
    TWELVE_VAR(int, workers, "How many work", default_value(2));
    TWELVE_VAR(std::string, motto, "May be empty", allow_empty(), default_value("x"));
    TWELVE_VAR(std::string, api_token, "A token that should be a secret", default_value("x"));
    TWELVE_VAR(twelve::secret<std::string>, key, "Signs");
    TWELVE_VAR(int, hole, "Near HOME", default_value(1));
    TWELVE_VAR(int, kubernetes_fort, "Near KUBERNETES_PORT", default_value(1));
    TWELVE_VAR(part, mine, "A part under a prefix of its own", prefix("MINE_"));
    TWELVE_VAR(part, other, "A part under its member's name");
};

/// The warnings of a load from these sources, the most important first.
template <class... Sources>
twelve::problems warnings_of(const Sources&... sources) {
    const any_source* const all[] = {&sources...};
    scratch memory;
    const catalog declared = catalog_of<watched>(memory);
    const readings read(declared, all, sizeof...(Sources), memory);
    twelve::problems found;
    const watched object{};
    add_warnings(declared, read, &object, memory, found);
    return found;
}

/// Code, variable and related name of the only warning there is.
void check_only(const twelve::problems& found, problem_code code, const std::string& variable,
                const std::string& related = {}) {
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == code);
    CHECK(found[0].severity == twelve::severity::warning);
    CHECK(found[0].variable == variable);
    CHECK(found[0].related == related);
}

}  // namespace

TEST_CASE("sources in which nothing is doubtful give no warning") {
    CHECK(warnings_of(variables{{"REGION", "north"}, {"KEY", "k"}, {"WORKERS", "3"}}).empty());
    CHECK(warnings_of(variables{}).empty());
    CHECK(warnings_of(variables{{"REGION", "a"}}, variables{{"REGION", "b"}}).empty());
}

TEST_CASE("an empty text that hides one of another source is told with that source") {
    check_only(warnings_of(variables{{"REGION", ""}}, variables{{"REGION", "b"}}), problem_code::empty_hides_value,
               "REGION", "variables");
    CHECK(warnings_of(variables{{"REGION", ""}}, variables{{"REGION", ""}}).empty());
    CHECK(warnings_of(variables{{"REGION", ""}, {"ZONE", "b"}}).empty());
    CHECK(warnings_of(variables{{"MOTTO", ""}}, variables{{"MOTTO", "b"}}).empty());
}

TEST_CASE("a deprecated alias is told with its advice, under the name that is in use") {
    const twelve::problems found = warnings_of(variables{{"AREA", "a"}});
    check_only(found, problem_code::deprecated, "AREA", "REGION");
    CHECK(found[0].hint == "use REGION; gone in 3.0");
    CHECK(found[0].about == "Where it runs");
    CHECK(warnings_of(variables{{"REGION", "a"}}, variables{{"AREA", "a"}}).empty());
    CHECK(warnings_of(variables{{"ZONE", "a"}}).empty());
}

TEST_CASE("a plain variable that looks like a secret, by its name or its text, is told") {
    check_only(warnings_of(variables{{"API_TOKEN", "t"}}), problem_code::looks_secret, "API_TOKEN");
    check_only(warnings_of(variables{{"REGION", "redis://:pw@h"}}), problem_code::looks_secret, "REGION");
    CHECK(warnings_of(variables{{"KEY", "redis://:pw@h"}}).empty());
}

TEST_CASE("a newline at the end of a plain text is told, quotes only where a file kept them") {
    check_only(warnings_of(variables{{"REGION", "a\n"}}), problem_code::trailing_newline, "REGION");
    CHECK(warnings_of(variables{{"WORKERS", "1\n"}}).empty());
    CHECK(warnings_of(variables{{"REGION", "'a'"}}).empty());
}

TEST_CASE("a name that one source holds twice is told once, and the first stands") {
    const variables source{{"REGION", "first"}};
    const any_source* const all[] = {&source};
    scratch memory;
    const catalog declared = catalog_of<watched>(memory);
    readings read(declared, all, 1, memory);
    raw_value again;
    again.text = "second";
    read.take("REGION", again);
    twelve::problems found;
    const watched object{};
    add_warnings(declared, read, &object, memory, found);
    check_only(found, problem_code::duplicate_name, "REGION");
    CHECK(read.first_hit(0)->value.text == "first");
}

TEST_CASE("an unknown name is told where it is near one that is not set") {
    check_only(warnings_of(variables{{"REGOIN", "a"}}), problem_code::unknown_variable, "REGOIN", "REGION");
    check_only(warnings_of(variables{{"WORKER", "1"}}), problem_code::unknown_variable, "WORKER", "WORKERS");
    CHECK(warnings_of(variables{{"REGION", "a"}, {"REGOIN", "a"}}).empty());
    CHECK(warnings_of(variables{{"ZONE", "a"}, {"REGOIN", "a"}}).empty());
    CHECK(warnings_of(variables{{"SOMETHING", "a"}}).empty());
}

TEST_CASE("a name that differs in nothing but case is told as such, however long it is") {
    check_only(warnings_of(variables{{"region", "a"}}), problem_code::case_mismatch, "region", "REGION");
    check_only(warnings_of(variables{{"mine_size", "1"}}), problem_code::case_mismatch, "mine_size", "MINE_SIZE");
}

TEST_CASE("a name under a prefix that was declared is told, under a member's name it is not") {
    check_only(warnings_of(variables{{"MINE_WHATEVER", "a"}}), problem_code::unknown_variable, "MINE_WHATEVER");
    CHECK(warnings_of(variables{{"OTHER_WHATEVER", "a"}}).empty());
}

TEST_CASE("names that belong to others are never told, however near they are") {
    CHECK(warnings_of(variables{{"KUBERNETES_PORT", "a"}, {"LC_ALL", "C"}, {"LD_PRELOAD", "x"}, {"XDG_SEAT", "s"},
                                {"npm_config", "x"}, {"HOME", "/"}, {"", "x"}})
              .empty());
}

TEST_CASE("no warning holds a value") {
    const twelve::problems found =
        warnings_of(variables{{"REGION", ""}, {"API_TOKEN", "hunter2"}, {"AREA", "hunter2\n"}, {"REGOIN", "hunter2"}, {"WORKER", "hunter2"}},
                    variables{{"REGION", "hunter2"}, {"WORKERS", "hunter2"}});
    CHECK(found.size() >= 3);
    for (const twelve::problem& one : found)
        for (const std::string* part : {&one.variable, &one.shown, &one.expected, &one.reason, &one.hint, &one.related,
                                        &one.excerpt.text, &one.origin.path, &one.origin.source})
            CHECK(part->find("hunter2") == std::string::npos);
}

namespace {

struct linked {
    TWELVE_SETTINGS(linked);
    TWELVE_VAR(std::optional<std::string>, cache_port, "v", alias("REDIS_PORT"));
    TWELVE_VAR(std::optional<std::string>, region, "v", one_of("north", "south"));
    TWELVE_VAR(std::optional<twelve::secret<std::string>>, key, "v");
};

template <class... Given>
twelve::problems seen(const Given&... given) {
    return twelve::inspect<linked>(given...).problems;
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
