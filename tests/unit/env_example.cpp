#include <twelve/env_example.hpp>

#include <cstdio>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include <support/approve.hpp>

#include <twelve/dotenv_syntax.hpp>

#include "detail/temporary_directory.hpp"
#include "show_settings.hpp"

#ifndef _WIN32
#    include <stdio.h>  // popen
#endif

using support::shown_settings;
using twelve::env_example;

namespace {

const char* secret_default = "hunter2-hunter2-hunter2-hunter2";

struct risky_settings {
    TWELVE_SETTINGS(risky_settings);
    TWELVE_VAR(std::string, db_password, "Declared as plain text", default_value("hunter2-hunter2-hunter2-hunter2"));
    TWELVE_VAR(std::string, upstream, "A URL as text", default_value("http://a:hunter2-hunter2-hunter2-hunter2@b/"));
    TWELVE_VAR(twelve::secret<std::string>, key, "k", example("hunter2-hunter2-hunter2-hunter2"));
    TWELVE_VAR(std::string, motd, "Told at login", default_value("one's\ntwo $x"));
    TWELVE_VAR(std::string, encrypted, "e", default_value("encrypted:x"));
};

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// The same file with every commented binding in force.
std::string all_in_force(const std::string& text) {
    std::string made;
    for (const std::string& line : support::lines_of(text)) {
        const bool is_binding = line.size() > 2 && line[0] == '#' && line[2] >= 'A' && line[2] <= 'Z' &&
                                line.find('=') != std::string::npos && line.find(' ', 2) > line.find('=');
        made += (is_binding ? line.substr(2) : line) + "\n";
    }
    return made;
}

}  // namespace

TEST_CASE("every variable is there with its purpose, its form and its default") {
    support::approve("env_example.txt", env_example<shown_settings>());
}

TEST_CASE("it begins with the header by which generated files are known") {
    CHECK(env_example<shown_settings>().find(twelve::generated_header) == 0);
}

TEST_CASE("our own parser reads it without a warning") {
    const std::string text = env_example<shown_settings>();
    const auto document = twelve::parse_dotenv(text);
    CHECK(document.ok());
    CHECK(document.warnings().empty());
    REQUIRE(document.find("DATABASE_URL"));
    CHECK(twelve::detail::is_placeholder(document.find("DATABASE_URL")->value));
    CHECK(document.find("REGION")->value == "eu west");
    CHECK_FALSE(document.binds("PORT"));
    CHECK_FALSE(document.binds("TLS_KEY"));
}

TEST_CASE("what is commented out can be put in force") {
    const std::string text = all_in_force(env_example<shown_settings>());
    const auto document = twelve::parse_dotenv(text);
    CHECK(document.ok());
    CHECK(document.find("PORT")->value == "8080");
    CHECK(document.find("GREETING")->value == "it's $5");
    CHECK(document.find("TIMEOUT")->value == "30s");
}

TEST_CASE("a secret has no value, nor has what looks like one") {
    const std::string text = env_example<risky_settings>();
    CHECK_FALSE(support::leaks(text));
    CHECK(support::leaks(secret_default));
    CHECK(holds(text, "# DB_PASSWORD='<a text in UTF-8>'\n"));
    CHECK(holds(text, "KEY='<a text in UTF-8>'\n"));
}

TEST_CASE("a default that not everyone reads alike is said to be one") {
    CHECK(holds(env_example<shown_settings>(), "# Take care: a value that holds '"));
    const std::string text = env_example<risky_settings>();
    CHECK(holds(text, "# Take care: a value that begins with encrypted:"));
    CHECK(holds(text, "# ENCRYPTED=\n"));
    CHECK(twelve::parse_dotenv(text).ok());
}

