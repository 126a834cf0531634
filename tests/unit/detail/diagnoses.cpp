#include <twelve/detail/diagnoses.hpp>

#include <optional>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include <twelve/dotenv.hpp>
#include <twelve/load.hpp>
#include <twelve/services/postgres.hpp>
#include <twelve/variables.hpp>

#include "temporary_directory.hpp"

using twelve::problem;
using twelve::problem_code;

namespace {

enum class level { debug, info };
TWELVE_ENUM(level, debug, info);

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(int, port, "v", default_value(80), deprecated_alias("REDIS_CACHE_PORT", "use PORT"));
    TWELVE_VAR(std::optional<level>, log, "v");
    TWELVE_VAR(std::optional<std::string>, region, "v", one_of("north", "south"));
    TWELVE_VAR(std::optional<std::string>, slug, "v", made_of("a-z"), min_length(2));
    TWELVE_VAR(std::optional<std::string>, db_port, "v", made_of("0-9"), max_length(5));
    TWELVE_VAR(std::optional<int>, app_service_port, "v", at_most(9999));
    TWELVE_VAR(std::optional<twelve::postgres_url>, database_url, "v");
    TWELVE_VAR(std::optional<twelve::secret<int>>, pin, "v");
};

/// The one error that such a variable leads to.
problem error_for(const char* name, const char* text) {
    const auto loaded = twelve::load<settings>(twelve::variables{{name, text}});
    REQUIRE_FALSE(loaded);
    REQUIRE(loaded.error().count(twelve::severity::error) == 1);
    return loaded.error()[0];
}

problem_code code_for(const char* name, const char* text) { return error_for(name, text).code; }

}  // namespace

TEST_CASE("a value of a Service in the place of a port is told as such") {
    CHECK(code_for("PORT", "tcp://10.0.0.1:6379") == problem_code::service_link);
    CHECK(error_for("REDIS_CACHE_PORT", "tcp://10.0.0.1:6379").related == "REDIS_CACHE_PORT");
    CHECK(code_for("DB_PORT", "tcp://10.0.0.1:5432") == problem_code::service_link);
    CHECK(code_for("PORT", "http://10.0.0.1:6379") == problem_code::invalid_type);
}

TEST_CASE("a number proves no Service") {
    CHECK(code_for("APP_SERVICE_PORT", "65535") == problem_code::out_of_range);
}

TEST_CASE("quotes and a newline that are part of the value are told, whatever rule they break") {
    CHECK(code_for("PORT", "\"80\"") == problem_code::quoted_value);
    CHECK(code_for("LOG", "'info'") == problem_code::quoted_value);
    CHECK(code_for("REGION", "\"north\"") == problem_code::quoted_value);
    CHECK(code_for("SLUG", "'abc'") == problem_code::quoted_value);
    CHECK(code_for("DATABASE_URL", "\"postgres://a:b@c/d\"") == problem_code::quoted_value);
    CHECK(code_for("PORT", "80\n") == problem_code::trailing_newline);
    CHECK(code_for("REGION", "north\r\n") == problem_code::trailing_newline);
    CHECK(code_for("DATABASE_URL", "postgres://a:b@c/d\n") == problem_code::trailing_newline);
}

TEST_CASE("a value that is too short is not excused by its quotes") {
    CHECK(code_for("SLUG", "a") == problem_code::too_short);
    CHECK(code_for("PORT", "\"") == problem_code::invalid_type);
}

TEST_CASE("of a secret nothing is told but what happened to it") {
    const problem told = error_for("PIN", "'1234'");
    CHECK(told.code == problem_code::quoted_value);
    CHECK(told.shown.empty());
    CHECK(told.reason.empty());
}

TEST_CASE("docker is blamed for what was handed over only, Kubernetes too") {
    CHECK(error_for("PORT", "'80'").hint.empty());
    temporary_directory directory;
    const std::string quoted = directory.file("quoted", "PORT=\"'80'\"\n");
    const std::string linked = directory.file("linked", "PORT=tcp://10.0.0.1:80\n");
    const auto from_quoted = twelve::load<settings>(twelve::dotenv(quoted));
    const auto from_linked = twelve::load<settings>(twelve::dotenv(linked));
    REQUIRE_FALSE(from_quoted);
    CHECK(from_quoted.error()[0].code == problem_code::quoted_value);
    CHECK(from_quoted.error()[0].hint == "remove the quotes");
    REQUIRE_FALSE(from_linked);
    CHECK(from_linked.error()[0].code == problem_code::invalid_type);
}
