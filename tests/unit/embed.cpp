#include <twelve/embed.hpp>

#include <cstring>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include <support/schema_settings.hpp>

namespace {

#define TEN_TIMES(text) text text text text text text text text text text

/// Its schema is longer than the compiler makes room for at first.
struct long_settings {
    TWELVE_SETTINGS(long_settings);
    TWELVE_VAR(int, port, TEN_TIMES(TEN_TIMES("A help that has far more than a few lines.")));
};

}  // namespace

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

TEST_CASE("a schema that is longer than its first draft is embedded whole") {
    constexpr auto note = twelve::detail::embedded<long_settings>();
    const std::string text = twelve::json_schema<long_settings>();
    REQUIRE(text.size() > twelve::detail::embedded_schema<long_settings>::room);
    REQUIRE(note.text_size == text.size());
    CHECK(std::memcmp(note.text, text.data(), text.size()) == 0);
}
