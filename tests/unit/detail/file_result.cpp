#include <twelve/detail/file_result.hpp>

#include <string_view>

#include <catch2/catch_test_macros.hpp>

using namespace twelve::detail;

TEST_CASE("every outcome has its own reason") {
    for (unsigned one = 0; one <= static_cast<unsigned>(file_outcome::failed); ++one)
        for (unsigned other = 0; other < one; ++other)
            REQUIRE(reason_of(static_cast<file_outcome>(one)).view() !=
                    reason_of(static_cast<file_outcome>(other)).view());
}

TEST_CASE("a path is usable unless it is empty or holds a NUL byte") {
    CHECK(is_usable_path(".env"));
    CHECK_FALSE(is_usable_path(""));
    CHECK_FALSE(is_usable_path(std::string_view("a\0b", 3)));
}

TEST_CASE("an absolute path is tidied, but for what depends on links") {
    CHECK(tidy_path("/a/./b//c/") == "/a/b/c");
    CHECK(tidy_path("/a/../b") == "/a/../b");
    CHECK(tidy_path("/") == "/");
}

TEST_CASE("each outcome but success has a remedy of its kind") {
    using twelve::detail::remedy_for;
    CHECK(remedy_for(file_outcome::absent).view() == "create the file, or correct its path");
    CHECK(remedy_for(file_outcome::permission_denied).view().find("let the user") == 0);
    for (unsigned i = 1; i <= static_cast<unsigned>(file_outcome::failed); ++i)
        CHECK(remedy_for(static_cast<file_outcome>(i)).view().size() > 10);
}
