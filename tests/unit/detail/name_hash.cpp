#include <twelve/detail/name_hash.hpp>

#include <set>
#include <string>

#include <catch2/catch_test_macros.hpp>

using twelve::detail::hash_name;

TEST_CASE("names of every length have hashes of their own") {
    std::set<std::uint32_t> hashes;
    std::string name;
    for (int i = 0; i < 100; ++i) {
        hashes.insert(hash_name(name, 1));
        name.push_back('A');
    }
    CHECK(hashes.size() == 100);
}

TEST_CASE("a name that differs in one byte has another hash") {
    const std::string name = "A_NAME_LONGER_THAN_THIRTY_TWO_BYTES";
    std::set<std::uint32_t> hashes;
    for (std::size_t size = 1; size <= name.size(); ++size) {
        for (std::size_t i = 0; i < size; ++i) {
            std::string other = name.substr(0, size);
            other[i] = 'z';
            hashes.insert(hash_name(other, 1));
        }
    }
    CHECK(hashes.size() == name.size() * (name.size() + 1) / 2);
}

TEST_CASE("the seed changes every hash") { CHECK(hash_name("NAME", 1) != hash_name("NAME", 2)); }
