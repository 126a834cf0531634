#include <twelve/show.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

#include <support/approve.hpp>

#if __has_include(<nlohmann/json.hpp>)
#    include <nlohmann/json.hpp>
#endif

#include "show_settings.hpp"

using support::canary;
using support::filled_settings;
using support::leaks;
using twelve::show;
using twelve::show_json;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("every setting is shown on a line of its own, in the order of the declaration") {
    support::approve("show.txt", show(filled_settings()));
}

TEST_CASE("the same as JSON") { support::approve("show.json", show_json(filled_settings())); }

TEST_CASE("nothing of a secret is shown, nor of what looks like one") {
    CHECK_FALSE(leaks(show(filled_settings())));
    CHECK_FALSE(leaks(show_json(filled_settings())));
    CHECK(leaks(canary));  // the search itself finds what is there
}

TEST_CASE("lists and maps are shown with the separators of their own") {
    struct settings {
        TWELVE_SETTINGS(settings);
        TWELVE_VAR(std::vector<std::string>, hosts, "Hosts", separator(';'));
        TWELVE_VAR(std::optional<std::vector<int>>, ports, "Ports", separator(' '));
        TWELVE_VAR((std::map<std::string, int>), weights, "Weights", separator('|'), key_value_separator('='));
    };
    settings shown;
    shown.hosts = {"a,b", "c"};
    shown.ports = std::vector<int>{80, 443};
    shown.weights = {{"a:b", 1}, {"c", 2}};
    CHECK(show(shown) == "HOSTS   = a,b;c\nPORTS   = 80 443\nWEIGHTS = a:b=1|c=2\n");
    CHECK(holds(show_json(shown), R"("WEIGHTS": "a:b=1|c=2")"));
}

TEST_CASE("a URL with a user inside a list is redacted") {
    auto settings = filled_settings();
    settings.origins = {"http://a", std::string("https://app:") + canary + "@b"};
    CHECK_FALSE(leaks(show(settings)));
    CHECK(holds(show(settings), "ORIGINS         = [redacted]\n"));
}

TEST_CASE("a group that is there shows its members") {
    auto settings = filled_settings();
    CHECK(holds(show(settings), "TLS_CERTIFICATE = (not set)\n"));
    settings.tls.emplace();
    settings.tls->certificate = "/etc/cert";
    settings.tls->key = twelve::secret<std::string>(canary);
    CHECK(holds(show(settings), "TLS_CERTIFICATE = /etc/cert\n"));
    CHECK(holds(show(settings), "TLS_KEY         = [redacted]\n"));
    CHECK_FALSE(leaks(show(settings)));
}

TEST_CASE("a value is one printable line of at most 64 bytes") {
    auto settings = filled_settings();
    settings.banner = "a\nb\x1B[2J";
    settings.greeting = std::string(63, 'x') + "\xC3\xA9y";
    CHECK(holds(show(settings), "BANNER          = a\\nb\\x1B[2J\n"));
    CHECK(holds(show(settings), "GREETING        = " + std::string(63, 'x') + "\xE2\x80\xA6\n"));
    CHECK(holds(show_json(settings), "\"" + std::string(63, 'x') + "\xE2\x80\xA6\""));
    CHECK(holds(show_json(settings), R"("a\u000Ab\u001B[2J")"));
}

TEST_CASE("an empty text is told from what is not set") {
    auto settings = filled_settings();
    CHECK(holds(show(settings), "BANNER          = (not set)\n"));
    settings.banner = "";
    CHECK(holds(show(settings), "BANNER          = \"\"\n"));
}

#if __has_include(<nlohmann/json.hpp>)
TEST_CASE("the JSON is JSON") {
    auto settings = filled_settings();
    settings.banner = "\xFF\x01\"\\";
    const auto read = nlohmann::json::parse(show_json(settings), nullptr, false);
    REQUIRE(read.is_object());
    CHECK(read.at("PORT") == 8080);
    CHECK(read.at("VERBOSE") == false);
    CHECK(read.at("RATIO") == 0.25);
    CHECK(read.at("TLS_KEY").is_null());
    CHECK(read.at("BANNER") == "\xEF\xBF\xBD\x01\"\\");
}
#endif
