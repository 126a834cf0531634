#include <catch2/catch_test_macros.hpp>

#include <twelve/report/form.hpp>

TEST_CASE("a report has a form for people and one for programs") {
    CHECK(twelve::report_form::text != twelve::report_form::json);
    CHECK(twelve::report_json({}).find("\"errors\": 0") != std::string::npos);
    CHECK(twelve::report_text({}).find("0 errors") != std::string::npos);
}
