#include <twelve/values/path.hpp>

#include <filesystem>
#include <optional>
#include <string>

#include <twelve/load.hpp>
#include <twelve/settings.hpp>
#include <twelve/variables.hpp>

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

namespace {

struct page_settings {
    TWELVE_SETTINGS(page_settings);
    TWELVE_VAR(path, folder, "Where pages are kept", existing_directory, default_value("."));
    TWELVE_VAR(std::optional<path>, logo, "Picture on each page", existing_file);
};

}  // namespace

TEST_CASE("a path that leads to what its rule demands is taken") {
    const auto config = twelve::load<page_settings>(twelve::variables{{"FOLDER", "/"}, {"LOGO", __FILE__}});
    REQUIRE(config);
    CHECK(config->folder == path("/"));
    CHECK(config->logo == path(__FILE__));
}

TEST_CASE("a path that leads elsewhere, or nowhere, is refused") {
    const auto swapped = twelve::load<page_settings>(twelve::variables{{"FOLDER", __FILE__}, {"LOGO", "/"}});
    REQUIRE_FALSE(swapped);
    REQUIRE(swapped.error().size() == 2);
    CHECK(swapped.error()[0].variable == "FOLDER");
    CHECK(swapped.error()[0].code == problem_code::check_failed);
    CHECK(swapped.error()[0].expected == "the path of an existing directory");
    CHECK(swapped.error()[1].variable == "LOGO");
    CHECK(swapped.error()[1].expected == "the path of an existing file");

    const auto nowhere = twelve::load<page_settings>(twelve::variables{{"FOLDER", "no such folder"}});
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error()[0].code == problem_code::check_failed);
}
