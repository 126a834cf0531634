#include <twelve/values/path.hpp>

#include <filesystem>
#include <string>

#include "support/read_value.hpp"

using std::filesystem::path;
using twelve::problem_code;

TEST_CASE("a path is taken as it stands") {
    CHECK(value_of<path>("/etc/app/app.conf") == path("/etc/app/app.conf"));
    CHECK(value_of<path>("a/../b") == path("a/../b"));
    CHECK(value_of<path>("~/x $HOME") == path("~/x $HOME"));
    CHECK(rewritten<path>("/etc//app/") == "/etc//app/");
    CHECK(rewritten<path>("gr\xC3\xBC\xC3\x9F") == "gr\xC3\xBC\xC3\x9F");
    CHECK(value_of<path>("").empty());
    CHECK(form_of<path>() == "a path");
}

TEST_CASE("a NUL byte is in no path") {
    const auto failure = failure_of<path>({"/etc/app\0.conf", 14});
    CHECK(failure.code == problem_code::nul);
    CHECK(failure.offset == 8);
}

TEST_CASE("a path to a directory is told from one to a file") {
    const path here = std::filesystem::current_path();
    CHECK(twelve::is_existing_directory{}(here));
    CHECK_FALSE(twelve::is_existing_file{}(here));
    CHECK_FALSE(twelve::is_existing_directory{}(here / "no such thing"));
    CHECK_FALSE(twelve::is_existing_file{}(here / "no such thing"));
    CHECK_FALSE(twelve::is_existing_file{}(path(std::string(100000, 'a'))));
    CHECK_FALSE(twelve::is_existing_file{}(path()));
}

TEST_CASE("a demand on a path says what it must be") {
    CHECK(twelve::is_existing_file::demand.view() == "a path to an existing file");
    CHECK(twelve::is_existing_directory::demand.view() == "a path to an existing directory");
}
