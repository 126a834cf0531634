#include <catch2/catch_test_macros.hpp>

#include <twelve/detail/fnv.hpp>

using twelve::detail::hash_on;
using twelve::detail::hash_start;

TEST_CASE("texts hash as FNV-1a of 64 bits does") {
    // Of the vectors that the algorithm's authors published with it.
    STATIC_REQUIRE(hash_on(hash_start, "") == 0xCBF29CE484222325U);
    STATIC_REQUIRE(hash_on(hash_start, "a") == 0xAF63DC4C8601EC8CU);
    STATIC_REQUIRE(hash_on(hash_start, "foobar") == 0x85944171F73967E8U);
}

TEST_CASE("a text is hashed on from what stands before it, bytes beyond ASCII and null characters among it") {
    STATIC_REQUIRE(hash_on(hash_on(hash_start, "foo"), "bar") == hash_on(hash_start, "foobar"));
    STATIC_REQUIRE(hash_on(hash_start, std::string_view("foobar")) == hash_on(hash_start, "foobar"));
    CHECK(hash_on(hash_start, std::string_view("\0", 1)) == hash_start * twelve::detail::hash_prime);
    CHECK(hash_on(hash_start, std::string_view("\xFF")) != hash_on(hash_start, std::string_view("\x7F")));
}
