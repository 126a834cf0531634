#include <twelve/embed.hpp>

#include <cstring>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include <support/schema_settings.hpp>

TWELVE_EMBED(support::schema_settings);

TEST_CASE("the program holds what json_schema writes, byte for byte") {
    constexpr auto& note = twelve_embed_belongs_at_namespace_scope::twelve_embed_stands_once_in_a_program;
    const std::string text = twelve::json_schema<support::schema_settings>();
    REQUIRE(note.text_size == text.size());
    CHECK(std::memcmp(note.text, text.data(), text.size()) == 0);
    CHECK(std::string(note.name) == "twelve");
    CHECK(note.name_size == 7);
    CHECK(note.type == twelve::detail::embedded_note_type);
    CHECK(sizeof note % 4 == 0);
}
