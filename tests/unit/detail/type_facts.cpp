#include <twelve/detail/type_facts.hpp>

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include <twelve/settings.hpp>
#include <twelve/values/byte_size.hpp>

using namespace twelve::detail;

namespace {

enum class level { low, high };
TWELVE_ENUM(level, low, high);

struct part {
    TWELVE_SETTINGS(part);
    TWELVE_VAR(int, size, "Size", default_value(1));
};

struct derived : part {};
struct foreign {};
struct names_another {
    using twelve_self = part;
};

}  // namespace

TEST_CASE("a settings struct is one that opens with its own name") {
    STATIC_REQUIRE(is_settings<part>);
    STATIC_REQUIRE_FALSE(is_settings<derived>);
    STATIC_REQUIRE_FALSE(is_settings<names_another>);
    STATIC_REQUIRE_FALSE(is_settings<foreign>);
    STATIC_REQUIRE_FALSE(is_settings<int>);
    STATIC_REQUIRE_FALSE(is_settings<part*>);
    STATIC_REQUIRE_FALSE(is_settings<void>);
}

TEST_CASE("each kind of type is known") {
    STATIC_REQUIRE(facts_of<bool>.kind == value_kind::boolean);
    STATIC_REQUIRE(facts_of<int>.kind == value_kind::integer);
    STATIC_REQUIRE(facts_of<double>.kind == value_kind::real);
    STATIC_REQUIRE(facts_of<std::string>.kind == value_kind::text);
    STATIC_REQUIRE(facts_of<level>.kind == value_kind::choice);
    STATIC_REQUIRE(facts_of<std::chrono::seconds>.kind == value_kind::duration);
    STATIC_REQUIRE(facts_of<twelve::byte_size>.kind == value_kind::byte_size);
    STATIC_REQUIRE(facts_of<std::vector<int>>.kind == value_kind::list);
    STATIC_REQUIRE(facts_of<std::map<std::string, int>>.kind == value_kind::map);
    STATIC_REQUIRE(facts_of<part>.kind == value_kind::group);
    STATIC_REQUIRE(facts_of<foreign>.kind == value_kind::custom);
}

TEST_CASE("an optional and a secret are of the kind of what they hold") {
    STATIC_REQUIRE(facts_of<std::optional<int>>.kind == value_kind::integer);
    STATIC_REQUIRE(facts_of<std::optional<int>>.is_optional);
    STATIC_REQUIRE_FALSE(facts_of<std::optional<int>>.is_secret);
    STATIC_REQUIRE(facts_of<twelve::secret<std::string>>.kind == value_kind::text);
    STATIC_REQUIRE(facts_of<twelve::secret<std::string>>.is_secret);
    STATIC_REQUIRE(facts_of<std::optional<twelve::secret<int>>>.is_optional);
    STATIC_REQUIRE(facts_of<std::optional<twelve::secret<int>>>.is_secret);
    STATIC_REQUIRE(facts_of<std::optional<twelve::secret<int>>>.kind == value_kind::integer);
    STATIC_REQUIRE(facts_of<std::optional<part>>.kind == value_kind::group);
}

TEST_CASE("a number's type has its least and its greatest value, an optional's too") {
    STATIC_REQUIRE(facts_of<std::int8_t>.least.as<int>() == -128);
    STATIC_REQUIRE(facts_of<std::int8_t>.most.as<int>() == 127);
    STATIC_REQUIRE(facts_of<std::int64_t>.least.as<std::int64_t>() == INT64_MIN);
    STATIC_REQUIRE(facts_of<std::uint64_t>.most.as<std::uint64_t>() == UINT64_MAX);
    STATIC_REQUIRE(facts_of<std::uint64_t>.least.as<std::uint64_t>() == 0);
    STATIC_REQUIRE(facts_of<std::optional<std::uint16_t>>.most.as<int>() == 65535);
    STATIC_REQUIRE(facts_of<twelve::byte_size>.most.as<std::uint64_t>() == UINT64_MAX);
    STATIC_REQUIRE(facts_of<double>.least.is_set());
}

TEST_CASE("what is no number has no least value") {
    STATIC_REQUIRE_FALSE(facts_of<std::string>.least.is_set());
    STATIC_REQUIRE_FALSE(facts_of<level>.most.is_set());
    STATIC_REQUIRE_FALSE(facts_of<std::chrono::seconds>.most.is_set());
    STATIC_REQUIRE_FALSE(facts_of<part>.least.is_set());
}

TEST_CASE("a type can be read if it or its items have a parser") {
    STATIC_REQUIRE(facts_of<int>.has_parser);
    STATIC_REQUIRE(facts_of<part>.has_parser);
    STATIC_REQUIRE(facts_of<std::set<std::string>>.has_parser);
    STATIC_REQUIRE_FALSE(facts_of<foreign>.has_parser);
    STATIC_REQUIRE_FALSE(facts_of<std::optional<foreign>>.has_parser);
    STATIC_REQUIRE_FALSE(facts_of<std::vector<foreign>>.has_parser);
    STATIC_REQUIRE_FALSE(facts_of<std::map<std::string, foreign>>.has_parser);
}
