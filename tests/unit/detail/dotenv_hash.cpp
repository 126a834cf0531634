#include <twelve/detail/dotenv_hash.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

using twelve::detail::dotenv_hash;

TEST_CASE("a short name has one hash, whatever stands behind it, and a long one too") {
    const dotenv_hash hash;
    const std::string text = "NAME_OF_THIRTY_ONE_BYTES_AT_ALL=value, and so many bytes behind it";
    bool all_same = true;
    for (std::size_t size = 1; size < 32; ++size)
        all_same = all_same && hash.of_short(text.data(), size) == hash.of(text.substr(0, size));
    CHECK(all_same);
    CHECK(hash.of(text.substr(0, 31)) != hash.of(text.substr(0, 32)));
    CHECK(hash.of(std::string(40, 'A')) == hash.of(std::string(40, 'A')));
}

TEST_CASE("a copy hashes alike: a document is moved") {
    const dotenv_hash hash;
    const dotenv_hash copy = hash;  // NOLINT(performance-unnecessary-copy-initialization)
    CHECK(copy.of("DATABASE_URL") == hash.of("DATABASE_URL"));
}
