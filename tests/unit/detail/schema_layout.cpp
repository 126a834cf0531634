#include <twelve/detail/schema_layout.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

#include <support/schema_settings.hpp>

using namespace twelve::detail;

TEST_CASE("the structs of a configuration are laid flat in the order of their declaration") {
    const schema_group& group = *schema_group_of<support::relay_settings>();
    const schema_count count = count_schema(*group.settings);
    REQUIRE(count.entries == 4);
    REQUIRE(count.levels == 2);
    schema_entry entries[4];
    schema_level levels[2];
    const schema_layout all = lay_out(group, entries, levels);
    REQUIRE(all.size == 4);
    CHECK(all.levels[1].is_optional);
    CHECK(all.levels[1].first == 1);
    CHECK(all.levels[1].end == 4);
    char name[32] = {};
    schema_output out(name, sizeof name);
    put_name(out, all.levels, all.entries[2]);
    CHECK(std::string(name) == "TLS_KEY");
    CHECK(all.entries[2].is_required);
    CHECK(all.entries[3].has_any(bit_of(rule_kind::default_value)));
}

TEST_CASE("the quick look for a secret's name overlooks none") {
    for (const char* const name : {"DB_PASSWORD", "secret", "a_token_b", "Credentials", "API_KEY", "X_DSN"}) {
        CHECK(looks_secret(name));
        CHECK(may_look_secret(name));
    }
    CHECK_FALSE(may_look_secret("LOG_LEVEL"));
}
