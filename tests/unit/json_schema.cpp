#include <twelve/json_schema.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

#include <support/approve.hpp>
#include <support/schema_settings.hpp>

using twelve::json_schema;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

struct no_settings_at_all {
    TWELVE_SETTINGS(no_settings_at_all);
};

struct risky_settings {
    TWELVE_SETTINGS(risky_settings);
    TWELVE_VAR(std::string, db_password, "p", default_value("hunter2-hunter2"));
    TWELVE_VAR(std::string, upstream, "u", default_value("http://a:hunter2-hunter2@b/"));
    TWELVE_VAR(std::string, api_token, "t", example("hunter2-hunter2"));
    TWELVE_VAR(std::string, renamed, "r", example("hunter2-hunter2"), alias("OLD_SECRET"));
    TWELVE_VAR(twelve::secret<std::string>, word, "k", example("hunter2-hunter2"));
    TWELVE_VAR(twelve::postgres_url, db, "d", example("postgres://a:hunter2-hunter2@b/c"));
    TWELVE_VAR(twelve::redis_url, cache, "d", example("redis://b/?password=hunter2-hunter2"));
    TWELVE_VAR(std::vector<twelve::redis_url>, shards, "d", example("redis://b,redis://hunter2-hunter2@c"));
};

struct inner_settings {
    TWELVE_SETTINGS(inner_settings);
    TWELVE_VAR(int, first, "f");
    TWELVE_VAR(int, second, "s");
};

struct outer_settings {
    TWELVE_SETTINGS(outer_settings);
    TWELVE_VAR(std::optional<inner_settings>, inner, "i");
    TWELVE_VAR(int, own, "o");
    TWELVE_VAR(inner_settings, always, "a");
};

struct whole_settings {
    TWELVE_SETTINGS(whole_settings);
    TWELVE_VAR(std::optional<outer_settings>, outer, "o");
};

}  // namespace

TEST_CASE("a declaration is told as JSON Schema") {
    support::approve("json_schema.json", json_schema<support::schema_settings>());
}

TEST_CASE("a declaration without variables is a schema too") {
    CHECK(holds(json_schema<no_settings_at_all>(), "\"properties\":{}"));
}

TEST_CASE("no default and no example that may hold a secret is in the schema") {
    const std::string text = json_schema<risky_settings>();
    CHECK_FALSE(holds(text, "hunter2"));
    CHECK(holds(text, "\"hides_default\":true"));
}

TEST_CASE("what an optional group requires is asked for as soon as one of it is there") {
    const std::string text = json_schema<whole_settings>();
    CHECK(holds(text, "\"required\":[]"));
    CHECK(holds(text, "\"OUTER_INNER_FIRST\":[\"OUTER_INNER_SECOND\",\"OUTER_OWN\"]"));
    CHECK(holds(text, "\"OUTER_INNER_SECOND\":[\"OUTER_INNER_FIRST\",\"OUTER_OWN\"]"));
    CHECK(holds(text, "\"OUTER_OWN\":[\"OUTER_ALWAYS_FIRST\"]"));
    CHECK(holds(text, "\"OUTER_ALWAYS_FIRST\":[\"OUTER_ALWAYS_SECOND\"]"));
    CHECK(holds(text, "\"OUTER_ALWAYS_SECOND\":[\"OUTER_OWN\"]"));
}
