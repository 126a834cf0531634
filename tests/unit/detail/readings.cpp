#include <twelve/detail/readings.hpp>

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include <twelve/detail/source_view.hpp>
#include <twelve/settings.hpp>
#include <twelve/variables.hpp>

using namespace twelve::detail;
using twelve::variables;

namespace {

struct declares_three {
    TWELVE_SETTINGS(declares_three);
    TWELVE_VAR(int, port, "Port", alias("LISTEN"));
    TWELVE_VAR(twelve::secret<std::string>, key, "Key");
    TWELVE_VAR(std::string, session_token, "No secret, but called as one");
};

struct declares_nothing {
    TWELVE_SETTINGS(declares_nothing);
};

/// A source that gives names as they come, some of them twice.
struct store_with_names {
    std::vector<std::pair<std::string, std::string>> entries;

    [[nodiscard]] twelve::lookup find(std::string_view name) const {
        for (const auto& one : entries)
            if (one.first == name) return twelve::lookup::value(one.second);
        return name == "KEY" ? twelve::lookup::failure("the store does not answer") : twelve::lookup::nothing();
    }
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> all;
        for (const auto& one : entries) all.push_back(one.first);
        return all;
    }
};

#ifdef __cpp_exceptions
/// A source of the library's kind that cannot be opened.
class unopened final : public any_source {
public:
    [[nodiscard]] opened_source* open(opening&) const override { throw std::runtime_error("no"); }
    [[nodiscard]] any_source* clone() const override { return new unopened; }
};
#endif

/// What sources hold for one variable: "0:PORT=80" for each hit, the most important first.
std::vector<std::string> hits_of(const readings& read, std::size_t variable) {
    std::vector<std::string> told;
    for (const hit* one = read.first_hit(variable); one != nullptr; one = one->next)
        told.push_back(std::to_string(one->source) + ":" + std::string(one->name->name) + "=" +
                       std::string(one->value.text));
    return told;
}

using texts = std::vector<std::string>;

}  // namespace

TEST_CASE("without sources nothing is held, and the declared names are known") {
    scratch memory;
    const catalog declared = catalog_of<declares_three>(memory);
    const readings read(declared, nullptr, 0, memory);
    CHECK(read.source_count() == 0);
    CHECK(read.first_hit(0) == nullptr);
    CHECK(read.first_hit(2) == nullptr);
    CHECK(read.failures() == nullptr);
    CHECK(read.duplicates() == nullptr);
    CHECK(read.name_count() == 5);
    CHECK(read.name(0) == "PORT");
}

TEST_CASE("a struct without variables takes nothing from its sources") {
    scratch memory;
    const catalog declared = catalog_of<declares_nothing>(memory);
    const variables given{{"PORT", "80"}};
    const any_source* const sources[] = {&given};
    const readings read(declared, sources, 1, memory);
    CHECK(read.source_count() == 1);
    CHECK(read.name_count() == 0);
    CHECK(read.duplicates() == nullptr);
}

TEST_CASE("hits come by source, the most important first, under whichever name") {
    scratch memory;
    const catalog declared = catalog_of<declares_three>(memory);
    const variables nearer{{"LISTEN", "1"}, {"PORT", "2"}, {"OTHER", "x"}};
    const variables farther{{"PORT", ""}, {"KEY_FILE", "k"}};
    const any_source* const sources[] = {&nearer, &farther};
    const readings read(declared, sources, 2, memory);
    CHECK(hits_of(read, 0) == texts{"0:LISTEN=1", "0:PORT=2", "1:PORT="});
    CHECK(hits_of(read, 1) == texts{"1:KEY_FILE=k"});
    CHECK(hits_of(read, 2).empty());
    CHECK(read.first_hit(1)->name->role == name_role::file);
    CHECK(read.duplicates() == nullptr);
}

TEST_CASE("a name is taken in its own case only") {
    scratch memory;
    const catalog declared = catalog_of<declares_three>(memory);
    const variables given{{"port", "1"}, {"Port", "2"}};
    const any_source* const sources[] = {&given};
    CHECK(hits_of(readings(declared, sources, 1, memory), 0).empty());
}

