#include <twelve/detail/schema_shape.hpp>

#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include <support/schema_settings.hpp>

using twelve::detail::type_shape_of;

TEST_CASE("a type is called by what it can hold") {
    CHECK(std::string(type_shape_of<bool>.name) == "bool");
    CHECK(std::string(type_shape_of<long long>.name) == "int64");
    CHECK(std::string(type_shape_of<unsigned char>.name) == "uint8");
    CHECK(std::string(type_shape_of<float>.name) == "float");
    CHECK(std::string(type_shape_of<std::vector<int>>.item->name) == "int32");
    CHECK(std::string(type_shape_of<std::chrono::milliseconds>.counted_in) == "int64");
    CHECK(type_shape_of<std::chrono::milliseconds>.period.den == 1000);
    CHECK(type_shape_of<std::array<int, 3>>.count == 3);
}

TEST_CASE("the shapes of a struct's fields stand in the order of its rows") {
    constexpr const twelve::detail::schema_group* group = twelve::detail::schema_group_of<support::relay_settings>();
    CHECK(group->has_validate);
    CHECK(std::string(group->shapes[0]->name) == "string");
    CHECK_FALSE(group->shapes[1]->group->has_validate);
}
