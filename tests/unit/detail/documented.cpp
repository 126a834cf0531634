#include <twelve/detail/documented.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include <twelve/services/http.hpp>
#include <twelve/services/postgres.hpp>
#include <twelve/settings.hpp>

using namespace twelve::detail;

namespace {

struct inner_settings {
    TWELVE_SETTINGS(inner_settings);
    TWELVE_VAR(std::string, path, "A path");
};

struct outer_settings {
    TWELVE_SETTINGS(outer_settings);
    TWELVE_VAR(inner_settings, in, "Inner");
    TWELVE_VAR(int, size, "A size", default_value(3));
};

struct documented_settings {
    TWELVE_SETTINGS(documented_settings);
    TWELVE_VAR(std::string, plain, "p", default_value("a"), example("b"));
    TWELVE_VAR(std::string, shown, "s", example("b"));
    TWELVE_VAR(std::string, nothing, "n", max_length(3));
    TWELVE_VAR(twelve::secret<std::string>, key, "k", example("hunter2"));
    TWELVE_VAR(std::string, db_password, "d", default_value("hunter2"), example("hunter3"));
    TWELVE_VAR(std::string, renamed, "r", alias("API_TOKEN"), example("hunter2"));
    TWELVE_VAR(std::string, upstream, "u", default_value("http://a:hunter2@b/"));
    TWELVE_VAR(std::vector<std::string>, many, "m", example("http://b/,http://a:hunter2@b/"));
    TWELVE_VAR(twelve::http_url, api, "a", example("https://app:hunter2@api.example.org/v1"));
    TWELVE_VAR(twelve::http_url, hook, "h", example("https://api.example.org/?token=hunter2"));
    TWELVE_VAR(twelve::http_url, site, "s", example("https://api.example.org/v1?page=1"));
    TWELVE_VAR(twelve::postgres_url, database_url, "d", default_value("postgres://app@db/shop"));
    TWELVE_VAR(twelve::http_url, broken, "b", example("not a URL at all: hunter2"));
    TWELVE_VAR(std::vector<twelve::http_url>, mirrors, "m", default_value("http://a/,http://b/"));
    TWELVE_VAR((std::map<std::string, twelve::http_url>), hooks, "h", example("a:hunter2"));
    TWELVE_VAR(std::string, banner, "b", from_file);
    TWELVE_VAR(std::string, banner_file, "Of its own");
    TWELVE_VAR(outer_settings, group, "A group");
    TWELVE_VAR(std::optional<outer_settings>, maybe, "A group that may be absent");
};

class made_catalog {
public:
    made_catalog() : all(catalog_of<documented_settings>(memory_)) {}

    const variable& operator[](std::string_view name) const {
        for (const variable& one : all)
            if (one.name == name) return one;
        FAIL("no variable " << std::string(name));
        return all.variables[0];
    }

private:
    scratch memory_;

public:
    catalog all;
};

}  // namespace

TEST_CASE("a value is the default, then the example, then a placeholder") {
    const made_catalog all;
    CHECK(sample_value(all["PLAIN"]) == "a");
    CHECK(sample_value(all["SHOWN"]) == "b");
    CHECK(sample_value(all["NOTHING"]) == "<a text of at most 3 characters>");
    CHECK(sample_value(all["DATABASE_URL"]) == "postgres://app@db/shop");
    CHECK(sample_value(all["MIRRORS"]) == "http://a/,http://b/");
    CHECK(sample_value(all["SITE"]) == "https://api.example.org/v1?page=1");
}

TEST_CASE("a secret shows neither a default nor an example") {
    const made_catalog all;
    CHECK(sample_value(all["KEY"]) == "<a text in UTF-8>");
    CHECK(example_to_show(all["KEY"]) == nullptr);
}

TEST_CASE("nor does what may be a secret by any of its names") {
    const made_catalog all;
    CHECK(sample_value(all["DB_PASSWORD"]) == "<a text in UTF-8>");
    CHECK_FALSE(shows_default(all["DB_PASSWORD"]));
    CHECK(example_to_show(all["DB_PASSWORD"]) == nullptr);
    CHECK(has_secret_name(all["RENAMED"]));
    CHECK(sample_value(all["RENAMED"]) == "<a text in UTF-8>");
}

TEST_CASE("nor does a URL with a secret in it, alone or in a list") {
    const made_catalog all;
    for (const char* const name : {"UPSTREAM", "MANY", "API", "HOOK", "BROKEN", "HOOKS"}) {
        INFO(name);
        CHECK(sample_value(all[name]).find("hunter2") == std::string::npos);
        CHECK(is_placeholder(sample_value(all[name])));
    }
}

TEST_CASE("a file may stand for a variable that does not have it as a name of its own") {
    const made_catalog all;
    CHECK(file_variable_of(all.all, all["KEY"]) == "KEY_FILE");
    CHECK(file_variable_of(all.all, all["API"]) == "API_FILE");
    CHECK(file_variable_of(all.all, all["BANNER"]).empty());
    CHECK(file_variable_of(all.all, all["PLAIN"]).empty());
}

TEST_CASE("what an optional group requires is not always required") {
    const made_catalog all;
    CHECK(is_always_required(all.all, all["SHOWN"]));
    CHECK(is_always_required(all.all, all["GROUP_IN_PATH"]));
    CHECK_FALSE(is_always_required(all.all, all["GROUP_SIZE"]));
    CHECK_FALSE(is_always_required(all.all, all["MAYBE_IN_PATH"]));
    CHECK(is_in_optional_group(all.all, all["MAYBE_IN_PATH"]));
}

TEST_CASE("a group is called as the field that holds it") {
    const made_catalog all;
    CHECK(help_of_group(all.all, all.all.groups[0]) == nullptr);
    CHECK(std::string(help_of_group(all.all, all.all.groups[1])) == "A group");
    CHECK(std::string(help_of_group(all.all, all.all.groups[2])) == "Inner");
}
