#include <twelve/detail/unknown_names.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include <twelve/inspect.hpp>
#include <twelve/services/postgres.hpp>
#include <twelve/services/redis.hpp>
#include <twelve/variables.hpp>

using twelve::problem_code;

namespace {

/// The names of a common web service.
struct thirty {
    TWELVE_SETTINGS(thirty);
    TWELVE_VAR(int, port, "v");
    TWELVE_VAR(std::string, host, "v");
    TWELVE_VAR(std::string, log_level, "v");
    TWELVE_VAR(std::string, log_format, "v");
    TWELVE_VAR(twelve::postgres_url, database_url, "v");
    TWELVE_VAR(int, database_pool_size, "v");
    TWELVE_VAR(twelve::redis_url, redis_url, "v");
    TWELVE_VAR(twelve::secret<std::string>, session_key, "v");
    TWELVE_VAR(int, session_lifetime, "v");
    TWELVE_VAR(std::string, smtp_host, "v");
    TWELVE_VAR(int, smtp_port, "v");
    TWELVE_VAR(std::string, smtp_user, "v");
    TWELVE_VAR(twelve::secret<std::string>, smtp_password, "v");
    TWELVE_VAR(std::string, mail_from, "v");
    TWELVE_VAR(std::string, allowed_origins, "v");
    TWELVE_VAR(int, request_timeout, "v");
    TWELVE_VAR(int, upload_limit, "v");
    TWELVE_VAR(int, workers, "v");
    TWELVE_VAR(bool, trace, "v");
    TWELVE_VAR(std::string, region, "v");
    TWELVE_VAR(std::string, aws_access_key_id, "v");
    TWELVE_VAR(twelve::secret<std::string>, aws_secret_access_key, "v");
    TWELVE_VAR(std::string, bucket, "v");
    TWELVE_VAR(std::string, sentry_dsn, "v");
    TWELVE_VAR(std::string, feature_flags, "v");
    TWELVE_VAR(int, cache_ttl, "v");
    TWELVE_VAR(int, rate_limit, "v");
    TWELVE_VAR(std::string, public_url, "v");
    TWELVE_VAR(std::string, static_root, "v");
    TWELVE_VAR(std::string, timezone, "v");
};

struct mail_settings {
    TWELVE_SETTINGS(mail_settings, prefix("MAIL_"));
    TWELVE_VAR(std::optional<std::string>, relay_host, "v");
    TWELVE_VAR(std::optional<int>, retries, "v");
};

struct queue_settings {
    TWELVE_SETTINGS(queue_settings, prefix("QUEUE_"));
    TWELVE_VAR(std::optional<int>, depth, "v");
    TWELVE_VAR(std::optional<int>, retries, "v");
};

struct grouped {
    TWELVE_SETTINGS(grouped);
    TWELVE_VAR(mail_settings, mail, "m");
    TWELVE_VAR(queue_settings, queue, "q");
    TWELVE_VAR(std::optional<int>, verbosity, "v");
};

/// The warnings of names that nobody declared.
template <class S>
std::vector<twelve::problem> unknown(const std::string& name, const std::string& text = "1") {
    std::vector<twelve::problem> found;
    for (const twelve::problem& one : twelve::inspect<S>(twelve::variables{{name, text}}).problems)
        if (one.code == problem_code::unknown_variable || one.code == problem_code::case_mismatch) found.push_back(one);
    return found;
}

/// What a name is said to have meant; "-" where it is not reported, "" where it is without a suggestion.
template <class S>
std::string suggested(const std::string& name, const std::string& text = "1") {
    const auto found = unknown<S>(name, text);
    return found.empty() ? "-" : found[0].related;
}

/// Every single edit of a name: each letter dropped, swapped with the next, replaced, and one put before it.
std::vector<std::string> misspelt(const std::string& name) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < name.size(); ++i) {
        all.push_back(name.substr(0, i) + name.substr(i + 1));
        if (i + 1 < name.size() && name[i] != name[i + 1])
            all.push_back(name.substr(0, i) + name[i + 1] + name[i] + name.substr(i + 2));
        for (const char letter : {'A', 'E', 'S', 'X', '_', '1'}) {
            if (letter != name[i]) all.push_back(name.substr(0, i) + letter + name.substr(i + 1));
            all.push_back(name.substr(0, i) + letter + name.substr(i));
        }
    }
    return all;
}

}  // namespace

