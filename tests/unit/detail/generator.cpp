#include <twelve/detail/generator.hpp>

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include <twelve/services/postgres.hpp>
#include <twelve/settings.hpp>

#include "temporary_directory.hpp"

using namespace twelve::detail;

namespace {

struct generated_settings {
    TWELVE_SETTINGS(generated_settings);
    TWELVE_VAR(int, port, "Port the server listens on", default_value(8080));
    TWELVE_VAR(twelve::postgres_url, database_url, "Orders and customers");
    TWELVE_VAR(twelve::secret<std::string>, session_key, "Signs session cookies");
    TWELVE_VAR(std::string, api_token, "A token that should have been declared a secret");
};

generator_request request(std::initializer_list<const char*> arguments) {
    std::vector<const char*> all{"generator"};
    all.insert(all.end(), arguments);
    return read_generator_request(static_cast<int>(all.size()), all.data());
}

std::string shown(std::string_view line) {
    scratch memory;
    return shown_drifted_line(catalog_of<generated_settings>(memory), line);
}

}  // namespace

TEST_CASE("a generator is asked to check or to write, and where") {
    const generator_request asked = request({"check", "--example=.env example", "--update=cmake --build=b"});
    CHECK(asked.verb == generator_verb::check);
    CHECK(asked.example == ".env example");
    CHECK(asked.update == "cmake --build=b");
    CHECK(request({"write", "--markdown=docs/v.md"}).verb == generator_verb::write);
}

TEST_CASE("a generator that is asked for nothing it knows is misused") {
    CHECK(request({}).verb == generator_verb::none);
    CHECK(request({"check"}).verb == generator_verb::none);
    CHECK(request({"chek", "--example=a"}).verb == generator_verb::none);
    CHECK(request({"check", "--exmaple=a"}).verb == generator_verb::none);
    CHECK(request({"check", "--example"}).verb == generator_verb::none);
    const char* const nothing[] = {"generator"};
    CHECK(run_generator<generated_settings>(1, nothing) == twelve::exit_usage);
}

TEST_CASE("a diff shows a value that someone put into the file only where it is fit to be shown") {
    CHECK(shown("PORT=9000") == "PORT=9000");
    CHECK(shown("# PORT=9000") == "# PORT=9000");
    CHECK(shown("SESSION_KEY=hunter2") == "SESSION_KEY=[redacted]");
    CHECK(shown("# SESSION_KEY=hunter2") == "# SESSION_KEY=[redacted]");
    CHECK(shown("API_TOKEN=hunter2") == "API_TOKEN=[redacted]");
    CHECK(shown("DATABASE_URL=postgres://a:hunter2@b/c") == "DATABASE_URL=[redacted]");
    CHECK(shown("DATABASE_URL='postgres://a:hunter2@b/c'") == "DATABASE_URL=[redacted]");
    CHECK(shown("UNKNOWN=hunter2") == "UNKNOWN=[redacted]");
}

TEST_CASE("a diff shows other text only if it is a comment in words") {
    CHECK(shown("# What visitors are told") == "# What visitors are told");
    CHECK(shown("#") == "#");
    CHECK(shown("").empty());
    CHECK(shown("# hunter2") == "[redacted]");
    CHECK(shown("aHVudGVyMg==") == "[redacted]");
    CHECK(shown("QUJD=") == "[redacted]");
    CHECK(shown("# QUJD==") == "[redacted]");
    CHECK(shown("export SESSION_KEY=hunter2") == "[redacted]");
    CHECK(shown("# a \x1B[31mred word") == "# a \\x1B[31mred word");
}

#ifndef _WIN32

