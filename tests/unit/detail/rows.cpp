#include <twelve/detail/rows.hpp>

#include <string_view>

#include <catch2/catch_test_macros.hpp>

using namespace twelve::detail;

namespace {

constexpr fact bare[] = {heading_of("port\0Port to listen on", 4, 0)};

constexpr fact ruled[] = {heading_of("hosts\0Hosts", 5, 5),
                          {rule_kind::separator, number(';')},
                          {rule_kind::alias, "A", 1},
                          {rule_kind::choice, number(1)},
                          {rule_kind::choice, number(2)},
                          {rule_kind::from_file, number(1)},
                          // of the next field:
                          {rule_kind::docs, "https://example.org", 19}};

constexpr row without_rules{bare, nullptr};
constexpr row with_rules{ruled, nullptr};

}  // namespace

TEST_CASE("a row without rules tells its member and its help, and holds nothing else") {
    CHECK(std::string_view(without_rules.member()) == "port");
    CHECK(std::string_view(without_rules.help()) == "Port to listen on");
    STATIC_REQUIRE(without_rules.rule_count() == 0);
    STATIC_REQUIRE(without_rules.begin() == without_rules.end());
    STATIC_REQUIRE_FALSE(without_rules.has(rule_kind::docs));
    CHECK(without_rules.find(rule_kind::docs) == nullptr);
    CHECK(without_rules.text(rule_kind::docs) == nullptr);
}

TEST_CASE("a row's rules come in the order of their declaration and end where the next field's begin") {
    STATIC_REQUIRE(with_rules.rule_count() == 5);
    STATIC_REQUIRE(with_rules.begin()->kind == rule_kind::separator);
    STATIC_REQUIRE((with_rules.end() - 1)->kind == rule_kind::from_file);
    STATIC_REQUIRE_FALSE(with_rules.has(rule_kind::docs));
    CHECK(with_rules.text(rule_kind::docs) == nullptr);
}

TEST_CASE("the heading is no rule") {
    STATIC_REQUIRE_FALSE(with_rules.has(rule_kind::heading));
    CHECK(without_rules.find(rule_kind::heading) == nullptr);
}

TEST_CASE("of rules of one kind the first is found") {
    REQUIRE(with_rules.find(rule_kind::choice) != nullptr);
    CHECK(with_rules.find(rule_kind::choice)->bits == 1);
    STATIC_REQUIRE(with_rules.has(rule_kind::choice));
    CHECK(std::string_view(with_rules.text(rule_kind::alias)) == "A");
}

TEST_CASE("a rule that says no text has none, though it is there") {
    STATIC_REQUIRE(with_rules.has(rule_kind::from_file));
    CHECK(with_rules.text(rule_kind::from_file) == nullptr);
}

TEST_CASE("items are written with the separators that are given, else with a comma and a colon") {
    STATIC_REQUIRE(with_rules.written_as().separator == ';');
    STATIC_REQUIRE(with_rules.written_as().key_value_separator == ':');
    STATIC_REQUIRE(without_rules.written_as().separator == ',');
    STATIC_REQUIRE(without_rules.character(rule_kind::separator, '|') == '|');
}

TEST_CASE("a row and a settings struct that nobody filled point to nothing") {
    STATIC_REQUIRE(row{}.heading == nullptr);
    STATIC_REQUIRE(row{}.type == nullptr);
    constexpr settings_type none{nullptr, 0, nullptr, nullptr, nullptr};
    STATIC_REQUIRE(none.row_count == 0);
    STATIC_REQUIRE(none.validate == nullptr);
}
