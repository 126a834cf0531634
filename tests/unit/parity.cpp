#include <catch2/catch_test_macros.hpp>

#include <twelve/parity.hpp>

#include <optional>
#include <string>
#include <vector>

#include <twelve/dotenv.hpp>
#include <twelve/services/amqp.hpp>
#include <twelve/services/mysql.hpp>
#include <twelve/services/postgres.hpp>
#include <twelve/services/redis.hpp>
#include <twelve/services/service_url.hpp>
#include <twelve/variables.hpp>

namespace {

using twelve::parity_code;
using twelve::variables;
using words = std::vector<std::string>;

struct tls_settings {
    TWELVE_SETTINGS(tls_settings);
    TWELVE_VAR(std::string, certificate, "Path of the certificate");
};

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(int, workers, "Threads", default_value(4), at_least(1));
    TWELVE_VAR(std::string, region, "Where it runs");
    TWELVE_VAR(std::optional<std::string>, banner, "Shown above every page", deprecated_alias("OLD_BANNER", "use BANNER"));
    TWELVE_VAR(std::optional<twelve::secret<std::string>>, session_key, "Signs cookies", min_length(4));
    TWELVE_VAR(std::optional<twelve::secret<int>>, pin, "Opens the door");
    TWELVE_VAR(std::optional<std::string>, api_token, "Should have been a secret");
    TWELVE_VAR(std::optional<tls_settings>, tls, "Encryption");
};

struct service {
    TWELVE_SETTINGS(service);
    TWELVE_VAR(std::optional<twelve::service_url>, any, "Any kind");
    TWELVE_VAR(std::optional<twelve::postgres_url>, database, "Orders");
    TWELVE_VAR(std::optional<twelve::mysql_url>, reports, "Reports");
    TWELVE_VAR(std::optional<twelve::amqp_url>, queue, "Work");
    TWELVE_VAR(twelve::redis_url, cache, "Pages", default_value("redis://localhost"));
    TWELVE_VAR(std::optional<twelve::secret<twelve::redis_url>>, hidden, "Sessions");
    TWELVE_VAR(std::optional<std::vector<twelve::redis_url>>, caches, "Pages, in several places");
};

variables in(const char* region) { return variables{{"REGION", region}}; }

/// The only difference between two environments.
template <class S = settings>
twelve::parity_difference only(const variables& left, const variables& right) {
    const auto seen = twelve::parity<S>(left, right);
    CHECK(seen.problems.empty());
    REQUIRE(seen.differences.size() == 1);
    CHECK_FALSE(seen.is_equal());
    return seen.differences[0];
}

variables with(variables made, const char* name, const char* value) {
    made.set(name, value);
    return made;
}

/// The only difference between two URLs of one variable.
twelve::parity_difference only_of(const char* name, const char* left, const char* right) {
    return only<service>(variables{{name, left}}, variables{{name, right}});
}

bool are_equal(const char* name, const char* left, const char* right) {
    return twelve::parity<service>(variables{{name, left}}, variables{{name, right}}).is_equal();
}

}  // namespace

TEST_CASE("environments that set the same variables are equal, whatever the values") {
    const auto seen = twelve::parity<settings>(in("here"), in("there"));
    CHECK(seen.is_equal());
    CHECK(seen.sides == words{"variables", "variables (2)"});
}

TEST_CASE("a required variable that one side lacks is missing there") {
    const auto found = only(in("here"), variables{});
    CHECK(found.code == parity_code::missing);
    CHECK(found.variable == "REGION");
    CHECK(found.sides == words{"set", "missing"});
    CHECK(found.about == "Where it runs");
    CHECK(only(in("here"), in("")).sides == words{"set", "missing"});
}

TEST_CASE("what every side lacks is no difference") {
    CHECK(twelve::parity<settings>(variables{}, variables{}).is_equal());
}

TEST_CASE("a default in use on one side only is a difference, an optional too") {
    const auto preset = only(with(in("a"), "WORKERS", "4"), in("b"));
    CHECK(preset.code == parity_code::default_in_use);
    CHECK(preset.sides == words{"set", "default"});
    const auto optional = only(in("a"), with(in("b"), "OLD_BANNER", "x"));
    CHECK(optional.code == parity_code::not_set);
    CHECK(optional.sides == words{"not set", "set"});
}

