#include <twelve/detail/compose_manifest.hpp>

#include <optional>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include <twelve/settings.hpp>

using twelve::detail::compose_message;

namespace {

template <class S>
std::string written() {
    twelve::detail::scratch memory;
    const twelve::detail::catalog all = twelve::detail::catalog_of<S>(memory);
    return twelve::detail::compose_writer(all, "shop").write();
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a message stays within its braces") {
    CHECK(compose_message("Where it runs") == "Where it runs");
    CHECK(compose_message("a ${B} $c\nd") == "a $$(B) $$c\\nd");
}

TEST_CASE("what is required stops Compose, and what has a default does not") {
    struct settings {
        TWELVE_SETTINGS(settings);
        TWELVE_VAR(int, needed, "Is {needed}");
        TWELVE_VAR(std::string, told, "t", allow_empty);
        TWELVE_VAR(std::string, cost, "c", default_value("5 \"a\\b\""));
        TWELVE_VAR(std::string, greeting, "g", default_value("hello"), allow_empty);
    };
    const std::string text = written<settings>();
    CHECK(holds(text, "NEEDED: \"${NEEDED:?Is (needed)}\"\n"));
    CHECK(holds(text, "TOLD: \"${TOLD?t}\"\n"));
    CHECK(holds(text, "COST: \"${COST:-5 \\\"a\\\\b\\\"}\"\n"));
    CHECK(holds(text, "GREETING: \"${GREETING-hello}\"\n"));
}

TEST_CASE("what Compose cannot hold, or need not know, is handed on where it is set") {
    struct group {
        TWELVE_SETTINGS(group);
        TWELVE_VAR(std::string, path, "p");
        TWELVE_VAR(int, size, "s", default_value(3));
    };
    struct settings {
        TWELVE_SETTINGS(settings);
        TWELVE_VAR(std::optional<int>, n, "n");
        TWELVE_VAR(std::string, braces, "b", default_value("{a}"));
        TWELVE_VAR(std::string, dollars, "d", default_value("$5"));
        TWELVE_VAR(std::string, spanning, "l", default_value("a\nb"));
        TWELVE_VAR(std::optional<group>, maybe, "m");
    };
    const std::string text = written<settings>();
    for (const char* const name : {"\"N\"", "BRACES", "DOLLARS", "SPANNING", "MAYBE_PATH", "MAYBE_SIZE"}) {
        INFO(name);
        CHECK(holds(text, std::string("      ") + name + ":\n"));
    }
}

TEST_CASE("a secret is a file, and one that may be absent is commented out") {
    struct settings {
        TWELVE_SETTINGS(settings);
        TWELVE_VAR(twelve::secret<std::string>, key, "k");
        TWELVE_VAR(std::optional<twelve::secret<std::string>>, spare, "s");
    };
    const std::string text = written<settings>();
    CHECK(holds(text, "      KEY_FILE: /run/secrets/KEY\n"));
    CHECK(holds(text, "      # SPARE_FILE: /run/secrets/SPARE\n"));
    CHECK(holds(text, "    secrets:\n      - KEY\n      # - SPARE\nsecrets:\n  KEY:\n    file: ./secrets/KEY\n"));
    CHECK(holds(text, "  # SPARE:\n  #   file: ./secrets/SPARE\n"));
}

TEST_CASE("where every secret may be absent, so are their lists") {
    struct settings {
        TWELVE_SETTINGS(settings);
        TWELVE_VAR(std::optional<twelve::secret<std::string>>, spare, "s");
    };
    const std::string text = written<settings>();
    CHECK(holds(text, "    environment: {}\n"));
    CHECK(holds(text, "    # secrets:\n      # - SPARE\n# secrets:\n"));
}

TEST_CASE("a secret that no file can hold comes from the shell") {
    struct settings {
        TWELVE_SETTINGS(settings);
        TWELVE_VAR(std::string, api_token, "The token", default_value("hunter2"));
        TWELVE_VAR(std::string, other_token, "The other");
        TWELVE_VAR(twelve::secret<std::string>, key, "k");
        TWELVE_VAR(std::string, key_file, "A variable of its own");
    };
    const std::string text = written<settings>();
    CHECK(holds(text, "      API_TOKEN:\n"));
    CHECK(holds(text, "      OTHER_TOKEN: \"${OTHER_TOKEN:?The other}\"\n"));
    CHECK(holds(text, "      KEY: \"${KEY:?k}\"\n"));
    CHECK_FALSE(holds(text, "secrets:"));
}
