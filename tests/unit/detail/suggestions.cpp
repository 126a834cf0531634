#include <twelve/detail/suggestions.hpp>

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include <twelve/load.hpp>
#include <twelve/variables.hpp>

using twelve::detail::nearest_word;

namespace {

enum class level { debug, info, warning, error, very_low };
TWELVE_ENUM(level, debug, info, warning, error, very_low);

std::string nearest(const std::string& text, std::initializer_list<const char*> words) {
    nearest_word found(text);
    for (const char* const word : words) found.offer(word);
    return std::string(found.found());
}

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(level, log, "Log", default_value(level::info));
    TWELVE_VAR(std::optional<std::string>, region, "Region", one_of("north", "south"));
    TWELVE_VAR(bool, trace, "Trace", default_value(false));
    TWELVE_VAR(std::optional<int>, size, "Size", one_of(1, 10));
    TWELVE_VAR(std::optional<twelve::secret<std::string>>, cipher, "Cipher", one_of("aes256", "chacha20"));
    TWELVE_VAR(std::vector<level>, levels, "Levels", default_value(""));
    TWELVE_VAR((std::optional<std::map<std::string, level>>), per_part, "Levels by part");
    TWELVE_VAR(std::optional<twelve::secret<std::vector<level>>>, hidden, "Hidden levels");
    TWELVE_VAR(std::optional<level>, api_token, "A choice whose name looks secret");
};

std::string suggestion_for(const char* name, const char* text) {
    const auto loaded = twelve::load<settings>(twelve::variables{{name, text}});
    REQUIRE_FALSE(loaded);
    REQUIRE(loaded.error().count(twelve::severity::error) == 1);
    return loaded.error()[0].suggestion;
}

}  // namespace

TEST_CASE("a misspelt word is the nearest one, in any case") {
    CHECK(nearest("inof", {"debug", "info", "error"}) == "info");
    CHECK(nearest("DEBGU", {"debug", "info", "error"}) == "debug");
    CHECK(nearest("very-lo", {"very_low", "low"}) == "very_low");
    CHECK(nearest("quiet", {"debug", "info", "error"}).empty());
    CHECK(nearest("", {"debug"}).empty());
}

TEST_CASE("a shortened word is the one that it begins") {
    CHECK(nearest("warn", {"debug", "warning"}) == "warning");
    CHECK(nearest("wa", {"debug", "warning"}).empty());
    CHECK(nearest("err", {"errors", "error", "err_or"}).empty());
}

TEST_CASE("between two words that are as near nothing is chosen") {
    CHECK(nearest("cat", {"car", "can"}).empty());
    CHECK(nearest("cat", {"car", "can", "cats", "cat"}) == "cat");
}

TEST_CASE("enums, choices of text and booleans have suggestions") {
    CHECK(suggestion_for("LOG", "inof") == "info");
    CHECK(suggestion_for("LOG", "loud").empty());
    CHECK(suggestion_for("REGION", "norht") == "north");
    CHECK(suggestion_for("TRACE", "ture") == "true");
    CHECK(suggestion_for("TRACE", "flase") == "false");
    CHECK(suggestion_for("TRACE", "maybe").empty());
    CHECK(suggestion_for("SIZE", "11").empty());
}

TEST_CASE("an item of a list or map has a suggestion, by itself") {
    CHECK(suggestion_for("LEVELS", "debug, warnin ,error") == "warning");
    CHECK(suggestion_for("LEVELS", "inof") == "info");
    CHECK(suggestion_for("LEVELS", "debug,loud").empty());
    CHECK(suggestion_for("LEVELS", "debug,,info").empty());
    CHECK(suggestion_for("PER_PART", "web:info,jobs:erorr") == "error");
    CHECK(suggestion_for("PER_PART", "web:info,erorr").empty());
    CHECK(suggestion_for("HIDDEN", "debug,inof").empty());
}

TEST_CASE("a secret has none: it would tell of the value") {
    CHECK(suggestion_for("CIPHER", "aes265").empty());
    CHECK(suggestion_for("API_TOKEN", "inof").empty());
}
