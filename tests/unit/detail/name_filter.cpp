#include <twelve/detail/name_filter.hpp>

#include <catch2/catch_test_macros.hpp>

using twelve::detail::name_filter;

TEST_CASE("a filter without names rejects every name") {
    const name_filter filter;
    CHECK_FALSE(filter.may_begin('P'));
    CHECK_FALSE(filter.may_be("PORT"));
    CHECK_FALSE(filter.may_be(""));
}

TEST_CASE("a filter lets pass what was added, and rejects another first byte or length") {
    name_filter filter;
    filter.add("PORT");
    CHECK(filter.may_begin('P'));
    CHECK(filter.may_be("PORT"));
    CHECK(filter.may_be("PATH"));
    CHECK_FALSE(filter.may_begin('Q'));
    CHECK_FALSE(filter.may_be("PORTS"));
    CHECK_FALSE(filter.may_be(""));
}

TEST_CASE("a filter knows lengths to 31, and lets longer names pass by their remainder") {
    name_filter filter;
    filter.add("A_NAME_OF_THIRTY_THREE_BYTES_ABCD");
    CHECK(filter.may_be("A_NAME_OF_THIRTY_THREE_BYTES_ABCD"));
    CHECK(filter.may_be("A"));
    CHECK_FALSE(filter.may_be("AB"));
}

TEST_CASE("a first byte beyond ASCII stays within the filter") {
    name_filter filter;
    filter.add("\xFF");
    CHECK(filter.may_begin('\xFF'));
    CHECK_FALSE(filter.may_begin('\0'));
}