TEST_CASE("of all single misspellings of thirty names at least 95 in 100 are found") {
    const auto names = twelve::inspect<thirty>(twelve::variables{}).variables;
    REQUIRE(names.size() == 30);
    std::map<std::string, std::string> meant;  // by its misspelling
    for (const twelve::explained_variable& one : names)
        for (const std::string& typo : misspelt(one.name)) meant.emplace(typo, one.name);
    twelve::variables given;
    for (const auto& [typo, name] : meant) given.set(typo, "1");

    std::size_t found = 0;
    for (const twelve::problem& one : twelve::inspect<thirty>(given).problems)
        if (one.severity == twelve::severity::warning && meant[one.variable] == one.related) ++found;
    CAPTURE(found, meant.size());
    CHECK(meant.size() > 4000);
    CHECK(found * 100 >= meant.size() * 95);
}

TEST_CASE("a name of the machine or of another program is never taken for a misspelling") {
    struct settings {
        TWELVE_SETTINGS(settings);
        TWELVE_VAR(std::string, paths, "v");
        TWELVE_VAR(std::string, homes, "v");
        TWELVE_VAR(std::string, a, "v");
        TWELVE_VAR(std::string, kubernetes_service_hosts, "v");
        TWELVE_VAR(std::string, https_proxies, "v");
        TWELVE_VAR(std::string, aws_region, "v");
        TWELVE_VAR(std::string, aw_profile, "v");
    };
    CHECK(suggested<settings>("PATH") == "-");
    CHECK(suggested<settings>("HOME") == "-");
    CHECK(suggested<settings>("_") == "-");
    CHECK(suggested<settings>("KUBERNETES_SERVICE_HOST") == "-");
    CHECK(suggested<settings>("https_proxy") == "-");
    CHECK(suggested<settings>("AWS_PROFILE") == "-");
    CHECK(suggested<settings>("AWS_REGOIN") == "AWS_REGION");
    CHECK(suggested<settings>("HOMESS") == "HOMES");
}

TEST_CASE("another case is told apart from a misspelling") {
    CHECK(unknown<thirty>("Log_Level")[0].code == problem_code::case_mismatch);
    CHECK(suggested<thirty>("log_level") == "LOG_LEVEL");
    CHECK(unknown<thirty>("log_levle")[0].code == problem_code::unknown_variable);
    CHECK(suggested<thirty>("log_levle") == "LOG_LEVEL");
}

TEST_CASE("the names of files are found as the variables are") {
    CHECK(suggested<thirty>("SESSION_KEY_FLIE") == "SESSION_KEY_FILE");
}

TEST_CASE("what is under a declared prefix is reported, and looked for under the others") {
    CHECK(suggested<grouped>("MAIL_VERSION").empty());
    CHECK(suggested<grouped>("QUEUE_RELAY_HOST") == "MAIL_RELAY_HOST");
    CHECK(suggested<grouped>("MAIL_DEPTH") == "QUEUE_DEPTH");
    CHECK(suggested<grouped>("MAIL_VERBOSITY") == "VERBOSITY");
    CHECK(suggested<grouped>("OTHER_DEPTH") == "-");
}

TEST_CASE("between two groups that have the name nothing is suggested") {
    struct third_settings {
        TWELVE_SETTINGS(third_settings, prefix("THIRD_"));
        TWELVE_VAR(std::optional<int>, size, "v");
    };
    struct three {
        TWELVE_SETTINGS(three);
        TWELVE_VAR(grouped, both, "b", prefix(""));
        TWELVE_VAR(third_settings, third, "t");
    };
    CHECK(suggested<three>("THIRD_RETRIES").empty());
    CHECK(suggested<three>("THIRD_DEPTH") == "QUEUE_DEPTH");
}

TEST_CASE("what Kubernetes sets for a Service is nobody's misspelling, whatever the prefix") {
    CHECK(suggested<grouped>("MAIL_SERVICE_HOST", "10.0.0.11") == "-");
    CHECK(suggested<grouped>("MAIL_SERVICE_PORT", "25") == "-");
    CHECK(suggested<grouped>("MAIL_SERVICE_PORT_SMTP", "25") == "-");
    CHECK(suggested<grouped>("MAIL_PORT", "tcp://10.0.0.11:25") == "-");
    CHECK(suggested<grouped>("MAIL_PORT_25_TCP", "tcp://10.0.0.11:25") == "-");
    CHECK(suggested<grouped>("MAIL_PORT_25_TCP_ADDR", "10.0.0.11") == "-");
    CHECK(suggested<grouped>("MAIL_SERVICE_HOST", "relay.example.org").empty());
}
