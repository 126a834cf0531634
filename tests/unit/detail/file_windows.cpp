#include <twelve/detail/file_windows.hpp>

#ifdef _WIN32

#    include <filesystem>
#    include <string>

#    include <catch2/catch_test_macros.hpp>

#    include "unit/detail/temporary_directory.hpp"

using twelve::detail::file_contents;
using twelve::detail::file_outcome;
using twelve::detail::read_file;

TEST_CASE("a path in UTF-8 becomes wide and comes back") {
    const char path[] = "C:\\caf\xC3\xA9\\\xE6\x97\xA5\\\xF0\x9F\x8E\x89";
    CHECK(twelve::detail::narrow_path(twelve::detail::wide_path(path).c_str()) == path);
    CHECK(twelve::detail::wide_path("\xFF").empty());
}

TEST_CASE("a file is read as it stands, its name in UTF-8") {
    temporary_directory directory;
    const file_contents contents = read_file(directory.file("caf\xC3\xA9.env", "A=1\r\nB=\x1A\n"), {});
    CHECK(contents.outcome == file_outcome::read);
    CHECK(contents.text.view() == "A=1\r\nB=\x1A\n");
}

TEST_CASE("what is not a file that can be read is told apart") {
    temporary_directory directory;
    CHECK(read_file(directory.path("none"), {}).outcome == file_outcome::absent);
    CHECK(read_file(directory.path("none/file"), {}).outcome == file_outcome::absent);
    REQUIRE(std::filesystem::create_directory(directory.path("inner")));
    CHECK(read_file(directory.path("inner"), {}).outcome == file_outcome::directory);
    CHECK(read_file("NUL", {}).outcome == file_outcome::device);
    CHECK(read_file("\xFF", {}).outcome == file_outcome::bad_path);
    CHECK(twelve::detail::is_directory(directory.path("inner")));
    CHECK_FALSE(twelve::detail::is_directory(directory.path("none")));
}

TEST_CASE("a file over the limit is refused") {
    temporary_directory directory;
    twelve::detail::file_limits limits;
    limits.max_bytes = 4;
    CHECK(read_file(directory.file("small", "A=12"), limits).outcome == file_outcome::read);
    CHECK(read_file(directory.file("large", "A=123"), limits).outcome == file_outcome::too_large);
    CHECK(read_file(directory.file("empty", ""), limits).outcome == file_outcome::read);
}

TEST_CASE("a path is made absolute") {
    CHECK(twelve::detail::absolute_path("C:\\shop\\.\\.env") == "C:\\shop\\.env");
    const std::string here = twelve::detail::absolute_path(".env");
    CHECK(here.size() > 6);
    CHECK(here.substr(1, 2) == ":\\");
    CHECK(here.substr(here.size() - 5) == "\\.env");
}

#endif
