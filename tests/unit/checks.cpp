#include <string>

#include <catch2/catch_test_macros.hpp>

#include <twelve/checks.hpp>

namespace {

const int least = 0;
const int most = 0;
const twelve::checks::binding bindings[] = {{&least, "LEAST"}, {&most, "MOST"}};

}  // namespace

TEST_CASE("a rule that holds is not told") {
    twelve::checks check(bindings, 2);
    check.that(true, "must not be above {1}", least, most);
    CHECK(check.failures().empty());
}

TEST_CASE("members stand in a sentence by their variables' names, never by their values") {
    twelve::checks check(bindings, 2);
    check.that(false, "must not be above {1}, {0}, {2} or {x", least, most);
    REQUIRE(check.failures().size() == 1);
    CHECK(check.failures()[0].variable == "LEAST");
    CHECK(check.failures()[0].demand == "must not be above MOST, LEAST, {2} or {x");
    CHECK(check.failures()[0].concerned == "LEAST or MOST");
}

TEST_CASE("a variable that is named twice is concerned once") {
    twelve::checks check(bindings, 2);
    check.that(false, "is wrong", most, least, most);
    CHECK(check.failures()[0].concerned == "MOST or LEAST");
}

TEST_CASE("three variables are listed as one says them") {
    const int size = 0;
    const twelve::checks::binding three[] = {{&least, "LEAST"}, {&most, "MOST"}, {&size, "SIZE"}};
    twelve::checks check(three, 3);
    check.that(false, "is wrong", least, most, size);
    CHECK(check.failures()[0].concerned == "LEAST, MOST or SIZE");
}

TEST_CASE("a value that is no variable is told as such") {
    twelve::checks check(bindings, 2);
    const int other = 7;
    check.that(false, "is wrong", other);
    CHECK(check.failures()[0].variable == "a value that is no variable");
    CHECK(check.failures()[0].concerned.empty());
}
