#include <twelve/detail/schema_writer.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

using namespace twelve::detail;

namespace {

struct small {
    TWELVE_SETTINGS(small);
    TWELVE_VAR(bool, trace, "Whether to trace", default_value(false));
};

}  // namespace

TEST_CASE("the writer counts what it then writes") {
    schema_entry entries[2];
    schema_level levels[1];
    const schema_layout all = lay_out(*schema_group_of<small>(), entries, levels);
    schema_output counted;
    schema_writer(all, counted).write();
    std::string text(counted.size(), '\0');
    schema_output filled(text.data(), text.size());
    schema_writer(all, filled).write();
    CHECK(filled.size() == text.size());
    CHECK(text ==
          "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"type\":\"object\",\n\"properties\":{\n"
          "\"TRACE\":{\"type\":\"boolean\",\"default\":false,\"description\":\"Whether to trace\",\"x-twelve\":{\"type\":"
          "\"bool\",\"has_default\":true}}},\n\"required\":[],\n\"dependentRequired\":{},\n\"x-twelve\":{\"version\":1,"
          "\"groups\":[\n{\"prefix\":\"\"}]}}\n");
}
