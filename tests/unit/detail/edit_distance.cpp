#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

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

namespace {

/// The definition itself, over the whole table.
unsigned plain_distance(const std::string& left, const std::string& right) {
    std::vector<std::vector<unsigned>> table(left.size() + 1, std::vector<unsigned>(right.size() + 1));
    for (std::size_t i = 0; i <= left.size(); ++i) {
        for (std::size_t j = 0; j <= right.size(); ++j) {
            unsigned& cell = table[i][j];
            cell = static_cast<unsigned>(i + j);
            if (i == 0 || j == 0) continue;
            const unsigned replaced = table[i - 1][j - 1] + (left[i - 1] == right[j - 1] ? 0U : 1U);
            cell = std::min({replaced, table[i - 1][j] + 1U, table[i][j - 1] + 1U});
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                cell = std::min(cell, table[i - 2][j - 2] + 1U);
        }
    }
    return table[left.size()][right.size()];
}

/// A text of up to 8 letters out of three, from a number.
std::string text_of(unsigned seed) {
    std::string text;
    for (unsigned left = seed % 6561, size = seed % 9; size > 0; --size, left /= 3) text.push_back("abc"[left % 3]);
    return text;
}

}  // namespace

TEST_CASE("what is skipped changes no distance") {
    unsigned seed = 1;
    unsigned wrong = 0;
    for (int i = 0; i < 20000; ++i) {
        const std::string left = text_of(seed = seed * 1664525U + 1013904223U);
        const std::string right = text_of(seed = seed * 1664525U + 1013904223U);
        for (unsigned limit = 0; limit < 5; ++limit)
            wrong += edit_distance(left, right, limit) != std::min(plain_distance(left, right), limit + 1) ? 1U : 0U;
    }
    CHECK(wrong == 0);
}