TEST_CASE("a value that is refused is told by its code, never by itself") {
    const auto found = only(with(in("a"), "WORKERS", "hunter2"), with(in("b"), "WORKERS", "8"));
    CHECK(found.code == parity_code::refused);
    CHECK(found.sides == words{"invalid_type", "set"});
    CHECK(only(with(in("a"), "SESSION_KEY", "abc"), in("b")).sides == words{"too_short", "not set"});
}

TEST_CASE("a variable and its file, both set, are refused as a conflict") {
    const auto both = with(with(in("a"), "SESSION_KEY", "hunter2"), "SESSION_KEY_FILE", "/nowhere");
    CHECK(only(both, in("b")).sides == words{"conflict", "not set"});
}

TEST_CASE("the variables of a group that is absent are not missing") {
    const auto found = only(with(in("a"), "TLS_CERTIFICATE", "x"), in("b"));
    CHECK(found.code == parity_code::not_set);
    CHECK(found.sides == words{"set", "not set"});
}

TEST_CASE("a secret that is the same on two sides is a difference: of any type, and by its name") {
    for (const char* const name : {"SESSION_KEY", "API_TOKEN"}) {
        const auto found = only(with(in("a"), name, "hunter2"), with(in("b"), name, "hunter2"));
        CHECK(found.code == parity_code::same_secret);
        CHECK(found.variable == name);
        CHECK(found.sides == words{"same", "same"});
    }
    CHECK(only(with(in("a"), "PIN", "1234"), with(in("b"), "PIN", "1234")).code == parity_code::same_secret);
    CHECK(twelve::parity<settings>(with(in("a"), "SESSION_KEY", "hunter2"), with(in("b"), "SESSION_KEY", "hunter3"))
              .is_equal());
}

TEST_CASE("plain values may be the same") {
    CHECK(twelve::parity<settings>(with(in("a"), "BANNER", "x"), with(in("a"), "BANNER", "x")).is_equal());
}

TEST_CASE("a URL's password, secret parameter or token is compared, not the URL") {
    CHECK(only_of("DATABASE", "postgres://a:hunter2@db1/x", "postgres://b:hunter2@db2/y").code ==
          parity_code::same_secret);
    CHECK(are_equal("DATABASE", "postgres://a:hunter2@db/x", "postgres://a:hunter3@db/x"));
    CHECK(are_equal("DATABASE", "postgres://a@db/x", "postgres://a@db/x"));
    CHECK(only_of("DATABASE", "postgres://a/x?password=hunter2", "postgres://b/x?password=hunter2").code ==
          parity_code::same_secret);
    CHECK(only_of("HIDDEN", "redis://:hunter2@a", "redis://:hunter2@b").code == parity_code::same_secret);
}

TEST_CASE("of lists of URLs the passwords are compared, each with each") {
    const auto found = only_of("CACHES", "redis://:hunter2@a,redis://:hunter3@b", "redis://:hunter4@c,redis://:hunter2@d");
    CHECK(found.code == parity_code::same_secret);
    CHECK(found.sides == words{"same", "same"});
    CHECK(are_equal("CACHES", "redis://:hunter2@a,redis://b", "redis://:hunter3@a,redis://b"));
    CHECK(are_equal("CACHES", "redis://a,redis://b", "redis://a,redis://b"));
}

TEST_CASE("among several sides, each group that shares a secret is a difference") {
    const auto key = [](const char* value) { return with(in("x"), "SESSION_KEY", value); };
    const auto seen = twelve::parity<settings>(key("aaaa"), key("bbbb"), key("aaaa"), key("bbbb"), in("x"));
    REQUIRE(seen.differences.size() == 3);
    CHECK(seen.differences[0].code == parity_code::not_set);
    CHECK(seen.differences[1].sides == words{"same", "other", "same", "other", ""});
    CHECK(seen.differences[2].sides == words{"", "same", "other", "same", ""});
}

TEST_CASE("another kind of service is told, and nothing else of it") {
    const auto found = only_of("ANY", "sqlite:///shop.db", "postgres://a,b/shop?sslmode=require");
    CHECK(found.code == parity_code::service_kind);
    CHECK(found.sides == words{"sqlite", "postgres"});
}

