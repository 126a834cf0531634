#include <twelve/detail/diagnoses.hpp>

#include <optional>
#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <twelve/dotenv.hpp>
#include <twelve/load.hpp>
#include <twelve/services/postgres.hpp>
#include <twelve/variables.hpp>

#include "temporary_directory.hpp"

using namespace twelve::detail;
using twelve::problem_code;
using twelve::source_kind;

namespace {

/// What a refused text becomes, read from a source of this kind.
twelve::problem diagnosed(std::string_view name, std::string_view text, source_kind source = source_kind::environment) {
    const indexed_name known{name, 0, name_role::own};
    hit from;
    from.name = &known;
    choice chosen;
    chosen.from = &from;
    chosen.text = text;
    twelve::problem made;
    made.code = problem_code::invalid_type;
    made.origin.kind = source;
    made.expected = "a whole number";
    made.reason = "a letter";
    made.hint = "write digits";
    static_cast<void>(diagnose(made, chosen));
    return made;
}

}  // namespace

TEST_CASE("a text is quoted when the same quote stands at both its ends") {
    CHECK(is_quoted("\"8080\""));
    CHECK(is_quoted("'8080'"));
    CHECK(is_quoted("\"\""));
    CHECK_FALSE(is_quoted("\""));
    CHECK_FALSE(is_quoted(""));
    CHECK_FALSE(is_quoted("\"8080'"));
    CHECK_FALSE(is_quoted("8080\""));
    CHECK_FALSE(is_quoted("`8080`"));
}

TEST_CASE("a newline of either system ends a text") {
    CHECK(ends_in_newline("80\n"));
    CHECK(ends_in_newline("80\r\n"));
    CHECK(ends_in_newline("80\r"));
    CHECK(ends_in_newline("\n"));
    CHECK_FALSE(ends_in_newline("8\n0"));
    CHECK_FALSE(ends_in_newline("80 "));
    CHECK_FALSE(ends_in_newline(""));
}

TEST_CASE("a refusal is told by its likely cause, and the reader's own words go") {
    CHECK(diagnosed("APP_PORT", "tcp://10.0.0.1:80").code == problem_code::service_link);
    CHECK(diagnosed("SIZE", "'80'").code == problem_code::quoted_value);
    const twelve::problem newline = diagnosed("SIZE", "80\n");
    CHECK(newline.code == problem_code::trailing_newline);
    CHECK(newline.reason.empty());
    CHECK(newline.hint.empty());
    CHECK(newline.expected == "a whole number");
}

TEST_CASE("a refusal without a likely cause stays as it is") {
    const twelve::problem made = diagnosed("SIZE", "8O");
    CHECK(made.code == problem_code::invalid_type);
    CHECK(made.reason == "a letter");
    CHECK(made.hint == "write digits");
}

TEST_CASE("quotes that a .env kept were meant, since its reader takes off the others") {
    CHECK(diagnosed("SIZE", "'80'", source_kind::dotenv).code == problem_code::invalid_type);
    CHECK(diagnosed("SIZE", "'80'", source_kind::secret_directory).code == problem_code::quoted_value);
    CHECK(diagnosed("SIZE", "80\n", source_kind::dotenv).code == problem_code::trailing_newline);
    CHECK(diagnosed("SIZE", "'80'", source_kind::file).hint == "remove the quotes");
}

TEST_CASE("the address of a Service comes before the newline that ends it") {
    CHECK(diagnosed("APP_PORT", "tcp://10.0.0.1:80\n").code == problem_code::service_link);
}

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
twelve::problem error_for(const char* name, const char* text) {
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
    const twelve::problem told = error_for("PIN", "'1234'");
    CHECK(told.code == problem_code::quoted_value);
    CHECK(told.shown.empty());
    CHECK(told.reason.empty());
}

TEST_CASE("docker is blamed for what was handed over only, Kubernetes too") {
    CHECK(error_for("PORT", "'80'").hint.empty());
    temporary_directory directory;
    const std::string linked = directory.file("linked", "PORT=tcp://10.0.0.1:80\n");
    const auto loaded = twelve::load<settings>(twelve::dotenv(linked));
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error()[0].code == problem_code::invalid_type);
}
