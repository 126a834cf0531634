#include <twelve/detail/near_names.hpp>

#include <cstddef>
#include <string>
#include <utility>

#include <catch2/catch_test_macros.hpp>

#include <twelve/detail/source_view.hpp>
#include <twelve/services/postgres.hpp>
#include <twelve/settings.hpp>
#include <twelve/variables.hpp>

using namespace twelve::detail;

namespace {

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(int, port, "Port");
    TWELVE_VAR(int, part, "Part");
    TWELVE_VAR(int, x, "One letter");
    TWELVE_VAR(int, workers, "Workers", alias("JOBS_AT_ONCE"), deprecated_alias("THREADS", "use WORKERS"));
    TWELVE_VAR(twelve::postgres_url, database_url, "Database");
};

/// What a name meant, where these variables are set.
std::string meant(const std::string& name, const twelve::variables& given = twelve::variables{}) {
    scratch memory;
    const catalog declared = catalog_of<settings>(memory);
    const source_view<twelve::variables> view(given);
    const any_source* const sources[] = {view.get()};
    const readings read(declared, sources, 1, memory);
    const near_names all(declared, read, memory);
    const near_name* const found = all.find(name);
    return found == nullptr ? std::string() : std::string(found->suggested);
}

}  // namespace

TEST_CASE("the nearest name that nobody set is found, two edits away and in any case") {
    CHECK(meant("WORKERZZ") == "WORKERS");
    CHECK(meant("wrokers") == "WORKERS");
    CHECK(meant("WORKERZZZ").empty());
    CHECK(meant("WORKERZZ", twelve::variables{{"WORKERS", "1"}}).empty());
}

TEST_CASE("short names allow one edit, shorter ones none") {
    CHECK(meant("PORTS") == "PORT");
    CHECK(meant("PORTSS").empty());
    CHECK(meant("_").empty());
    CHECK(meant("x") == "X");
    CHECK(meant("").empty());
    CHECK(meant(std::string(200, 'A')).empty());
}

TEST_CASE("the nearest wins, and of two that are as near the one declared first") {
    CHECK(meant("PARTS") == "PART");
    CHECK(meant("P_RT") == "PORT");
}

TEST_CASE("other names of a variable are meant too, and a former one stands for the new") {
    CHECK(meant("JOBS_AT_ONEC") == "JOBS_AT_ONCE");
    CHECK(meant("TREADS") == "WORKERS");
    CHECK(meant("DATABASE_URL_FIEL") == "DATABASE_URL_FILE");
}

TEST_CASE("the shape alone rules out what cannot be near, and nothing else") {
    CHECK(may_be_near(shape_of("PORT"), shape_of("PROT")));
    CHECK(may_be_near(shape_of("ABCD"), shape_of("ABEF")));
    CHECK_FALSE(may_be_near(shape_of("ABCD"), shape_of("AEFG")));
    CHECK_FALSE(may_be_near(shape_of("ABCDEFGHIJKLMN"), shape_of("NCAEMGDIFKBLJH")));
    const std::string whole = "QUICK_FOX_PORT";
    unsigned ruled_out = 0;
    for (std::size_t i = 1; i < whole.size(); ++i) {
        for (std::size_t j = 1; j < whole.size(); ++j) {
            std::string swapped = whole;
            std::swap(swapped[i - 1], swapped[i]);
            std::swap(swapped[j - 1], swapped[j]);
            std::string replaced = whole;
            replaced[i] = 'W';
            replaced[j] = 'Z';
            ruled_out += may_be_near(shape_of(whole), shape_of(swapped)) ? 0U : 1U;
            ruled_out += may_be_near(shape_of(whole), shape_of(replaced)) ? 0U : 1U;
            ruled_out += may_be_near(shape_of(whole), shape_of(whole.substr(0, i) + "WZ" + whole.substr(i))) ? 0U : 1U;
        }
    }
    CHECK(ruled_out == 0);
}
