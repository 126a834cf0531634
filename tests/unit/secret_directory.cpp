#include <filesystem>
#include <string>

#ifndef _WIN32
#include <unistd.h>
#endif

#include <catch2/catch_test_macros.hpp>

#include <twelve/dotenv.hpp>
#include <twelve/load.hpp>
#include <twelve/secret_directory.hpp>
#include <twelve/variables.hpp>

#include "unit/detail/temporary_directory.hpp"

using twelve::problem_code;

namespace {

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(twelve::secret<std::string>, key, "Key");
    TWELVE_VAR(twelve::secret<std::string>, salt, "Salt");
};

std::string folder_of(const std::string& file) { return file.substr(0, file.rfind('/')); }

}  // namespace

TEST_CASE("each file of a directory is a variable, without its trailing newlines") {
    temporary_directory folder;
    folder.file("SALT", "s\r\n");
    const std::string path = folder_of(folder.file("KEY", "hunter2\n\n"));
    const auto loaded = twelve::load<settings>(twelve::secret_directory(path));
    REQUIRE(loaded);
    CHECK(loaded->key.expose() == "hunter2");
    CHECK(loaded->salt.expose() == "s");
}

#ifndef _WIN32  // only an administrator makes links there
TEST_CASE("a Kubernetes mount is read through its links, a new version at the next load") {
    temporary_directory folder;
    const std::string old_key = folder.file("..2026_01-KEY", "old");
    folder.file("..2026_02-KEY", "new");
    const std::string path = folder_of(old_key);
    const std::string data = folder.path("..data");
    const std::string key = folder.path("KEY");
    REQUIRE(::symlink("..2026_01-KEY", data.c_str()) == 0);
    REQUIRE(::symlink("..data", key.c_str()) == 0);
    const twelve::secret_directory mount(path);
    const twelve::variables salt{{"SALT", "s"}};
    const auto before = twelve::load<settings>(mount, salt);
    REQUIRE(::unlink(data.c_str()) == 0);
    REQUIRE(::symlink("..2026_02-KEY", data.c_str()) == 0);
    const auto after = twelve::load<settings>(mount, salt);
    REQUIRE(before);
    REQUIRE(after);
    CHECK(before->key.equals("old"));
    CHECK(after->key.equals("new"));
}
#endif

TEST_CASE("an empty file is empty, and it is that file that is told") {
    temporary_directory folder;
    folder.file("SALT", "\n");
    const std::string path = folder_of(folder.file("KEY", ""));
    const auto loaded = twelve::load<settings>(twelve::secret_directory(path));
    REQUIRE_FALSE(loaded);
    REQUIRE(loaded.error().size() == 2);
    CHECK(loaded.error()[0].code == problem_code::empty);
    CHECK(loaded.error()[0].origin.path == path + "/KEY");
    CHECK(loaded.error()[1].origin.path == path + "/SALT");
    CHECK(loaded.error()[1].origin.kind == twelve::source_kind::secret_directory);
}

TEST_CASE("a file that cannot be read is an error, and its variable is not missing besides") {
    temporary_directory folder;
    const std::string inner = folder.path("KEY");
    REQUIRE(std::filesystem::create_directory(inner));
    const auto loaded = twelve::load<settings>(twelve::secret_directory(folder_of(inner)), twelve::variables{{"SALT", "s"}});
    REQUIRE_FALSE(loaded);
    REQUIRE(loaded.error().size() == 1);
    CHECK(loaded.error()[0].code == problem_code::file_unreadable);
    CHECK(loaded.error()[0].variable == "KEY");
    // A variable of another name is missing all the same.
    const auto alone = twelve::load<settings>(twelve::secret_directory(folder_of(inner)));
    REQUIRE_FALSE(alone);
    REQUIRE(alone.error().size() == 2);
    CHECK(alone.error()[1].variable == "SALT");
}

TEST_CASE("a directory that is not there is fine unless it is required") {
    temporary_directory folder;
    const std::string path = folder.path("none");
    const twelve::variables given{{"KEY", "k"}, {"SALT", "s"}};
    CHECK(twelve::load<settings>(given, twelve::secret_directory(path)));
    const auto loaded = twelve::load<settings>(given, twelve::secret_directory(path).required());
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error()[0].code == problem_code::file_unreadable);
}

TEST_CASE("what is there and is no directory is an error") {
    temporary_directory folder;
    const std::string path = folder.file("file", "x");
    const twelve::variables given{{"KEY", "k"}, {"SALT", "s"}};
    const auto loaded = twelve::load<settings>(given, twelve::secret_directory(path));
    REQUIRE_FALSE(loaded);
    REQUIRE(loaded.error().size() == 1);
    CHECK(loaded.error()[0].code == problem_code::file_unreadable);
    CHECK(loaded.error()[0].origin.path == twelve::detail::absolute_path(path));
}

TEST_CASE("a secret above a mebibyte is too large") {
    temporary_directory folder;
    const std::string path = folder_of(folder.file("KEY", std::string((std::size_t{1} << 20U) + 1, 'x')));
    const auto loaded = twelve::load<settings>(twelve::secret_directory(path), twelve::variables{{"SALT", "s"}});
    REQUIRE_FALSE(loaded);
    REQUIRE(loaded.error().size() == 1);
    CHECK(loaded.error()[0].code == problem_code::too_large);
}

TEST_CASE("an expansion in a less important file takes a secret of the directory, and a list of sources keeps it") {
    temporary_directory folder;
    const std::string path = folder_of(folder.file("KEY", "hunter2\n"));
    struct salted {
        TWELVE_SETTINGS(salted);
        TWELVE_VAR(twelve::secret<std::string>, key, "Key");
        TWELVE_VAR(twelve::secret<std::string>, pepper, "Pepper");
    };
    const std::string spiced = folder.file("spiced", "PEPPER=s-${KEY}-${NONE:-x}\n");
    const auto list = twelve::sources(twelve::secret_directory(path), twelve::dotenv(spiced));
    const auto copy = list;
    const auto loaded = twelve::load<salted>(copy);
    REQUIRE(loaded);
    CHECK(loaded->pepper.equals("s-hunter2-x"));
}

TEST_CASE("a directory that was looked in is told with what is missing") {
    temporary_directory folder;
    const std::string path = folder_of(folder.file("KEY", "k"));
    const auto loaded = twelve::load<settings>(twelve::secret_directory(path).even_if_privileged());
    REQUIRE_FALSE(loaded);
    REQUIRE(loaded.error().size() == 1);
    CHECK(loaded.error()[0].variable == "SALT");
    REQUIRE_FALSE(loaded.error()[0].looked_in.empty());
    CHECK_FALSE(loaded.error()[0].looked_in[0].is_absent);
}
