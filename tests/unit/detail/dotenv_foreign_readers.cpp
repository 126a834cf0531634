#include <twelve/detail/dotenv_foreign_readers.hpp>

#include <set>
#include <string>

#include <catch2/catch_test_macros.hpp>

TEST_CASE("every program is asked once, in the order of their names, and has a name of its own") {
    std::set<std::string> names;
    unsigned next = 0;
    for (const auto& reader : twelve::detail::dotenv_foreign_readers) {
        CHECK(static_cast<unsigned>(reader.program) == next++);
        names.insert(std::string(twelve::name_of(reader.program).view()));
    }
    CHECK(names.size() == 6);
}
