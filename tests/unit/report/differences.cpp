#include <catch2/catch_test_macros.hpp>

#include <twelve/report/differences.hpp>

#include <optional>
#include <string>
#include <vector>

#include <support/approve.hpp>

#include <twelve/dotenv.hpp>
#include <twelve/services/postgres.hpp>
#include <twelve/services/service_url.hpp>
#include <twelve/variables.hpp>

#if __has_include(<nlohmann/json.hpp>)
#    include <nlohmann/json.hpp>
#endif

namespace {

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(int, workers, "Threads", default_value(4));
    TWELVE_VAR(std::string, region, "Where it runs");
    TWELVE_VAR(std::optional<std::string>, banner, "Shown above every page");
    TWELVE_VAR(std::optional<int>, limit, "Requests a minute");
    TWELVE_VAR(twelve::service_url, store, "Anything");
    TWELVE_VAR(twelve::postgres_url, database_url, "Orders and customers");
    TWELVE_VAR(twelve::postgres_url, archive_url, "What is older than a year");
    TWELVE_VAR(twelve::postgres_url, reports_url, "For the accounts");
    TWELVE_VAR(twelve::secret<std::string>, session_key, "Signs session cookies");
};

/// One difference of each code.
twelve::parity_result every_difference() {
    const twelve::variables dev{{"WORKERS", "8"},
                                {"BANNER", "hunter2-banner"},
                                {"LIMIT", "hunter2-limit"},
                                {"STORE", "sqlite:///hunter2.db"},
                                {"DATABASE_URL", "postgresql+psycopg2:///hunter2?host=/run/postgresql"},
                                {"ARCHIVE_URL", "postgres://a/hunter2?sslmode=disable"},
                                {"REPORTS_URL", "postgres://a/hunter2?sslmode=require"},
                                {"SESSION_KEY", "hunter2hunter2"}};
    const twelve::variables prod{{"REGION", "hunter2-region"},
                                 {"STORE", "postgres://hunter2/hunter2"},
                                 {"DATABASE_URL", "postgresql+asyncpg://db/hunter2"},
                                 {"ARCHIVE_URL", "postgres://a,b/hunter2?sslmode=require"},
                                 {"REPORTS_URL", "postgres://a/hunter2?sslmode=verify-full"},
                                 {"SESSION_KEY", "hunter2hunter2"}};
    twelve::parity_result made = twelve::parity<settings>(dev, prod);
    made.sides = {".env.dev", ".env.prod"};
    return made;
}

twelve::report_options of_width(std::size_t width) {
    twelve::report_options options;
    options.width = width;
    return options;
}

}  // namespace

TEST_CASE("differences are told as a table, with how each kind of them is mended") {
    support::approve("parity.txt", twelve::parity_text(every_difference()));
}

TEST_CASE("where the table is too wide each side has a line of its own") {
    support::approve("parity_narrow.txt", twelve::parity_text(every_difference(), of_width(40)));
}

TEST_CASE("differences are told as JSON too") { support::approve("parity.json", twelve::parity_json(every_difference())); }

TEST_CASE("the sample has every code, and nothing of a value") {
    const auto all = every_difference();
    for (unsigned i = 0; i <= static_cast<unsigned>(twelve::parity_code::same_secret); ++i) {
        bool is_found = false;
        for (const auto& one : all.differences) is_found = is_found || static_cast<unsigned>(one.code) == i;
        CHECK(is_found);
    }
    CHECK(twelve::parity_text(all).find("hunter2") == std::string::npos);
    CHECK(twelve::parity_json(all).find("hunter2") == std::string::npos);
}

TEST_CASE("a side that has nothing to compare is a dash, in JSON null") {
    twelve::parity_result seen;
    seen.sides = {"a", "b"};
    seen.differences.push_back({twelve::parity_code::service_driver, "URL", {"", "asyncpg"}, ""});
    CHECK(twelve::parity_text(seen).find("URL       service_driver  -  asyncpg\n") != std::string::npos);
    CHECK(twelve::parity_text(seen, of_width(20)).find("  -        a\n  asyncpg  b\n") != std::string::npos);
    CHECK(twelve::parity_json(seen).find("\"sides\": [null, \"asyncpg\"]") != std::string::npos);
}

TEST_CASE("equal environments are told to be so") {
    twelve::parity_result equal;
    equal.sides = {"environment + .env", ".env.staging", ".env.prod"};
    CHECK(twelve::parity_text(equal) == "no differences between environment + .env, .env.staging and .env.prod\n");
    CHECK(twelve::parity_json(equal) ==
          "{\"schema\": 1, \"sides\": [\"environment + .env\", \".env.staging\", \".env.prod\"], \"differences\": [\n]}\n");
}

TEST_CASE("a source that cannot be read is reported instead") {
    const auto seen = twelve::parity<settings>(twelve::variables{}, twelve::dotenv("/nowhere/.env").required());
    CHECK(twelve::parity_text(seen).find("[file_unreadable]") != std::string::npos);
    CHECK(twelve::parity_json(seen).find("\"code\": \"file_unreadable\"") != std::string::npos);
}

#if __has_include(<nlohmann/json.hpp>)
TEST_CASE("the JSON of differences is JSON, with a word for each side") {
    const auto read = nlohmann::json::parse(twelve::parity_json(every_difference()), nullptr, false);
    REQUIRE(read.is_object());
    CHECK(read.at("schema") == 1);
    for (const auto& one : read.at("differences")) CHECK(one.at("sides").size() == read.at("sides").size());
}
#endif
