#include <twelve/detail/systemd_manifest.hpp>

#include <optional>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include <twelve/settings.hpp>

using twelve::detail::append_unit_text;

namespace {

template <class S>
std::string written() {
    twelve::detail::scratch memory;
    const twelve::detail::catalog all = twelve::detail::catalog_of<S>(memory);
    return twelve::detail::systemd_writer(all, "shop").write();
}

std::string text(std::string_view from) {
    std::string out;
    append_unit_text(out, from);
    return out;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a text means itself between double quotes in a unit") {
    CHECK(text("it's $5 #a;b") == "it's $5 #a;b");
    CHECK(text("100%d") == "100%%d");
    CHECK(text("\"a\\b\"") == "\\\"a\\\\b\\\"");
    CHECK(text("a\nb\tc") == "a\\nb\\tc");
    CHECK(text("\xE2\x80\xAE") == "\\u202E");
}

TEST_CASE("plain values are assignments, commented out where they may be absent") {
    struct settings {
        TWELVE_SETTINGS(settings);
        TWELVE_VAR(std::string, share, "s", default_value("50% \"a\""));
        TWELVE_VAR(std::string, needed, "n", example("eu"));
        TWELVE_VAR(std::optional<int>, size, "s", example("4"));
        TWELVE_VAR(std::string, bell, "b", default_value("\a"));
    };
    const std::string text = written<settings>();
    CHECK(holds(text, "\nEnvironment=\"SHARE=50%% \\\"a\\\"\"\n"));
    CHECK(holds(text, "\nEnvironment=\"NEEDED=<a text in UTF-8>\"\n"));
    CHECK(holds(text, "\n# Environment=\"SIZE=4\"\n"));
    CHECK(holds(text, "has by itself.\n# Environment=\"BELL=\\x07\"\n"));
}

TEST_CASE("a secret is a credential, or stands in a file that is not the unit") {
    struct settings {
        TWELVE_SETTINGS(settings);
        TWELVE_VAR(twelve::secret<std::string>, key, "k");
        TWELVE_VAR(std::optional<twelve::secret<std::string>>, spare, "s");
        TWELVE_VAR(std::string, api_token, "t", default_value("hunter2"));
    };
    const std::string text = written<settings>();
    CHECK(holds(text, "\nLoadCredential=KEY:/etc/credstore/shop.KEY\nEnvironment=KEY_FILE=%d/KEY\n"));
    CHECK(holds(text, "\n# LoadCredential=SPARE:/etc/credstore/shop.SPARE\n# Environment=SPARE_FILE=%d/SPARE\n"));
    CHECK(holds(text, "\n# It is secret: give it in /etc/shop/environment, not here.\n"));
    CHECK_FALSE(holds(text, "API_TOKEN="));
}

TEST_CASE("a faulty configuration is not started again and again") {
    struct settings {
        TWELVE_SETTINGS(settings);
    };
    CHECK(holds(written<settings>(), "[Service]\n"));
    CHECK(holds(written<settings>(), "\nRestartPreventExitStatus=78\n"));
}
