#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include <twelve/environment.hpp>
#include <twelve/inspect.hpp>
#include <twelve/load.hpp>

#ifndef _WIN32

using twelve::problem_code;

namespace {

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(int, port, "Port", default_value(80));
    TWELVE_VAR(std::string, region, "Region", default_value("north"));
};

/// Puts a block of its own in the place of the process environment, for one test.
class own_environment {
public:
    explicit own_environment(std::vector<std::string> entries) : entries_(std::move(entries)), kept_(environ) {
        for (std::string& entry : entries_) block_.push_back(&entry[0]);
        block_.push_back(nullptr);
        environ = block_.data();
    }
    own_environment(const own_environment&) = delete;
    own_environment& operator=(const own_environment&) = delete;
    ~own_environment() { environ = kept_; }

private:
    std::vector<std::string> entries_;
    std::vector<char*> block_;
    char** kept_;
};

}  // namespace

TEST_CASE("the environment is read where no source is named") {
    const own_environment block({"PORT=81", "REGION=a=b"});
    CHECK(twelve::load<settings>()->port == 81);
    CHECK(twelve::load<settings>(twelve::environment())->region == "a=b");
}

TEST_CASE("an environment that is not there is empty") {
    char** const kept = environ;
    environ = nullptr;
    const auto loaded = twelve::load<settings>();
    environ = kept;
    REQUIRE(loaded);
    CHECK(loaded->port == 80);
}

TEST_CASE("entries without an equals sign or without a name are no variables") {
    const own_environment block({"PORT", "=C:", "", "=", "REGION=x"});
    const auto loaded = twelve::load<settings>();
    REQUIRE(loaded);
    CHECK(loaded->port == 80);
    CHECK(loaded->region == "x");
}

TEST_CASE("of two entries of one name the first stands, with a warning") {
    const own_environment block({"PORT=81", "PORT=82", "REGION=\xFF"});
    const auto loaded = twelve::load<settings>();
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error()[0].code == problem_code::bad_utf8);
    CHECK(loaded.error().has(problem_code::duplicate_name));
    const own_environment other({"PORT=81", "PORT=82"});
    CHECK(twelve::load<settings>()->port == 81);
}

TEST_CASE("quotes that docker keeps around a text are a warning") {
    const own_environment block({"PORT=x", "REGION=\"south\""});
    const auto loaded = twelve::load<settings>();
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().has(problem_code::quoted_value));
}

TEST_CASE("an environment of 100,000 variables is read, and searched for near names") {
    std::vector<std::string> entries;
    for (int i = 0; i < 100000; ++i) entries.push_back("VARIABLE_" + std::to_string(i) + "=1");
    entries.push_back("PORT=x");
    entries.push_back("REGOIN=x");
    const own_environment block(entries);
    const auto loaded = twelve::load<settings>();
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().size() == 2);
    CHECK(loaded.error()[1].related == "REGION");
}

#else

namespace {

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(int, twelve_test_port, "Port", default_value(80));
    TWELVE_VAR(std::string, twelve_test_region, "Region", alias("twelve_test_place"));
};

}  // namespace

TEST_CASE("a name is found however it is spelt, here and in the declaration") {
    ::SetEnvironmentVariableW(L"Twelve_Test_Port", L"8080");
    ::SetEnvironmentVariableW(L"Twelve_Test_Place", L"north");
    const auto seen = twelve::inspect<settings>(twelve::environment());
    ::SetEnvironmentVariableW(L"Twelve_Test_Port", nullptr);
    ::SetEnvironmentVariableW(L"Twelve_Test_Place", nullptr);
    REQUIRE(seen.settings.has_value());
    CHECK(seen.settings->twelve_test_port == 8080);
    CHECK(seen.settings->twelve_test_region == "north");
    CHECK(seen.problems.empty());
}

#endif
