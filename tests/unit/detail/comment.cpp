#include <twelve/detail/comment.hpp>

#include <optional>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include <support/approve.hpp>

#include <twelve/settings.hpp>

using twelve::detail::append_comment;
using twelve::detail::demand_of;

namespace {

std::string comment(std::string_view indent, std::string_view words) {
    std::string out;
    append_comment(out, indent, words);
    return out;
}

struct inner_settings {
    TWELVE_SETTINGS(inner_settings);
    TWELVE_VAR(std::string, path, "A path");
};

struct commented_settings {
    TWELVE_SETTINGS(commented_settings);
    TWELVE_VAR(int, size, "s", default_value(3), between(1, 9));
    TWELVE_VAR(std::string, blank, "b", default_value(""));
    TWELVE_VAR(std::string, api_token, "t", default_value("hunter2"));
    TWELVE_VAR(std::string, long_text, "l", default_value("0123456789012345678901234567890123456789012345678901234567890123456789"));
    TWELVE_VAR(twelve::secret<std::string>, key, "k");
    TWELVE_VAR(std::optional<inner_settings>, maybe, "m");
};

std::string demand(std::string_view name) {
    twelve::detail::scratch memory;
    const twelve::detail::catalog all = twelve::detail::catalog_of<commented_settings>(memory);
    for (const twelve::detail::variable& one : all)
        if (one.name == name) return demand_of(all, one);
    return "no such variable";
}

}  // namespace

TEST_CASE("a comment is indented, and at most 100 columns wide") {
    std::string words;
    for (int i = 0; i < 60; ++i) words += "word ";
    const std::string text = comment("    ", words);
    CHECK(support::lines_of(text).size() == 4);
    for (const std::string& line : support::lines_of(text)) {
        CHECK(line.size() <= 100);
        CHECK(line.substr(0, 6) == "    # ");
    }
}

TEST_CASE("no text leaves the comment that it stands in") {
    CHECK(comment("", "one\ntwo\r\nthree") == "# one two\\r three\n");
    CHECK(comment("", "\xE2\x80\xA8PORT=1") == "# \\u2028PORT=1\n");
    CHECK(comment("", "\xEF\xBF\xBE") == "# \\uFFFE\n");
    CHECK(comment("", " \n ").empty());
}

TEST_CASE("a comment tells what is required, what is there by default, and what is accepted") {
    CHECK(demand("SIZE") == "Optional, 3 by default: a whole number from 1 to 9");
    CHECK(demand("BLANK") == "Optional, empty by default: a text in UTF-8");
    CHECK(demand("API_TOKEN") == "Optional, has a default: a text in UTF-8");
    CHECK(demand("KEY") == "Required, secret: a text in UTF-8");
    CHECK(demand("MAYBE_PATH") == "Required within its group: a text in UTF-8");
    CHECK(demand("LONG_TEXT") ==
          "Optional, 0123456789012345678901234567890123456789012345678901234567890123\xE2\x80\xA6 by default: a text in "
          "UTF-8");
}
