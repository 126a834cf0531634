#include <twelve/detail/table.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "unit/three_hundred_fields.hpp"

using namespace twelve::detail;

namespace {

struct nothing_declared {
    TWELVE_SETTINGS(nothing_declared);
};

struct part {
    TWELVE_SETTINGS(part, prefix("PART_"));
    TWELVE_VAR(int, size, "Size", default_value(1));
};

struct whole {
    TWELVE_SETTINGS(whole);
    TWELVE_VAR(int, port, "Port", default_value(80), at_least(1));
    int not_declared = 3;
    TWELVE_VAR(std::string, name, "Name");

    TWELVE_VAR(part, inner, "Inner", prefix("IN_"));
    TWELVE_VAR(std::optional<part>, other, "Other");
    TWELVE_VAR((std::map<std::string, int>), counts, "Counts");

    void validate(twelve::checks& check) const { check.that(port != 1, "is 1", port); }
};

// clang-format off
struct from_first_to_last_line {
#line 2000
    TWELVE_SETTINGS(from_first_to_last_line); TWELVE_VAR(int, first, "On the line of the opening");
#line 2031
    TWELVE_VAR(int, of_first_block, "On the last line of a block");
#line 2032
    TWELVE_VAR(int, of_second_block, "On the first line of the next");
#line 3023
    TWELVE_VAR(int, last, "On the last line of the span");
};
// clang-format on

struct with_noexcept_rules {
    TWELVE_SETTINGS(with_noexcept_rules);
    TWELVE_VAR(int, size, "Size");
    void validate(twelve::checks&) const noexcept {}
};

struct with_a_variable_of_that_name {
    TWELVE_SETTINGS(with_a_variable_of_that_name);
    TWELVE_VAR(bool, validate, "A variable");
};

/// A type whose address is not its own.
struct elusive {
    int number = 0;
    [[maybe_unused]] elusive* operator&() { return nullptr; }
};

struct holder {
    elusive one;
};

template <class S>
constexpr const settings_type& type = table_of<S>::type;

template <class S>
std::string_view member(std::size_t index) {
    return type<S>.rows[index].member();
}

}  // namespace

TEST_CASE("a struct without variables has an empty table") {
    STATIC_REQUIRE(type<nothing_declared>.row_count == 0);
    STATIC_REQUIRE(type<nothing_declared>.prefix == nullptr);
    CHECK(type<nothing_declared>.validate == nullptr);
    nothing_declared made;
    void* members[] = {nullptr};
    type<nothing_declared>.locate(&made, members);
    CHECK(members[0] == nullptr);
}

TEST_CASE("a table lists the declared members in their order, and no other") {
    STATIC_REQUIRE(type<whole>.row_count == 5);
    CHECK(member<whole>(0) == "port");
    CHECK(member<whole>(1) == "name");
    CHECK(member<whole>(2) == "inner");
    CHECK(member<whole>(3) == "other");
    CHECK(member<whole>(4) == "counts");
}

TEST_CASE("a row holds what its field declares and what its type can do") {
    constexpr const row& port = type<whole>.rows[0];
    STATIC_REQUIRE(port.rule_count() == 2);
    STATIC_REQUIRE(port.type->kind == value_kind::integer);
    STATIC_REQUIRE(type<whole>.rows[1].rule_count() == 0);
    STATIC_REQUIRE(type<whole>.rows[4].type->kind == value_kind::map);
    CHECK(std::string_view(port.help()) == "Port");
}

TEST_CASE("a nested struct is a row that leads to its own table, once for all that hold it") {
    STATIC_REQUIRE(type<whole>.rows[2].type->kind == value_kind::group);
    STATIC_REQUIRE(type<whole>.rows[3].type->is_optional);
    CHECK(type<whole>.rows[2].type->group == &type<part>);
    CHECK(type<whole>.rows[3].type->group == &type<part>);
    CHECK(std::string_view(type<part>.prefix) == "PART_");
    CHECK(std::string_view(type<whole>.rows[2].text(rule_kind::prefix)) == "IN_");
}

TEST_CASE("all members of an object are located") {
    whole made;
    void* members[6] = {};
    type<whole>.locate(&made, members);
    CHECK(members[0] == &made.port);
    CHECK(members[1] == &made.name);
    CHECK(members[2] == &made.inner);
    CHECK(members[3] == &made.other);
    CHECK(members[4] == &made.counts);
    CHECK(members[5] == nullptr);
}

TEST_CASE("a member is located even where its type has an operator& of its own") {
    holder made;
    made.one.number = 7;
    CHECK(static_cast<elusive*>(address_in(made, &holder::one))->number == 7);
}

TEST_CASE("fields are found on the first and the last line of the span, and where blocks of lines meet") {
    STATIC_REQUIRE(type<from_first_to_last_line>.row_count == 4);
    CHECK(member<from_first_to_last_line>(0) == "first");
    CHECK(member<from_first_to_last_line>(1) == "of_first_block");
    CHECK(member<from_first_to_last_line>(2) == "of_second_block");
    CHECK(member<from_first_to_last_line>(3) == "last");
}

TEST_CASE("three hundred fields make three hundred rows") {
    STATIC_REQUIRE(type<support::three_hundred_fields>.row_count == 300);
    CHECK(member<support::three_hundred_fields>(0) == "v0");
    CHECK(member<support::three_hundred_fields>(299) == "v299");
}

TEST_CASE("a struct's own rules are called through its table") {
    REQUIRE(type<whole>.validate != nullptr);
    whole made;
    made.port = 1;
    const twelve::checks::binding bindings[] = {{&made.port, "PORT"}};
    twelve::checks check(bindings, 1);
    type<whole>.validate(&made, check);
    REQUIRE(check.failures().size() == 1);
    CHECK(check.failures()[0].variable == "PORT");
}

TEST_CASE("rules across fields may be noexcept, and a variable may be called as they are") {
    CHECK(type<with_noexcept_rules>.validate != nullptr);
    CHECK(type<with_a_variable_of_that_name>.validate == nullptr);
    CHECK(type<part>.validate == nullptr);
}

TEST_CASE("the table that a user's type leads to is the one that nested structs share") {
    CHECK(&settings_type_of<whole>() == &type<whole>);
    CHECK(&settings_type_of<part>() == type<whole>.rows[2].type->group);
}
