#include <catch2/catch_test_macros.hpp>

#include <twelve/parser.hpp>
#include <twelve/values.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace {

struct even {
    int number = 0;
};

}  // namespace

template <>
struct twelve::parser<even> {
    static tl::expected<even, twelve::literal> parse(std::string_view text) {
        const auto number = twelve::parse<int>(text);
        if (number && *number % 2 == 0) return even{*number};
        return tl::make_unexpected(twelve::literal("an even number"));
    }
};

TEST_CASE("one value is parsed without any struct") {
    CHECK(twelve::parse<int>("42").value() == 42);
    CHECK(twelve::parse<std::string>("a b").value() == "a b");
}

TEST_CASE("a value that does not fit names its code and the expected form") {
    const auto port = twelve::parse<std::uint16_t>("99999");
    REQUIRE_FALSE(port);
    CHECK(port.error().code == twelve::problem_code::out_of_range);
    CHECK(port.error().expected == "a whole number from 0 to 65535");
}

TEST_CASE("a user's parser takes part, and its form is what is expected") {
    CHECK(twelve::parse<even>("8").value().number == 8);
    const auto odd = twelve::parse<even>("7");
    REQUIRE_FALSE(odd);
    CHECK(odd.error().code == twelve::problem_code::invalid_type);
    CHECK(odd.error().expected == "an even number");
}
