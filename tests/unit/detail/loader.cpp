#include <twelve/detail/loader.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include <twelve/detail/source_view.hpp>
#include <twelve/secret.hpp>
#include <twelve/settings.hpp>
#include <twelve/variables.hpp>

using namespace twelve::detail;
using twelve::problem_code;
using twelve::problems;
using twelve::variables;

namespace {

struct limits {
    TWELVE_SETTINGS(limits);
    TWELVE_VAR(int, least, "Least", default_value(1), at_least(0));
    TWELVE_VAR(int, most, "Most", default_value(5));
    void validate(twelve::checks& check) const { check.that(least <= most, "must not be above {1}", least, most); }
};

struct loaded {
    TWELVE_SETTINGS(loaded);
    TWELVE_VAR(int, port, "Port to listen on", alias("LISTEN"));
    TWELVE_VAR(std::optional<int>, workers, "How many work");
    TWELVE_VAR(std::vector<int>, weights, "Weights", default_value("1,2"));
    TWELVE_VAR(limits, pool, "A pool");
    TWELVE_VAR(std::optional<limits>, other, "Another pool");
    void validate(twelve::checks& check) const { check.that(port != 13, "is 13", port); }
};

struct faulty_defaults {
    TWELVE_SETTINGS(faulty_defaults);
    TWELVE_VAR(std::vector<int>, weights, "Does not parse", default_value("1,x"));
    TWELVE_VAR(int, even, "Breaks its check", default_value(3), check([](int n) { return n % 2 == 0; }, "even"));
    TWELVE_VAR(std::vector<int>, few, "Breaks its length", default_value("1,2,3"), max_length(2));
};

struct nothing_declared {
    TWELVE_SETTINGS(nothing_declared);
    void validate(twelve::checks& check) const { check.that(false, "never holds", *this); }
};

struct holds_secret {
    TWELVE_SETTINGS(holds_secret);
    TWELVE_VAR(twelve::secret<int>, pin, "Pin", check([](const int& n) { return n > 999; }, "four digits"));
};

/// A source that cannot look anything up.
struct silent {
    [[nodiscard]] twelve::lookup find(std::string_view) const { return twelve::lookup::failure("no answer"); }
    [[nodiscard]] std::vector<std::string_view> names() const { return {}; }
};

template <class S>
problems fill(S& into, const any_source& from) {
    const any_source* const sources[] = {&from};
    scratch memory;
    const catalog declared = catalog_of<S>(memory);
    readings read(declared, sources, 1, memory);
    problems found;
    loader(declared, read, &into, memory).load(found);
    return found;
}

problems found_in(const variables& given) {
    loaded into;
    return fill(into, given);
}

using codes = std::vector<problem_code>;

codes codes_of(const problems& found) {
    codes all;
    for (const twelve::problem& one : found) all.push_back(one.code);
    return all;
}

}  // namespace

TEST_CASE("members get what their variables say, and keep their defaults without") {
    loaded into;
    CHECK(fill(into, variables{{"PORT", "80"}, {"POOL_MOST", "7"}}).empty());
    CHECK(into.port == 80);
    CHECK(into.pool.least == 1);
    CHECK(into.pool.most == 7);
    CHECK(into.weights == std::vector<int>{1, 2});
    CHECK_FALSE(into.workers.has_value());
}

TEST_CASE("all that is wrong is told, in the order of the declaration") {
    const problems found = found_in({{"WORKERS", "x"}, {"WEIGHTS", "1,y"}, {"POOL_LEAST", "-1"}});
    CHECK(codes_of(found) == codes{problem_code::missing, problem_code::invalid_type, problem_code::invalid_type,
                                   problem_code::out_of_range});
    CHECK(found[0].variable == "PORT");
    CHECK(found[3].variable == "POOL_LEAST");
}

TEST_CASE("an empty text is refused where a value is required, and else leaves the default") {
    CHECK(codes_of(found_in({{"PORT", ""}})) == codes{problem_code::empty});
    loaded into;
    CHECK(fill(into, variables{{"PORT", "1"}, {"POOL_LEAST", ""}, {"WORKERS", ""}}).empty());
    CHECK(into.pool.least == 1);
    CHECK_FALSE(into.workers.has_value());
}

TEST_CASE("an empty list is a value, which the default does not replace") {
    loaded into;
    CHECK(fill(into, variables{{"PORT", "1"}, {"WEIGHTS", ""}}).empty());
    CHECK(into.weights.empty());
}

