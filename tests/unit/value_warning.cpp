#include <twelve/value_warning.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include <twelve/format.hpp>
#include <twelve/inspect.hpp>
#include <twelve/load.hpp>
#include <twelve/parser.hpp>
#include <twelve/services/mongodb.hpp>
#include <twelve/twelve.hpp>

#include "support/approve.hpp"

using twelve::problem_code;
using twelve::variables;

namespace {

struct share {
    int percent = 0;
};

}  // namespace

template <>
struct twelve::parser<share> {
    static tl::expected<share, twelve::literal> parse(std::string_view text) {
        const auto number = twelve::parse<int>(text);
        if (!number) return tl::make_unexpected(twelve::literal("a share"));
        return share{*number};
    }

    static void warn(const share& value, twelve::value_warnings& to) {
        if (value.percent == 0) to.add({problem_code::out_of_range, "no share at all", "give at least 1", {}, "1"});
    }
};

namespace {

struct shares {
    TWELVE_SETTINGS(shares);
    TWELVE_VAR(share, one, "One", default_value("5"));
    TWELVE_VAR(std::optional<share>, perhaps, "Perhaps");
    TWELVE_VAR(std::vector<share>, all, "All", default_value("1"));
    TWELVE_VAR(std::optional<twelve::secret<share>>, hidden, "Hidden");
};

struct stores {
    TWELVE_SETTINGS(stores);
    TWELVE_VAR(twelve::mongodb_url, orders, "Orders", alias("ORDERS_URI"));
    TWELVE_VAR(std::optional<twelve::secret<twelve::mongodb_url>>, hidden, "Hidden");
    TWELVE_VAR(int, workers, "Workers", default_value(1));
};

const std::string mongo = "mongodb://app:hunter2@m/?retryReeds=1&w=1&w=2&journal=perhaps";

}  // namespace

TEST_CASE("a type of one's own may doubt what it took, wherever a value of it stands") {
    const auto seen = twelve::inspect<shares>(
        variables{{"ONE", "0"}, {"PERHAPS", "0"}, {"ALL", "0,1,0"}, {"HIDDEN", "0"}});
    REQUIRE(seen.settings.has_value());
    REQUIRE(seen.problems.size() == 5);
    const twelve::problem& first = seen.problems[0];
    CHECK(first.severity == twelve::severity::warning);
    CHECK(first.code == problem_code::out_of_range);
    CHECK(first.variable == "ONE");
    CHECK(first.reason == "no share at all");
    CHECK(first.hint == "give at least 1");
    CHECK(first.about == "One");
    CHECK(fmt::format("{}", first) == "ONE: no share at all; did you mean 1? [out_of_range]");
    CHECK(seen.problems[4].variable == "HIDDEN");
}

TEST_CASE("a default and what is sound are not doubted") {
    CHECK(twelve::inspect<shares>(variables{}).problems.empty());
    CHECK(twelve::inspect<shares>(variables{{"ONE", "1"}, {"PERHAPS", ""}}).problems.empty());
    CHECK_FALSE(twelve::detail::can_warn<int>);
    CHECK_FALSE(twelve::detail::can_warn<std::vector<int>>);
    CHECK(twelve::detail::can_warn<std::map<std::string, twelve::mongodb_url>>);
}

TEST_CASE("what MongoDB's drivers would ignore is told in reports, and nothing of a secret with it") {
    const auto seen = twelve::inspect<stores>(variables{{"ORDERS_URI", mongo}, {"HIDDEN", "mongodb://m/?hunter2=1"}});
    REQUIRE(seen.settings.has_value());
    REQUIRE(seen.problems.size() == 4);
    const std::string text = fmt::format("{}", seen.problems);
    CAPTURE(text);
    CHECK(text.find("ORDERS (from ORDERS_URI): an option that MongoDB's drivers do not share; did you mean "
                    "retryReads? [unknown_param]") != std::string::npos);
    CHECK(text.find("w: an option that is set twice") != std::string::npos);
    CHECK(text.find("journal: a value that drivers ignore") != std::string::npos);
    CHECK(text.find("hunter2") == std::string::npos);
    CHECK(text.find("fix: correct its name, or remove it") != std::string::npos);
}

TEST_CASE("what is said of MongoDB's options is approved") {
    const auto seen = twelve::inspect<stores>(variables{
        {"ORDERS", "mongodb://m/?retryReeds=1&nothing=1&w=1&w=2&journal=perhaps&maxPoolSize=many&authMechanismProperties=A:b%2Cc"}});
    REQUIRE(seen.settings.has_value());
    support::approve("url_warnings.txt", fmt::format("{}", seen.problems));
}

TEST_CASE("load tells warnings beside errors, as it does others") {
    CHECK(twelve::load<stores>(variables{{"ORDERS", mongo}}).has_value());
    const auto failed = twelve::load<stores>(variables{{"ORDERS", mongo}, {"WORKERS", "many"}});
    REQUIRE_FALSE(failed);
    CHECK(failed.error().count(twelve::severity::warning) == 3);
    const auto unread = twelve::load<stores>(variables{{"ORDERS", "mongodb://"}});
    REQUIRE_FALSE(unread);
    CHECK(unread.error().size() == 1);
}
