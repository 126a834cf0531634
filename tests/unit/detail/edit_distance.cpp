#include <string>

#include <catch2/catch_test_macros.hpp>

#include <twelve/detail/edit_distance.hpp>

using twelve::detail::edit_distance;

TEST_CASE("an edit is an insertion, a deletion, a replacement or a swap of neighbours") {
    CHECK(edit_distance("PORT", "PORT", 2) == 0);
    CHECK(edit_distance("PORT", "PORTS", 2) == 1);
    CHECK(edit_distance("PORT", "POT", 2) == 1);
    CHECK(edit_distance("PORT", "PART", 2) == 1);
    CHECK(edit_distance("PORT", "PROT", 2) == 1);
    CHECK(edit_distance("", "ab", 2) == 2);
    CHECK(edit_distance("ca", "abc", 5) == 3);  // a swapped pair is not edited again
}

TEST_CASE("names beyond the limit are only known to be beyond it") {
    CHECK(edit_distance("PORT", "HOST", 1) == 2);
    CHECK(edit_distance("kitten", "sitting", 2) == 3);
    CHECK(edit_distance("a", "abcdefgh", 2) == 3);
    CHECK(edit_distance(std::string(64, 'a'), std::string(64, 'a'), 2) == 3);
}

TEST_CASE("the distance is known at compile time") {
    static_assert(edit_distance("DATABSAE_URL", "DATABASE_URL", 2) == 1);
    CHECK(edit_distance("DATABSAE_URL", "DATABASE_URL", 2) == 1);
}
