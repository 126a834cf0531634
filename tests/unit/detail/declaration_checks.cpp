#include <twelve/detail/declaration_checks.hpp>

#include <map>
#include <optional>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include <twelve/services/http.hpp>
#include <twelve/settings.hpp>

namespace {

template <class S>
std::string findings() {
    twelve::detail::scratch memory;
    const twelve::detail::catalog all = twelve::detail::catalog_of<S>(memory);
    return twelve::detail::declaration_checker(all, &twelve::detail::try_to_load<S>).findings();
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a declaration that holds has no findings") {
    struct group {
        TWELVE_SETTINGS(group);
        TWELVE_VAR(std::string, path, "p", example("/srv"));
        TWELVE_VAR(int, depth, "d", default_value(2), example("3"));
    };
    struct settings {
        TWELVE_SETTINGS(settings);
        TWELVE_VAR(int, port, "p", default_value(80), at_least(1), example("81"), deprecated_alias("OLD_PORT", "use PORT"));
        TWELVE_VAR(std::string, region, "r", example("eu"));
        TWELVE_VAR(twelve::secret<std::string>, key, "k", example("0123456789"), min_length(8));
        TWELVE_VAR(twelve::http_url, api, "a", default_value("https://api.example.org"));
        TWELVE_VAR((std::map<std::string, int>), quota, "q", default_value("a:1"));
        TWELVE_VAR(std::optional<group>, files, "f");
    };
    CHECK(findings<settings>().empty());
}

TEST_CASE("a default that its own type or check refuses is found") {
    struct settings {
        TWELVE_SETTINGS(settings);
        TWELVE_VAR((std::map<std::string, int>), quota, "q", default_value("free"));
        TWELVE_VAR(int, even, "e", default_value(3), check([](int n) { return n % 2 == 0; }, "an even number"));
    };
    CHECK(holds(findings<settings>(), "QUOTA has the default free"));
    CHECK(holds(findings<settings>(), "EVEN has the default 3"));
    CHECK(holds(findings<settings>(), "[invalid_default]"));
}

TEST_CASE("an example that its own type, rule or check refuses is found, in an optional group too") {
    struct group {
        TWELVE_SETTINGS(group);
        TWELVE_VAR(std::string, path, "p");
        TWELVE_VAR(int, depth, "d", example("deep"));
    };
    struct settings {
        TWELVE_SETTINGS(settings);
        TWELVE_VAR(int, port, "p", at_least(1), example("0"));
        TWELVE_VAR(std::string, region, "r", example("<a region>"));
        TWELVE_VAR(std::optional<group>, files, "f");
    };
    const std::string text = findings<settings>();
    CHECK(holds(text, "by its example, PORT is 0, expected a whole number from 1"));
    CHECK(holds(text, "by its example, REGION"));
    CHECK(holds(text, "[placeholder]"));
    CHECK(holds(text, "by its example, FILES_DEPTH is deep"));
    CHECK_FALSE(holds(text, "FILES_PATH"));
}

TEST_CASE("the example of a secret is tried and never shown") {
    struct settings {
        TWELVE_SETTINGS(settings);
        TWELVE_VAR(twelve::secret<std::string>, key, "k", example("hunter2"), min_length(8));
    };
    CHECK(holds(findings<settings>(), "by its example, KEY is shorter than 8 bytes [too_short]"));
    CHECK_FALSE(holds(findings<settings>(), "hunter2"));
}

TEST_CASE("validate must accept the defaults where nothing is required") {
    struct settings {
        TWELVE_SETTINGS(settings);
        TWELVE_VAR(int, least, "l", default_value(9));
        TWELVE_VAR(int, most, "m", default_value(3));
        void validate(twelve::checks& check) const { check.that(least <= most, "must not be above {1}", least, most); }
    };
    CHECK(holds(findings<settings>(), "LEAST must not be above MOST [check_failed]"));
}

TEST_CASE("what may be a secret stands in the program as a default or an example") {
    struct settings {
        TWELVE_SETTINGS(settings);
        TWELVE_VAR(std::string, db_password, "d", default_value("hunter2"));
        TWELVE_VAR(std::string, upstream, "u", example("https://a:hunter2@b/"));
    };
    CHECK(holds(findings<settings>(), "DB_PASSWORD has a default, but looks like a secret"));
    CHECK(holds(findings<settings>(), "UPSTREAM has an example, but looks like a secret or holds one"));
    CHECK_FALSE(holds(findings<settings>(), "hunter2"));
}

TEST_CASE("an alias that the machine uses, and a name that Kubernetes sets, are found") {
    struct settings {
        TWELVE_SETTINGS(settings);
        TWELVE_VAR(std::string, place, "p", default_value("a"), alias("HOME"));
        TWELVE_VAR(std::string, shell_name, "s", default_value("a"), deprecated_alias("SHELL", "use SHELL_NAME"));
        TWELVE_VAR(std::string, spoken, "l", default_value("a"), alias("LC_SPOKEN"));
        TWELVE_VAR(int, kubernetes_service_port, "k", default_value(3));
    };
    CHECK(holds(findings<settings>(), "PLACE has the alias HOME, a name that the machine itself uses"));
    CHECK(holds(findings<settings>(), "SPOKEN has the alias LC_SPOKEN, a name that the machine itself uses"));
    CHECK(holds(findings<settings>(), "SHELL_NAME has the alias SHELL"));
    CHECK(holds(findings<settings>(), "KUBERNETES_SERVICE_PORT begins as the variables that Kubernetes sets"));
}
