#include <twelve/detail/file_write.hpp>

#include <filesystem>
#include <string>

#ifndef _WIN32
#include <unistd.h>
#endif

#include <catch2/catch_test_macros.hpp>

#include "unit/detail/temporary_directory.hpp"

using twelve::detail::read_file;
using twelve::detail::write_generated_file;
using twelve::detail::write_outcome;

namespace {

constexpr const char* header = "# Generated";

}  // namespace

TEST_CASE("a generated file is written, and written again over itself") {
    temporary_directory directory;
    const std::string path = directory.path("example");
    CHECK(write_generated_file(path, "# Generated\nA=1\n", header).outcome == write_outcome::written);
    CHECK(write_generated_file(path, "# Generated\nA=2\n", header).outcome == write_outcome::written);
    CHECK(read_file(path, {}).text.view() == "# Generated\nA=2\n");
}

TEST_CASE("a file that someone wrote by hand is not overwritten") {
    temporary_directory directory;
    const std::string path = directory.file("example", "A=mine\n");
    CHECK(write_generated_file(path, "# Generated\n", header).outcome == write_outcome::not_generated);
    CHECK(read_file(path, {}).text.view() == "A=mine\n");
}

#ifndef _WIN32  // only an administrator makes links there
TEST_CASE("a symbolic link is not written through") {
    temporary_directory directory;
    const std::string target = directory.file("target", "# Generated\n");
    const std::string path = directory.path("example");
    REQUIRE(::symlink(target.c_str(), path.c_str()) == 0);
    CHECK(write_generated_file(path, "# Generated\nA=2\n", header).outcome == write_outcome::is_link);
    CHECK(read_file(target, {}).text.view() == "# Generated\n");
}
#endif

TEST_CASE("what is no file is not replaced") {
    temporary_directory directory;
    const std::string path = directory.path("example");
    REQUIRE(std::filesystem::create_directory(path));
    CHECK(write_generated_file(path, "", header).outcome == write_outcome::not_a_file);
}

TEST_CASE("a directory that does not exist is the system's error") {
    temporary_directory directory;
    const auto result = write_generated_file(directory.path("none") + "/example", "", header);
    CHECK(result.outcome == write_outcome::failed);
    CHECK(result.system_error != 0);
    CHECK(write_generated_file("", "", header).outcome == write_outcome::bad_path);
}
