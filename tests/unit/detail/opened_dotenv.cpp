#include <twelve/detail/opened_dotenv.hpp>

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include <twelve/detail/readings.hpp>
#include <twelve/settings.hpp>
#include <twelve/variables.hpp>

#include "temporary_directory.hpp"

using namespace twelve::detail;
using twelve::problem;
using twelve::problem_code;

namespace {

struct declared_settings {
    TWELVE_SETTINGS(declared_settings);
    TWELVE_VAR(int, port, "Port");
    TWELVE_VAR(twelve::secret<std::string>, pin, "A secret whose name does not tell");
    TWELVE_VAR(twelve::secret<std::string>, keep, "A secret that the more important source sets");
};

/// A load whose more important source sets HOST, and KEEP to a secret.
struct some_load {
    twelve::variables above{{"HOST", "db1"}, {"KEEP", "hunter2"}};
    scratch memory;
    catalog declared = catalog_of<declared_settings>(memory);
    const any_source* sources[1] = {&above};
    readings asked_by{declared, sources, 1, memory};
};

/// Notes what a source gives, `NAME=text;` each.
class noted final : public collector {
public:
    void take(std::string_view name, const raw_value& value) override {
        all.append(name).append("=").append(value.text).append(value.is_tainted ? "!;" : ";");
    }
    void fail(std::string_view, twelve::literal) override { all += "failed;"; }

    std::string all;
};

/// A file with this text, opened by such a load.
struct opened_text {
    explicit opened_text(const std::string& text, const dotenv_source_settings& settings = {}, mode_t mode = 0644)
        : path(folder.file(".env", text, mode)), file(path, settings, load.asked_by) {}

    [[nodiscard]] std::string collected() {
        noted all;
        file.collect(all);
        return all.all;
    }

    [[nodiscard]] twelve::problems reported() const {
        twelve::problems all;
        file.report(all);
        return all;
    }

    [[nodiscard]] std::string text_of(std::string_view name) {
        raw_value found;
        return file.find(name, found) ? std::string(found.text) : "not there";
    }

    temporary_directory folder;
    std::string path;
    some_load load;
    opened_dotenv file;
};

bool holds(const problem& one, const std::string& text) {
    for (const std::string* part : {&one.variable, &one.shown, &one.expected, &one.reason, &one.hint, &one.related,
                                    &one.excerpt.text, &one.origin.path, &one.origin.source})
        if (part->find(text) != std::string::npos) return true;
    return false;
}

}  // namespace

TEST_CASE("what a file binds is given in its order, of a name bound twice the last") {
    opened_text opened("PORT=1\nOTHER=x\nPORT=2\n");
    CHECK(opened.collected() == "OTHER=x;PORT=2;");
    CHECK(opened.text_of("PORT") == "2");
    CHECK(opened.text_of("NONE") == "not there");
    CHECK(opened.file.binds("OTHER"));
    CHECK_FALSE(opened.file.binds("NONE"));
    CHECK_FALSE(opened.file.is_refused());
    CHECK(opened.reported().size() == 1);  // that PORT is bound twice
}

TEST_CASE("an empty file binds nothing and has nothing wrong with it") {
    opened_text opened("");
    CHECK(opened.collected().empty());
    CHECK(opened.reported().empty());
    CHECK_FALSE(opened.file.is_refused());
}

TEST_CASE("an expansion takes from the more important sources, and a secret taints what it touches") {
    opened_text opened("A=${HOST}:1\nB=${KEEP}\nC=${PIN:-none}\nD=${OTHER:-x}\n");
    CHECK(opened.collected() == "A=db1:1;B=hunter2!;C=none!;D=x;");
}

TEST_CASE("a value's place is its line and column in the file as it was named") {
    opened_text opened("# first\nPORT = 80\n");
    raw_value found;
    REQUIRE(opened.file.find("PORT", found));
    const twelve::origin place = opened.file.place_of(&found);
    CHECK(place.kind == twelve::source_kind::dotenv);
    CHECK(place.source == opened.path);
    CHECK(place.line == 2);
    CHECK(place.column == 8);
    CHECK(opened.file.place_of(nullptr).line == 0);
    CHECK(opened.file.excerpt_of(found, {}).text == "PORT = 80");
    CHECK(opened.file.excerpt_of(found, "[gone]").text == "PORT = [gone]");
}