TEST_CASE("a text that does not parse leaves nothing half read in its member") {
    loaded into;
    CHECK_FALSE(fill(into, variables{{"PORT", "1"}, {"WEIGHTS", "7,8,x"}, {"WORKERS", "1x"}}).empty());
    CHECK(into.weights.empty());
    CHECK_FALSE(into.workers.has_value());
}

TEST_CASE("a placeholder that was never replaced is told as one, whatever the type") {
    CHECK(codes_of(found_in({{"PORT", "<a whole number>"}})) == codes{problem_code::placeholder});
}

TEST_CASE("an optional group is there as soon as one of its variables has a text") {
    loaded absent;
    CHECK(fill(absent, variables{{"PORT", "1"}, {"OTHER_MOST", ""}}).empty());
    CHECK_FALSE(absent.other.has_value());
    loaded present;
    CHECK(fill(present, variables{{"PORT", "1"}, {"OTHER_MOST", "2"}}).empty());
    REQUIRE(present.other.has_value());
    CHECK(present.other->least == 1);
    CHECK(present.other->most == 2);
}

TEST_CASE("an optional group that was there before is taken away where no variable of it is set") {
    loaded into;
    into.other.emplace();
    CHECK(fill(into, variables{{"PORT", "1"}}).empty());
    CHECK_FALSE(into.other.has_value());
}

TEST_CASE("an optional group that is there is checked whole") {
    CHECK(codes_of(found_in({{"PORT", "1"}, {"OTHER_LEAST", "6"}})) == codes{problem_code::check_failed});
    CHECK(codes_of(found_in({{"PORT", "1"}, {"OTHER_LEAST", "x"}})) == codes{problem_code::invalid_type});
}

TEST_CASE("rules across fields are told with the place of the first variable that they name") {
    const problems found = found_in({{"PORT", "1"}, {"POOL_LEAST", "6"}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == problem_code::check_failed);
    CHECK(found[0].variable == "POOL_LEAST");
    CHECK(found[0].about == "Least");
    CHECK(found[0].origin.kind == twelve::source_kind::variables);
    CHECK(found[0].shown.empty());
}

TEST_CASE("rules across fields wait until every field is valid, inner ones first") {
    CHECK(codes_of(found_in({{"PORT", "13"}})) == codes{problem_code::check_failed});
    CHECK(codes_of(found_in({{"PORT", "13"}, {"WORKERS", "x"}})) == codes{problem_code::invalid_type});
    const problems inner = found_in({{"PORT", "13"}, {"POOL_LEAST", "6"}});
    REQUIRE(inner.size() == 1);
    CHECK(inner[0].variable == "POOL_LEAST");
}

TEST_CASE("a default that the compiler could not judge is judged, and told as the program's own fault") {
    faulty_defaults into;
    const problems found = fill(into, variables{});
    CHECK(codes_of(found) ==
          codes{problem_code::invalid_default, problem_code::invalid_default, problem_code::invalid_default});
    CHECK(found[0].origin.kind == twelve::source_kind::default_value);
    CHECK(found[0].shown == "1,x");
    CHECK(found[1].variable == "EVEN");
}

TEST_CASE("a faulty default harms nobody who sets the variable") {
    faulty_defaults into;
    CHECK(fill(into, variables{{"WEIGHTS", "1"}, {"EVEN", "2"}, {"FEW", "1"}}).empty());
    CHECK(into.even == 2);
}

TEST_CASE("a struct without variables is loaded, and its own rules hold") {
    nothing_declared into;
    CHECK(codes_of(fill(into, variables{{"PORT", "1"}})) == codes{problem_code::check_failed});
}

TEST_CASE("two names that say different things are a conflict, not a choice") {
    const problems found = found_in({{"PORT", "1"}, {"LISTEN", "2"}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == problem_code::conflict);
    CHECK(found[0].related == "LISTEN");
}

TEST_CASE("that a source could not say is no absence, even of a group that may be absent") {
    const silent store;
    const source_view<silent> view(store);
    loaded into;
    const problems found = fill(into, *view.get());
    REQUIRE(found.size() == 7);
    for (const twelve::problem& one : found) CHECK(one.code == problem_code::source_unavailable);
    CHECK(found[6].variable == "OTHER_MOST");
}

TEST_CASE("the text of a secret that breaks its rule is nowhere in what is told") {
    holds_secret into;
    const problems found = fill(into, variables{{"PIN", "123"}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].expected == "four digits");
    CHECK(found[0].shown.empty());
    CHECK(found[0].excerpt.text.empty());
    const problems unread = fill(into, variables{{"PIN", "hunter2"}});
    REQUIRE(unread.size() == 1);
    CHECK(unread[0].shown.empty());
    CHECK(unread[0].reason.find("hunter2") == std::string::npos);
}