TEST_CASE("what a source holds twice is set aside, and the first stands") {
    scratch memory;
    const catalog declared = catalog_of<declares_three>(memory);
    const variables given{{"PORT", "1"}};
    const any_source* const sources[] = {&given};
    readings read(declared, sources, 1, memory);
    raw_value again;
    again.text = "2";
    collector& into = read;
    into.take("PORT", again);
    again.text = "3";
    into.take("PORT", again);
    into.take("LISTEN", again);
    CHECK(hits_of(read, 0) == texts{"0:PORT=1", "0:LISTEN=3"});
    REQUIRE(read.duplicates() != nullptr);
    CHECK(read.duplicates()->value.text == "2");
    REQUIRE(read.duplicates()->next != nullptr);
    CHECK(read.duplicates()->next->value.text == "3");
    CHECK(read.duplicates()->next->next == nullptr);
}

TEST_CASE("a source that could not say is remembered with its reason") {
    scratch memory;
    const catalog declared = catalog_of<declares_three>(memory);
    const variables nothing;
    const store_with_names store{{{"PORT", "1"}, {"UNDECLARED", "2"}}};
    const source_view<store_with_names> view(store);
    const any_source* const sources[] = {&nothing, view.get()};
    const readings read(declared, sources, 2, memory);
    CHECK(hits_of(read, 0) == texts{"1:PORT=1"});
    REQUIRE(read.failures() != nullptr);
    CHECK(read.failures()->variable == 1);
    CHECK(read.failures()->source == 1);
    CHECK(read.failures()->reason.view() == "the store does not answer");
    CHECK(read.failures()->next == nullptr);
}

TEST_CASE("a failure to look up a name that nobody declared concerns nobody") {
    scratch memory;
    const catalog declared = catalog_of<declares_three>(memory);
    const variables given;
    const any_source* const sources[] = {&given};
    readings read(declared, sources, 1, memory);
    static_cast<collector&>(read).fail("UNDECLARED", "no answer");
    CHECK(read.failures() == nullptr);
}

TEST_CASE("a name is secret if it is declared so, stands for one that is, or looks like one") {
    scratch memory;
    const catalog declared = catalog_of<declares_three>(memory);
    const readings read(declared, nullptr, 0, memory);
    CHECK(read.is_secret("KEY"));
    CHECK(read.is_secret("KEY_FILE"));
    CHECK(read.is_secret("SESSION_TOKEN"));
    CHECK(read.is_secret("OTHERS_PASSWORD"));
    CHECK_FALSE(read.is_secret("PORT"));
    CHECK_FALSE(read.is_secret("LISTEN"));
    CHECK_FALSE(read.is_secret("UNDECLARED"));
    CHECK_FALSE(read.is_secret(""));
}

TEST_CASE("a name is found in the more important sources, the first that holds it") {
    scratch memory;
    const catalog declared = catalog_of<declares_three>(memory);
    const variables nearer{{"A", "1"}};
    const variables farther{{"A", "2"}, {"B", "3"}};
    const any_source* const sources[] = {&nearer, &farther};
    readings read(declared, sources, 2, memory);
    raw_value found;
    CHECK(read.find_above("A", found));
    CHECK(found.text == "1");
    CHECK(read.find_above("B", found));
    CHECK(found.text == "3");
    CHECK_FALSE(read.find_above("C", found));
    CHECK(found.text == "3");
}

#ifdef __cpp_exceptions
TEST_CASE("an exception of a later source passes, and the sources before it are closed") {
    scratch memory;
    const catalog declared = catalog_of<declares_three>(memory);
    const variables nearer{{"PORT", "1"}};
    const unopened farther;
    const any_source* const sources[] = {&nearer, &farther};
    CHECK_THROWS_AS(readings(declared, sources, 2, memory), std::runtime_error);
}
#endif
