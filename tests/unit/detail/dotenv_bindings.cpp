#include <twelve/detail/dotenv_bindings.hpp>

#include <string>
#include <utility>

#include <catch2/catch_test_macros.hpp>

using twelve::detail::dotenv_bindings;
using twelve::detail::dotenv_index;
using twelve::detail::dotenv_record;

namespace {

dotenv_record named(std::uint32_t begin, std::uint32_t size) {
    dotenv_record record{};
    record.name_begin = begin;
    record.name_size = size;
    return record;
}

}  // namespace

TEST_CASE("a record is half a cache line") { CHECK(sizeof(dotenv_record) == 32); }

TEST_CASE("records keep their order and their address while more are added") {
    dotenv_bindings bindings;
    bindings.push_back(named(0, 0));
    const dotenv_record* const first = &bindings[0];
    for (std::uint32_t i = 1; i < 5000; ++i) bindings.push_back(named(i, 1));
    CHECK(&bindings[0] == first);
    CHECK(bindings.size() == 5000);
    CHECK(bindings[4999].name_begin == 4999);
}

TEST_CASE("bindings can be moved") {
    dotenv_bindings bindings;
    bindings.push_back(named(7, 1));
    dotenv_bindings moved(std::move(bindings));
    CHECK(moved[0].name_begin == 7);
    dotenv_bindings other;
    other = std::move(moved);
    CHECK(other.size() == 1);
}

TEST_CASE("the index answers the binding that a new one hides") {
    const std::string text = "ABA";
    dotenv_bindings bindings;
    dotenv_index index;
    for (std::uint32_t i = 0; i < 3; ++i) bindings.push_back(named(i, 1));
    CHECK(index.find("A", text.data(), bindings) == dotenv_index::none);
    CHECK(index.insert(0, index.hash("A"), text.data(), bindings) == dotenv_index::none);
    CHECK(index.insert(1, index.hash("B"), text.data(), bindings) == dotenv_index::none);
    CHECK(index.insert(2, index.hash("A"), text.data(), bindings) == 0);
    CHECK(index.find("A", text.data(), bindings) == 2);
}
