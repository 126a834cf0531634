#include <catch2/catch_test_macros.hpp>

#include <twelve/report/explanation.hpp>

#include <string>
#include <vector>

namespace {

twelve::explained_variable port() {
    twelve::explained_variable one;
    one.name = "PORT";
    one.shown = "8080";
    one.origin.kind = twelve::source_kind::dotenv;
    one.origin.path = ".env";
    one.origin.line = 3;
    one.origin.column = 6;
    twelve::origin below;
    below.kind = twelve::source_kind::environment;
    below.source = "environment";
    one.shadowed.push_back(below);
    return one;
}

twelve::explained_variable limit() {
    twelve::explained_variable one;
    one.name = "LIMIT";
    one.shown = "(not set)";
    return one;
}

}  // namespace

TEST_CASE("an explanation is a table with a line a variable") {
    CHECK(twelve::explain_text({port(), limit()}) ==
          "VARIABLE  VALUE      FROM      HIDES\n"
          "PORT      8080       .env:3:6  environment\n"
          "LIMIT     (not set)  -         -\n");
}

TEST_CASE("an explanation as JSON has null for what is not set") {
    const std::string text = twelve::explain_json({port(), limit()});
    CHECK(text.find("\"value\": \"8080\"") != std::string::npos);
    CHECK(text.find("\"line\": 3") != std::string::npos);
    CHECK(text.find("\"value\": null") != std::string::npos);
}