TEST_CASE("whatever may stand in a file says so: secrets, service URLs, and what asks for it") {
    struct settings {
        TWELVE_SETTINGS(settings);
        TWELVE_VAR(twelve::secret<std::string>, key, "k");
        TWELVE_VAR(twelve::postgres_url, database_url, "d");
        TWELVE_VAR(std::string, banner, "b", from_file);
        TWELVE_VAR(std::string, plain, "p");
        TWELVE_VAR(twelve::secret<std::string>, token, "t");
        TWELVE_VAR(std::string, token_file, "A variable of its own");
    };
    const std::string text = env_example<settings>();
    CHECK(holds(text, "# Or KEY_FILE names a file that holds it.\n"));
    CHECK(holds(text, "# Or DATABASE_URL_FILE names a file that holds it.\n"));
    CHECK(holds(text, "# Or BANNER_FILE names a file that holds it.\n"));
    CHECK_FALSE(holds(text, "PLAIN_FILE"));
    CHECK_FALSE(holds(text, "# Or TOKEN_FILE"));
}

TEST_CASE("lists and maps are written with the separators of their own") {
    struct settings {
        TWELVE_SETTINGS(settings);
        TWELVE_VAR(std::vector<std::string>, hosts, "Hosts", separator(';'));
        TWELVE_VAR((std::map<std::string, int>), weights, "Weights", separator('|'), key_value_separator('='),
                   default_value("a=1|b=2"));
    };
    const std::string text = env_example<settings>();
    CHECK(holds(text, "HOSTS='<a list separated by semicolons>'\n"));
    CHECK(holds(text, "# Optional, a=1|b=2 by default: pairs key=value separated by bars, each value a whole number"));
    CHECK(holds(text, "# WEIGHTS='a=1|b=2'\n"));
}

TEST_CASE("a variable stands beneath the heading of its own group, wherever the nested structs are declared") {
    struct cache_settings {
        TWELVE_SETTINGS(cache_settings);
        TWELVE_VAR(int, size, "Entries", default_value(10));
    };
    struct store_settings {
        TWELVE_SETTINGS(store_settings);
        TWELVE_VAR(cache_settings, cache, "The cache of the store");
        TWELVE_VAR(std::string, folder, "Where it is kept", default_value("data"));
    };
    struct settings {
        TWELVE_SETTINGS(settings);
        TWELVE_VAR(store_settings, store, "The store");
        TWELVE_VAR(int, port, "Port", default_value(80));
    };
    std::string order;
    for (const std::string& line : support::lines_of(env_example<settings>()))
        if (line.find("# ----") == 0 || line.find('=') != std::string::npos) order += line + "\n";
    CHECK(order == "# PORT=80\n"
                   "# ---- The store ----\n"
                   "# STORE_FOLDER=data\n"
                   "# ---- The cache of the store ----\n"
                   "# STORE_CACHE_SIZE=10\n");
}

TEST_CASE("no comment is wider than 100 columns") {
    for (const std::string& line : support::lines_of(env_example<shown_settings>()))
        if (line.size() > 100) FAIL_CHECK(line);
    SUCCEED();
}

#ifndef _WIN32
TEST_CASE("a shell reads it as our parser does") {
    temporary_directory directory;
    const std::string file = directory.file("example.env", env_example<shown_settings>());
    const std::string command =
        "env -i sh -c 'set -a; . " + file + "; printf \"%s|%s|%s\" \"$DATABASE_URL\" \"$REGION\" \"$WORKERS\"'";
    std::FILE* const shell = ::popen(command.c_str(), "r");
    REQUIRE(shell != nullptr);
    char read[512] = {};
    const std::size_t size = std::fread(read, 1, sizeof(read) - 1, shell);
    CHECK(::pclose(shell) == 0);

    const std::string text = env_example<shown_settings>();  // the document only looks at it
    const auto document = twelve::parse_dotenv(text);
    std::string expected(document.find("DATABASE_URL")->value);
    expected.append("|").append(document.find("REGION")->value).append("|").append(document.find("WORKERS")->value);
    CHECK(std::string(read, size) == expected);
}
#endif