TEST_CASE("a driver, a socket, and several endpoints are told") {
    const auto driver = only_of("DATABASE", "postgresql+psycopg2://db/x", "postgresql+asyncpg://db/x");
    CHECK(driver.code == parity_code::service_driver);
    CHECK(driver.sides == words{"psycopg2", "asyncpg"});
    const auto without = only_of("DATABASE", "postgresql://db/x", "postgresql+asyncpg://db/x");
    CHECK(without.sides == words{"", "asyncpg"});
    const auto socket = only_of("DATABASE", "postgres:///x?host=/run/postgresql", "postgres://db/x");
    CHECK(socket.code == parity_code::service_transport);
    CHECK(socket.sides == words{"socket", "tcp"});
    const auto several = only_of("DATABASE", "postgres://a/x", "postgres://a,b/x");
    CHECK(several.code == parity_code::service_endpoints);
    CHECK(several.sides == words{"one", "several"});
}

TEST_CASE("TLS that is verified on one side only is another difference than TLS on one side only") {
    const auto verified = only_of("DATABASE", "postgres://db/x?sslmode=require", "postgres://db/x?sslmode=verify-full");
    CHECK(verified.code == parity_code::service_verification);
    CHECK(verified.sides == words{"require", "verify-full"});
    CHECK(only_of("DATABASE", "postgres://db/x?sslmode=disable", "postgres://db/x?sslmode=require").code ==
          parity_code::service_tls);
    CHECK(only_of("REPORTS", "mysql://db/x?ssl-mode=REQUIRED", "mysql://db/x?ssl-mode=VERIFY_CA").code ==
          parity_code::service_verification);
    CHECK(only_of("QUEUE", "amqps://mq", "amqps://mq?verify=verify_peer").code == parity_code::service_verification);
    CHECK(only_of("QUEUE", "amqp://mq", "amqps://mq").code == parity_code::service_tls);
    CHECK(only_of("HIDDEN", "redis://a", "rediss://a").code == parity_code::service_tls);
    CHECK(are_equal("DATABASE", "postgres://db/x?sslmode=verify-full", "postgres://db/x?sslmode=verify-full"));
}

TEST_CASE("a default that is a URL is compared as one") {
    const auto seen = twelve::parity<service>(variables{}, variables{{"CACHE", "rediss://cache"}});
    REQUIRE(seen.differences.size() == 2);
    CHECK(seen.differences[0].code == parity_code::default_in_use);
    CHECK(seen.differences[1].code == parity_code::service_tls);
}

TEST_CASE("a source that cannot be read is a problem, and nothing is compared") {
    const auto seen = twelve::parity<settings>(in("a"), twelve::dotenv("/nowhere/.env").required());
    CHECK(seen.problems.has(twelve::problem_code::file_unreadable));
    CHECK(seen.differences.empty());
    CHECK_FALSE(seen.is_equal());
}

TEST_CASE("a program's own source takes part, and one that does not answer is a problem") {
    struct vault {
        [[nodiscard]] twelve::lookup find(std::string_view name) const {
            return name == "REGION" ? twelve::lookup::value("x") : twelve::lookup::nothing();
        }
        [[nodiscard]] std::vector<std::string> names() const { return {"REGION"}; }
        [[nodiscard]] static std::string name() { return "vault"; }
    };
    const auto seen = twelve::parity<settings>(vault{}, in("b"));
    CHECK(seen.is_equal());
    CHECK(seen.sides == words{"vault", "variables"});

    struct dead_vault {
        [[nodiscard]] twelve::lookup find(std::string_view) const { return twelve::lookup::failure("no connection"); }
        [[nodiscard]] std::vector<std::string> names() const { return {}; }
    };
    CHECK(twelve::parity<settings>(dead_vault{}, in("b")).problems.has(twelve::problem_code::source_unavailable));
}

TEST_CASE("a side is named by its sources, and a list of lists is compared too") {
    const std::vector<twelve::source_list> sides = {twelve::sources(in("a"), twelve::dotenv(".env.dev")),
                                                    twelve::sources(in("b"))};
    const auto seen = twelve::parity<settings>(sides);
    CHECK(seen.sides == words{"variables + .env.dev", "variables"});
    CHECK(seen.is_equal());
    CHECK(twelve::parity<settings>(std::vector<twelve::source_list>{}).is_equal());
}

TEST_CASE("every parity code has a slug of its own") {
    std::vector<std::string> seen;
    for (unsigned i = 0; i <= static_cast<unsigned>(parity_code::same_secret); ++i) {
        const std::string one(twelve::slug(static_cast<parity_code>(i)));
        for (const std::string& other : seen) CHECK(other != one);
        seen.push_back(one);
    }
    CHECK(seen.size() == 11);
}
