#include <catch2/catch_test_macros.hpp>

#include <twelve/values.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <twelve/parser.hpp>

TEST_CASE("the umbrella of values brings every kind of value") {
    CHECK(twelve::parse<bool>("yes").value());
    CHECK(twelve::parse<std::vector<int>>("1,2").value().size() == 2);
    CHECK(twelve::parse<std::map<std::string, int>>("a:1").value().at("a") == 1);
    CHECK(twelve::parse<twelve::byte_size>("1KiB").value().bytes() == 1024);
    CHECK(twelve::parse<std::optional<int>>("3").value() == 3);
    CHECK(twelve::parse<twelve::ip_address>("::1").has_value());
}