namespace {

int run(const char* verb, const std::string& example, const std::string& markdown) {
    const std::string first = "--example=" + example;
    const std::string second = "--markdown=" + markdown;
    const char* const arguments[] = {"generator", verb, first.c_str(), second.c_str()};
    return run_generator<generated_settings>(4, arguments);
}

check_answer checked(const std::string& path) {
    scratch memory;
    const std::vector<made_file> files{{path, twelve::env_example<generated_settings>(), twelve::generated_header}};
    return check_files(files, catalog_of<generated_settings>(memory), "make update");
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("what is written is as declared") {
    temporary_directory directory;
    const std::string example = directory.path(".env example");
    const std::string reference = directory.path("variables.md");
    CHECK(run("check", example, reference) == exit_drifted);
    CHECK(run("write", example, reference) == 0);
    CHECK(run("check", example, reference) == 0);
    CHECK(read_file(example, {}).text.view() == twelve::env_example<generated_settings>());
    CHECK(read_file(reference, {}).text.view() == twelve::markdown<generated_settings>());
}

TEST_CASE("a file that is right already is not written again") {
    temporary_directory directory;
    const std::string path = directory.file("example", twelve::env_example<generated_settings>(), 0400);
    struct ::stat before;
    struct ::stat after;
    REQUIRE(::stat(path.c_str(), &before) == 0);
    const made_file made{path, twelve::env_example<generated_settings>(), twelve::generated_header};
    CHECK(write_file(made) == path + " is as declared.\n");
    REQUIRE(::stat(path.c_str(), &after) == 0);
    CHECK(before.st_ino == after.st_ino);
}

TEST_CASE("an absent file is told with all that it should hold") {
    temporary_directory directory;
    const std::string path = directory.path("example");
    const check_answer answer = checked(path);
    CHECK_FALSE(answer.is_whole);
    CHECK(holds(answer.text, path + " is absent.\n\n--- /dev/null\n+++ "));
    CHECK(holds(answer.text, "+# PORT=8080\n"));
    CHECK(holds(answer.text, "\nTo update: make update\n"));
}

TEST_CASE("a drifted file is told with a diff, and no value in it that may be a secret") {
    temporary_directory directory;
    std::string text = twelve::env_example<generated_settings>();
    text.replace(text.find("8080\n"), 4, "9090");
    const std::size_t key = text.find("SESSION_KEY='");
    text.replace(key, text.find('\n', key) - key, "SESSION_KEY=hunter2");
    const check_answer answer = checked(directory.file("example", text));
    CHECK_FALSE(answer.is_whole);
    CHECK(holds(answer.text, "-# PORT=9090\n+# PORT=8080\n"));
    CHECK(holds(answer.text, "-SESSION_KEY=[redacted]\n"));
    CHECK_FALSE(holds(answer.text, "hunter2"));
}

TEST_CASE("a value that goes on is masked to its end, and what follows is shown") {
    temporary_directory directory;
    const std::string text = twelve::env_example<generated_settings>() +
                             "# SESSION_KEY=\"hunter2\n# hunter2 hunter2\nPORT=1\"\n" + "# A comment of someone\n";
    const check_answer answer = checked(directory.file("example", text));
    CHECK_FALSE(holds(answer.text, "hunter2"));
    CHECK(holds(answer.text, "-# SESSION_KEY=[redacted]\n-[redacted]\n-[redacted]\n-# A comment of someone\n"));
}

TEST_CASE("line ends of Windows are no drift") {
    temporary_directory directory;
    std::string text;
    for (const char byte : twelve::env_example<generated_settings>())
        text.append(byte == '\n' ? "\r" : "").push_back(byte);
    CHECK(checked(directory.file("example", text)).is_whole);
}

TEST_CASE("a file that was not generated is neither shown nor overwritten") {
    temporary_directory directory;
    const std::string path = directory.file("example", "SESSION_KEY=hunter2\nPORT=1\n");
    const check_answer answer = checked(path);
    CHECK_FALSE(answer.is_whole);
    CHECK(holds(answer.text, "was not generated by twelve"));
    CHECK_FALSE(holds(answer.text, "PORT"));
    CHECK(run("write", path, directory.path("variables.md")) == twelve::exit_output);
    CHECK(read_file(path, {}).text.view() == "SESSION_KEY=hunter2\nPORT=1\n");
}

TEST_CASE("what stands in a file's place and is none is told as such") {
    temporary_directory directory;
    const std::string path = directory.path("folder");
    REQUIRE(::mkdir(path.c_str(), 0700) == 0);
    CHECK(holds(checked(path).text, "cannot be read: it is a directory"));
    CHECK(run("write", path, directory.path("variables.md")) == twelve::exit_output);
}

#endif
