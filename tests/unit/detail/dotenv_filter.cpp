#include <twelve/detail/dotenv_filter.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

#include <twelve/detail/dotenv_hash.hpp>

using twelve::detail::dotenv_filter;

namespace {

std::uint32_t hash_of(const twelve::detail::dotenv_hash& hash, int number) {
    return hash.of("NAME_" + std::to_string(number));
}

}  // namespace

TEST_CASE("a filter never denies a hash it was given") {
    const twelve::detail::dotenv_hash hash;
    for (const int count : {1, 2, 85, 86, 5000}) {
        dotenv_filter filter;
        filter.reset(static_cast<std::size_t>(count));
        CHECK(filter.room() >= static_cast<std::size_t>(count));
        bool all_there = true;
        for (int i = 0; i < count; ++i) static_cast<void>(filter.add(hash_of(hash, i)));
        for (int i = 0; i < count; ++i)
            all_there = all_there && filter.may_hold(hash_of(hash, i)) && filter.add(hash_of(hash, i));
        CHECK(all_there);
    }
}

TEST_CASE("a full filter takes few of the hashes it was not given for its own") {
    const twelve::detail::dotenv_hash hash;
    dotenv_filter filter;
    filter.reset(10000);
    const int count = static_cast<int>(filter.room());
    int doubted = 0;
    for (int i = 0; i < count; ++i) doubted += filter.add(hash_of(hash, i)) ? 1 : 0;
    CHECK(doubted < count / 50);
    int wrong = 0;
    for (int i = count; i < 2 * count; ++i) wrong += filter.may_hold(hash_of(hash, i)) ? 1 : 0;
    CHECK(wrong < count / 25);
}

TEST_CASE("a filter that is reset holds nothing") {
    dotenv_filter filter;
    filter.reset(10);
    static_cast<void>(filter.add(7));
    filter.reset(10);
    CHECK_FALSE(filter.may_hold(7));
    CHECK_FALSE(filter.add(7));
}
