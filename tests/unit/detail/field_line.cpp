#include <twelve/detail/field_line.hpp>

#include <cstddef>
#include <type_traits>

#include <catch2/catch_test_macros.hpp>

using namespace twelve::detail;

namespace {

struct on_1 {};
struct on_16 {};
struct on_17 {};
struct on_1024 {};

/// What the macros make of a struct with fields on the ends of the span and where two blocks meet.
struct marked {
    [[maybe_unused]] static const void* twelve_field(...);
    [[maybe_unused]] static field_function<on_1, 1> twelve_field;
    [[maybe_unused]] static field_function<on_16, 16> twelve_field;
    [[maybe_unused]] static field_function<on_17, 17> twelve_field;
    [[maybe_unused]] static field_function<on_1024, 1024> twelve_field;
};

struct unmarked {
    [[maybe_unused]] static const void* twelve_field(...);
};

}  // namespace

TEST_CASE("a line within its block is told by the number of parameters, a block by the size of an array") {
    STATIC_REQUIRE(std::is_same_v<field_function<on_1, 1>, on_1(char (*)[1])>);
    STATIC_REQUIRE(std::is_same_v<field_function<on_1, 3>, on_1(char (*)[1], std::size_t, std::size_t)>);
    STATIC_REQUIRE(std::is_same_v<field_function<on_1, 18>, on_1(char (*)[2], std::size_t)>);
}

TEST_CASE("a line answers with what is declared on it, and with a pointer where nothing is") {
    STATIC_REQUIRE(std::is_same_v<field_on_line<marked, 1>, on_1>);
    STATIC_REQUIRE(std::is_same_v<field_on_line<marked, 2>, const void*>);
    STATIC_REQUIRE(std::is_same_v<field_on_line<marked, 16>, on_16>);
    STATIC_REQUIRE(std::is_same_v<field_on_line<marked, 17>, on_17>);
    STATIC_REQUIRE(std::is_same_v<field_on_line<marked, 1024>, on_1024>);
}

TEST_CASE("all marked lines are found, from the first of the span to the last") {
    STATIC_REQUIRE(field_count<marked> == 4);
    STATIC_REQUIRE(lines_of<marked>.line[0] == 1);
    STATIC_REQUIRE(lines_of<marked>.line[1] == 16);
    STATIC_REQUIRE(lines_of<marked>.line[2] == 17);
    STATIC_REQUIRE(lines_of<marked>.line[3] == 1024);
    STATIC_REQUIRE(field_count<unmarked> == 0);
}
