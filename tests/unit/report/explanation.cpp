#include <catch2/catch_test_macros.hpp>

#include <twelve/report/explanation.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <support/approve.hpp>

#include <twelve/dotenv.hpp>
#include <twelve/secret_directory.hpp>
#include <twelve/services/postgres.hpp>
#include <twelve/variables.hpp>

#include "unit/detail/temporary_directory.hpp"

#if __has_include(<nlohmann/json.hpp>)
#    include <nlohmann/json.hpp>
#endif

namespace {

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(int, port, "Port", default_value(8080), deprecated_alias("OLD_PORT", "use PORT"));
    TWELVE_VAR(int, size, "Set above and below", default_value(1));
    TWELVE_VAR(int, depth, "Empty above, set below", default_value(3));
    TWELVE_VAR(std::optional<int>, limit, "Empty, and without a default");
    TWELVE_VAR(std::vector<int>, weights, "A list that is empty", default_value("1,2"));
    TWELVE_VAR(std::optional<int>, workers, "Nowhere");
    TWELVE_VAR(std::string, greeting, "What visitors are told", default_value("hello"));
    TWELVE_VAR(twelve::postgres_url, database_url, "Orders and customers");
    TWELVE_VAR(twelve::secret<std::string>, session_key, "Signs cookies");
    TWELVE_VAR(twelve::secret<std::string>, token, "In the directory of secrets");
    TWELVE_VAR(int, ratio, "Faulty", default_value(1));
    TWELVE_VAR(int, needed, "Nowhere, and required");
    TWELVE_VAR(int, filled, "Empty, and required");
};

std::string without(std::string text, const std::string& part) {
    for (std::size_t at = 0; (at = text.find(part)) != std::string::npos;) text.erase(at, part.size());
    return text;
}

/// Everything that can be told, from five kinds of places.
class configuration {
public:
    configuration() {
        const std::string key = directory_.file("key", "hunter2hunter2\n");
        std::filesystem::create_directory(directory_.path("secrets"));
        directory_.file("secrets/TOKEN", "hunter3hunter3\n");
        directory_.file(".env", "SIZE=2\nDEPTH=5\nOLD_PORT=81\nGREETING='good day'\nSIZE=3\nRATIO=many\n"
                                "DATABASE_URL=postgres://app:hunter2hunter2@db/shop\nSESSION_KEY=hunter2hunter2\n");
        above_.set("SIZE", "4");
        above_.set("DEPTH", "");
        above_.set("LIMIT", "");
        above_.set("FILLED", "");
        above_.set("WEIGHTS", "");
        above_.set("SESSION_KEY_FILE", key);
    }

    /// As if it all stood in the current folder.
    [[nodiscard]] std::vector<twelve::explained_variable> explained() {
        auto all = twelve::inspect<settings>(above_, twelve::secret_directory(directory_.path("secrets")),
                                             twelve::dotenv(directory_.path(".env")))
                       .variables;
        for (twelve::explained_variable& one : all) {
            take_folder_off(one.origin);
            for (twelve::origin& place : one.shadowed) take_folder_off(place);
        }
        return all;
    }

private:
    void take_folder_off(twelve::origin& place) {
        const std::string folder = directory_.path("");
        place.path = without(place.path, folder);
        place.source = without(place.source, folder);
    }

    temporary_directory directory_;
    twelve::variables above_;
};

}  // namespace

TEST_CASE("an explanation tells each variable's value, where it came from and what it hides") {
    configuration all;
    support::approve("explain.txt", twelve::explain_text(all.explained()));
}

TEST_CASE("where the table is too wide, what a variable has and where it came from stand on two lines") {
    configuration all;
    support::approve("explain_narrow.txt", twelve::explain_text(all.explained(), 60));
}

TEST_CASE("an explanation is told as JSON too") {
    configuration all;
    support::approve("explain.json", twelve::explain_json(all.explained()));
}

TEST_CASE("nothing of a secret stands in an explanation") {
    configuration all;
    CHECK(twelve::explain_text(all.explained()).find("hunter") == std::string::npos);
    CHECK(twelve::explain_json(all.explained()).find("hunter") == std::string::npos);
}

#if __has_include(<nlohmann/json.hpp>)
TEST_CASE("an explanation as JSON is JSON, with null for what is not set") {
    configuration all;
    const auto read = nlohmann::json::parse(twelve::explain_json(all.explained()), nullptr, false);
    REQUIRE(read.is_object());
    CHECK(read.at("schema") == 1);
    REQUIRE(read.at("variables").size() == 13);
    const auto& depth = read.at("variables").at(2);
    CHECK(depth.at("value") == "3");
    CHECK(depth.at("emptied").at("kind") == "variables");
    CHECK(depth.at("shadowed").at(0).at("line") == 2);
    CHECK(read.at("variables").at(3).at("value").is_null());
    CHECK(read.at("variables").at(10).at("faulty") == true);
}
#endif
