#include <twelve/detail/url_kind.hpp>

#include <catch2/catch_test_macros.hpp>

using namespace twelve::detail::urls;

namespace {

constexpr url_scheme two[] = {{"write a://", 1}, {"write b+c://", 2, true}};

}  // namespace

TEST_CASE("a scheme's name is kept in the sentence that recommends it") {
    CHECK(two[0].name() == "a");
    CHECK(two[1].name() == "b+c");
    CHECK(two[1].fix.view() == "write b+c://");
}

TEST_CASE("a scheme is found by its whole name, in lower case") {
    const url_schemes schemes = two;
    CHECK(schemes.count == 2);
    REQUIRE(schemes.find("b+c") != nullptr);
    CHECK(schemes.find("b+c")->port == 2);
    CHECK(schemes.find("b+c")->uses_tls);
    CHECK(schemes.find("a")->port == 1);
    CHECK(schemes.find("A") == nullptr);
    CHECK(schemes.find("b") == nullptr);
    CHECK(schemes.find("b+c+") == nullptr);
    CHECK(schemes.find("") == nullptr);
}

TEST_CASE("a kind that takes any scheme has none to find") {
    CHECK(url_schemes().find("a") == nullptr);
    CHECK(url_schemes().count == 0);
}

TEST_CASE("rules are combined and asked for one by one") {
    url_kind kind;
    CHECK_FALSE(kind.has(url_rule::lists_hosts));
    kind.rules = url_rule::lists_hosts | url_rule::hides_user;
    CHECK(kind.has(url_rule::lists_hosts));
    CHECK(kind.has(url_rule::hides_user));
    CHECK_FALSE(kind.has(url_rule::hides_lone_user));
    CHECK_FALSE(kind.has(url_rule::none));
}
