#include <twelve/detail/diagnoses.hpp>

#include <string_view>

#include <catch2/catch_test_macros.hpp>

using namespace twelve::detail;
using twelve::problem_code;
using twelve::source_kind;

namespace {

/// What a refused text becomes, read from a source of this kind.
twelve::problem diagnosed(std::string_view name, std::string_view text, source_kind source = source_kind::environment) {
    variable of;
    of.name = name;
    twelve::problem made;
    made.code = problem_code::invalid_type;
    made.origin.kind = source;
    made.expected = "a whole number";
    made.reason = "a letter";
    made.hint = "write digits";
    diagnose(made, of, text);
    return made;
}

}  // namespace

TEST_CASE("the address of a Kubernetes Service is known by its name and its scheme") {
    CHECK(is_service_link("PORT", "tcp://10.0.0.1:6379"));
    CHECK(is_service_link("REDIS_PORT", "tcp://10.0.0.1:6379"));
    CHECK(is_service_link("DNS_PORT", "udp://[fd00::1]:53"));
    CHECK(is_service_link("SIGNAL_PORT", "sctp://10.0.0.1:3868"));
    CHECK_FALSE(is_service_link("REDIS_PORT", "6379"));
    CHECK_FALSE(is_service_link("REDIS_PORT", "http://10.0.0.1"));
    CHECK_FALSE(is_service_link("REDIS_PORT", "tcp:/"));
    CHECK_FALSE(is_service_link("REDIS_PORT", ""));
    CHECK_FALSE(is_service_link("REDIS_URL", "tcp://10.0.0.1:6379"));
    CHECK_FALSE(is_service_link("REPORT", "tcp://10.0.0.1:6379"));
    CHECK_FALSE(is_service_link("_PORT", "tcp://10.0.0.1:6379"));
    CHECK_FALSE(is_service_link("", "tcp://10.0.0.1:6379"));
}

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
}

TEST_CASE("the address of a Service comes before the newline that ends it") {
    CHECK(diagnosed("APP_PORT", "tcp://10.0.0.1:80\n").code == problem_code::service_link);
}
