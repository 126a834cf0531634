#include <twelve/markdown.hpp>

#include <map>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include <support/approve.hpp>

#include <twelve/generated.hpp>

#include "show_settings.hpp"

using support::shown_settings;
using twelve::markdown;

namespace {

struct deep_settings {
    TWELVE_SETTINGS(deep_settings);
    TWELVE_VAR(support::mail_settings, mail, "Mail | *of* all\nkinds");
    TWELVE_VAR(int, late, "Declared behind a group, and not of it");
};

struct awkward_settings {
    TWELVE_SETTINGS(awkward_settings);
    TWELVE_VAR(std::string, piped, "One | two <b>three</b> `four`\nfive", default_value("a|b\\|`c`"));
    TWELVE_VAR(std::string, blank, "Says nothing", default_value(""), allow_empty);
    TWELVE_VAR(std::string, spanning, "Spans lines", default_value("one\ntwo"));
    TWELVE_VAR(int, moved, "Has had names", alias("OTHER"),
               deprecated_alias("OLD", "use MOVED | soon"));
    TWELVE_VAR(deep_settings, deep, "Groups in a group");
};

struct risky_settings {
    TWELVE_SETTINGS(risky_settings);
    TWELVE_VAR(std::string, db_password, "p", default_value("hunter2-hunter2-hunter2-hunter2"));
    TWELVE_VAR(std::string, upstream, "u", default_value("http://a:hunter2-hunter2-hunter2-hunter2@b/"));
    TWELVE_VAR(std::string, api_token, "t", example("hunter2-hunter2-hunter2-hunter2"));
    TWELVE_VAR(twelve::secret<std::string>, key, "k", example("hunter2-hunter2-hunter2-hunter2"));
    TWELVE_VAR(twelve::postgres_url, db, "d", example("postgres://a:hunter2-hunter2-hunter2-hunter2@b/c"));
};

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("every variable has its row on the page") {
    support::approve("markdown.md", markdown<shown_settings>());
}

TEST_CASE("texts that would break a table are texts in it") {
    support::approve("markdown_awkward.md", markdown<awkward_settings>());
}

TEST_CASE("the page begins with the header by which generated files are known") {
    CHECK(markdown<shown_settings>().find(twelve::generated_markdown_header) == 0);
    CHECK(twelve::is_generated(markdown<shown_settings>()));
}

TEST_CASE("a variable behind a group stands in the table of its own struct") {
    const std::string text = markdown<deep_settings>();
    CHECK(text.find("`LATE`") < text.find("## Mail"));
    CHECK(text.find("`MAIL_FROM`") > text.find("## Mail"));
}

TEST_CASE("every row of a table has as many cells as its head") {
    for (const std::string& line : support::lines_of(markdown<awkward_settings>())) {
        if (line.empty() || line[0] != '|') continue;
        INFO(line);
        CHECK(std::count(line.begin(), line.end(), '|') == 5);
    }
}

TEST_CASE("no default and no example that may be a secret is in it") {
    CHECK_FALSE(support::leaks(markdown<risky_settings>()));
    CHECK(holds(markdown<risky_settings>(), "| has one, not shown |"));
}

TEST_CASE("a program without variables has a page without tables") {
    struct settings {
        TWELVE_SETTINGS(settings);
    };
    CHECK(markdown<settings>().find('|') == std::string::npos);
}
