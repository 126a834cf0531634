#include <twelve/detail/machine_names.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <twelve/detail/distinct_names.hpp>

using namespace twelve::detail;

namespace {

constexpr bool is_of_machine(const char* name) { return is_machine_hash(hash_on(hash_start, name)); }

constexpr std::size_t count_found() {
    std::size_t found = 0;
    for (const char* name : machine_names) found += is_of_machine(name) ? 1U : 0U;
    return found;
}

constexpr std::size_t count_alike() {
    std::size_t alike = 0;
    for (const char* name : machine_names)
        alike += looks_like_the_machine(look_on({}, name, std::string_view(name).size())) ? 1U : 0U;
    return alike;
}

}  // namespace

TEST_CASE("every name of the machine is found") {
    STATIC_REQUIRE(count_found() == machine_name_count);
    STATIC_REQUIRE(is_of_machine("PATH"));
    STATIC_REQUIRE(is_of_machine("OS"));
    STATIC_REQUIRE(is_of_machine("TZ"));
    STATIC_REQUIRE(is_of_machine("LD_PRELOAD"));
    STATIC_REQUIRE(is_of_machine("DYLD_INSERT_LIBRARIES"));
}

TEST_CASE("no other name is, be it near, longer or in another case") {
    STATIC_REQUIRE_FALSE(is_of_machine(""));
    STATIC_REQUIRE_FALSE(is_of_machine("PORT"));
    STATIC_REQUIRE_FALSE(is_of_machine("PATHS"));
    STATIC_REQUIRE_FALSE(is_of_machine("PAT"));
    STATIC_REQUIRE_FALSE(is_of_machine("APP_PATH"));
    STATIC_REQUIRE_FALSE(is_of_machine("path"));
}

TEST_CASE("a name is told from the machine's by its text, in the case that it has") {
    for (const char* const name : twelve::detail::machine_names) CHECK(twelve::detail::is_machine_name(name));
    CHECK(twelve::detail::is_machine_name("LD_PRELOAD"));
    CHECK(twelve::detail::is_machine_name("LC_"));
    CHECK_FALSE(twelve::detail::is_machine_name("path"));
    CHECK_FALSE(twelve::detail::is_machine_name("LD"));
    CHECK_FALSE(twelve::detail::is_machine_name(""));
}

TEST_CASE("a hash that no name has is not found") {
    STATIC_REQUIRE_FALSE(is_machine_hash(0));
    STATIC_REQUIRE_FALSE(is_machine_hash(UINT64_MAX));
}

TEST_CASE("every name of the machine looks like one, in any case and put together of any pieces") {
    STATIC_REQUIRE(count_alike() == machine_name_count);
    STATIC_REQUIRE(looks_like_the_machine(look_on({}, "path", 4)));
    STATIC_REQUIRE(looks_like_the_machine(look_on(look_on({}, "PA", 2), "th", 2)));
    STATIC_REQUIRE(looks_like_the_machine(look_on(look_on(look_on({}, "l", 1), "", 0), "d_preload", 9)));
}

TEST_CASE("all that begins as the loader's and the locale's names do looks like the machine's") {
    STATIC_REQUIRE(looks_like_the_machine(look_on({}, "LD_", 3)));
    STATIC_REQUIRE(looks_like_the_machine(look_on({}, "lc_anything", 11)));
    STATIC_REQUIRE_FALSE(looks_like_the_machine(look_on({}, "LD", 2)));
    STATIC_REQUIRE_FALSE(looks_like_the_machine(look_on({}, "OLD_X", 5)));
}

TEST_CASE("other names seldom look like one of the machine's") {
    STATIC_REQUIRE_FALSE(looks_like_the_machine(name_look{}));
    STATIC_REQUIRE_FALSE(looks_like_the_machine(look_on({}, "PORT", 4)));
    STATIC_REQUIRE_FALSE(looks_like_the_machine(look_on({}, "PATHS", 5)));
    STATIC_REQUIRE_FALSE(looks_like_the_machine(look_on({}, "APP_PATH", 8)));
}

TEST_CASE("names look alike if their length, first three and last four characters are the same") {
    STATIC_REQUIRE(look_on({}, "ABCxDEFG", 8).key() == look_on({}, "ABCyDEFG", 8).key());
    STATIC_REQUIRE(look_on({}, "ABCDEFG", 7).key() != look_on({}, "ABCDEFH", 7).key());
    STATIC_REQUIRE(look_on({}, "ABCDEFG", 7).key() != look_on({}, "ABDDEFG", 7).key());
    STATIC_REQUIRE(look_on({}, "ABCDEFG", 7).key() != look_on({}, "ABCCDEFG", 8).key());
    STATIC_REQUIRE(look_on(look_on({}, "AB", 2), "CDEFG", 5).key() == look_on({}, "abcdefg", 7).key());
}