TEST_CASE("a value is masked where its line may not be shown, whatever is asked for") {
    opened_text opened("PIN=1234\nPORT=1 # PIN=5678\nOTHER=abcd\nPOR_=${KEEP}\n");
    raw_value found;
    for (const char* name : {"PIN", "PORT", "OTHER", "POR_"}) {
        CAPTURE(std::string(name));
        REQUIRE(opened.file.find(name, found));
        const twelve::excerpt shown = opened.file.excerpt_of(found, {});
        CHECK(shown.text.find("1234") == std::string::npos);
        CHECK(shown.text.find("5678") == std::string::npos);
        CHECK(shown.text.find("abcd") == std::string::npos);
        CHECK(shown.text.find("hunter2") == std::string::npos);
        CHECK(shown.text.find("[redacted]") != std::string::npos);
    }
}

TEST_CASE("a file with a fault is refused whole, and what it binds is not missing") {
    opened_text opened("PORT=1\nPIN='unclosed\n");
    CHECK(opened.file.is_refused());
    CHECK(opened.collected().empty());
    CHECK(opened.text_of("PORT") == "not there");
    CHECK(opened.file.binds("PORT"));
    CHECK(opened.file.binds("PIN"));
}

TEST_CASE("a fault has its line, its reason and its fix, and shows the line of a plain variable") {
    opened_text opened("PORT='1'2\n");
    const twelve::problems found = opened.reported();
    REQUIRE(found.size() == 1);
    CHECK(found[0].variable == "PORT");
    CHECK(found[0].origin.line == 1);
    CHECK(found[0].origin.column == 9);
    CHECK(found[0].excerpt.text == "PORT='1'2");
    CHECK_FALSE(found[0].reason.empty());
    CHECK_FALSE(found[0].hint.empty());
}

TEST_CASE("the other place that a fault is about is told") {
    const auto first = [](const std::string& text) { return opened_text(text).reported()[0]; };
    CHECK(first("PORT='a\nHOST='x'\n").reason == "the quotes closed before this text; they opened at 1:6");
    CHECK(first("PORT='a\nHOST='x'\n").hint == "close the quote on the line where it opens, or put the value in double quotes");
    CHECK(first("PORT=\"{\n\"a\": 1}\"\n").hint == "close the quote on the line where it opens, or write \\\" for one inside");
    CHECK(first("\nPORT='it's'\n").reason == "the quotes closed before this text; they opened at 2:6");
    CHECK(first("PORT='a\nb\n HOST=1\n").reason == "the quote is never closed; line 3 looks like NAME=");
    CHECK(first("PORT='a\nb\n").reason == "the quote is never closed");
    CHECK(first("PORT=1\n\nPORT=2\n").reason == "the name is bound twice, and the last one wins; the one before is on line 1");
}

TEST_CASE("a character is told that cannot be seen, but not of a secret, nor of what nobody declared") {
    const auto first = [](const std::string& text) { return opened_text(text).reported()[0].reason; };
    const std::string begins = "a name begins with a letter or `_`";
    CHECK(first("\xE2\x80\x8BPORT=1\n") == begins + "; this is U+200B");
    CHECK(first("\xF0\x9F\x99\x82=1\n") == begins + "; this is U+1F642");
    CHECK(first("\x01=1\n") == begins + "; this is U+0001");
    CHECK(first("1=1\n") == begins);
    CHECK(first("PORT=\xE9\n") == "the byte is not UTF-8; it is 0xE9");
    CHECK(first("\xF4\x8F\xBF\xBF=1\n") == begins + "; this is U+10FFFF");
    CHECK(first("OTHER=\xE9\n") == "the byte is not UTF-8");
    CHECK(first("PIN=\xE9\n") == "the byte is not UTF-8");
    CHECK(first("PIN=1\n\xC2\xA0x\n") == begins);
}

TEST_CASE("of a faulty line nothing of a secret is shown, be it declared, named like one or behind a plain name") {
    for (const char* line : {"PIN='hunter2'x", "API_TOKEN='hunter2'x", "PORT='hunter2'x PIN=hunter2", "PORT='postgres://u:hunter2@h'x",
                             "OTHER='hunter2'x", "hunter2'x'y", "PORT='{\"token\": \"hunter2\"}'x",
                             "export PIN='hunter2'x", "PORT.x='hunter2'y", "PORT-x='hunter2'y",
                             "OTHER='\nPORT=hunter2'y", "PORT=\"\rhunter2\"x"}) {
        CAPTURE(std::string(line));
        opened_text opened(std::string(line) + "\n");
        const twelve::problems found = opened.reported();
        REQUIRE_FALSE(found.empty());
        for (const problem& one : found) CHECK_FALSE(holds(one, "hunter2"));
    }
}

TEST_CASE("a masked line keeps its name where that is declared, or tells itself that a secret follows") {
    const auto shown = [](const std::string& line) { return opened_text(line + "\n").reported()[0].excerpt.text; };
    CHECK(shown("PIN='a'b") == "PIN=[redacted]");
    CHECK(shown("API_TOKEN='a'b") == "API_TOKEN=[redacted]");
    CHECK(shown("OTHER='a'b") == "[redacted]");
}

TEST_CASE("a tainted value is masked whatever mask is asked for") {
    opened_text opened("PORT=x${KEEP}\n");
    raw_value found;
    REQUIRE(opened.file.find("PORT", found));
    CHECK(opened.file.excerpt_of(found, {}).text == "PORT=[redacted]");
    CHECK(opened.file.excerpt_of(found, "x://u:[redacted]@h").text == "PORT=[redacted]");
}

TEST_CASE("a message of the file's author is shown, but not beside a secret") {
    const twelve::problems plain = opened_text("PORT=${GONE:?set GONE first}\n").reported();
    REQUIRE(plain.size() == 1);
    CHECK(plain[0].shown == "set GONE first");
    const twelve::problems secret = opened_text("PIN=${GONE:?hunter2}\n").reported();
    REQUIRE(secret.size() == 1);
    CHECK_FALSE(holds(secret[0], "hunter2"));
}

TEST_CASE("an undeclared name is not told, since it may be the tail of a secret") {
    const twelve::problems found = opened_text("HUNTER2='a'b\n").reported();
    REQUIRE(found.size() == 1);
    CHECK(found[0].variable.empty());
    CHECK_FALSE(holds(found[0], "HUNTER2"));
}

TEST_CASE("an absent file is nothing, unless it is required") {
    temporary_directory folder;
    some_load load;
    dotenv_source_settings settings;
    const opened_dotenv optional(folder.path("none"), settings, load.asked_by);
    twelve::problems found;
    optional.report(found);
    CHECK(found.empty());
    CHECK_FALSE(optional.is_refused());
    CHECK(optional.place_looked_in().is_absent);
    CHECK(std::filesystem::path(optional.place_looked_in().name) == std::filesystem::path(folder.path("none")));
    settings.is_required = true;
    const opened_dotenv required(folder.path("none"), settings, load.asked_by);
    required.report(found);
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == problem_code::file_unreadable);
    CHECK(found[0].reason == "there is no such file");
    CHECK(required.is_refused());
}

TEST_CASE("a directory is refused even where no file is required") {
    some_load load;
    const opened_dotenv opened("/", {}, load.asked_by);
    twelve::problems found;
    opened.report(found);
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == problem_code::file_unreadable);
    CHECK(opened.is_refused());
    CHECK_FALSE(opened.place_looked_in().is_absent);
}

TEST_CASE("a file above its limit is told with the limit, one at its limit is read") {
    dotenv_source_settings settings;
    settings.file.max_bytes = 7;
    opened_text fits("PORT=1\n", settings);
    CHECK(fits.collected() == "PORT=1;");
    const twelve::problems found = opened_text("PORT=12\n", settings).reported();
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == problem_code::too_large);
    CHECK(found[0].expected == "7 bytes");
}

#ifndef _WIN32  // there are no modes
TEST_CASE("a file that anyone may write is read, with a warning") {
    opened_text opened("PORT=1\n", {}, 0666);
    const twelve::problems found = opened.reported();
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == problem_code::world_writable);
    CHECK(found[0].severity == twelve::severity::warning);
    CHECK(found[0].origin.path == opened.path);
    CHECK(opened.collected() == "PORT=1;");
}
#endif

TEST_CASE("strict names are what the file was opened with") {
    dotenv_source_settings settings;
    CHECK_FALSE(opened_text("", settings).file.has_strict_names());
    settings.has_strict_names = true;
    CHECK(opened_text("", settings).file.has_strict_names());
}
