#include <twelve/scrub_environment.hpp>

#ifndef _WIN32

#    include <cstdlib>
#    include <optional>
#    include <string>
#    include <utility>
#    include <vector>

#    include <twelve/load.hpp>
#    include <twelve/services/redis.hpp>

#    include <catch2/catch_test_macros.hpp>

namespace {

struct mail_settings {
    TWELVE_SETTINGS(mail_settings);
    TWELVE_VAR(twelve::secret<std::string>, pass, "Password of the relay");
};

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(twelve::secret<std::string>, key, "Key", alias("OLD_KEY"), deprecated_alias("OLDEST_KEY", "use KEY"));
    TWELVE_VAR(std::optional<twelve::redis_url>, cache, "Cache");
    TWELVE_VAR(std::string, region, "Region", default_value("north"));
    TWELVE_VAR(std::optional<mail_settings>, mail, "Mail");
};

/// An environment block of the test's own, in the place of the process's.
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

    /// The memory of an entry, whether it is still part of the block or not.
    [[nodiscard]] const std::string& memory(std::size_t index) const { return entries_[index]; }

    [[nodiscard]] static std::vector<std::string> block() {
        std::vector<std::string> all;
        for (char** entry = environ; *entry != nullptr; ++entry) all.emplace_back(*entry);
        return all;
    }

private:
    std::vector<std::string> entries_;
    std::vector<char*> block_;
    char** kept_;
};

}  // namespace

TEST_CASE("secrets are overwritten in the environment and unset, and nothing else is") {
    const own_environment here({"PATH=/bin", "KEY=hunter2", "REGION=south", "KEYS=x", "MAIL_PASS=hunter3", "odd"});
    twelve::scrub_environment<settings>();
    CHECK(own_environment::block() == std::vector<std::string>{"PATH=/bin", "REGION=south", "KEYS=x", "odd"});
    CHECK(here.memory(1) == std::string("KEY=\0\0\0\0\0\0\0", 11));
    CHECK(here.memory(4) == std::string("MAIL_PASS=\0\0\0\0\0\0\0", 17));
    CHECK(std::getenv("KEY") == nullptr);
}

TEST_CASE("every name of a secret is scrubbed, however often it is set") {
    const own_environment here({"OLD_KEY=hunter2", "OLDEST_KEY=hunter2", "KEY=a", "KEY=b"});
    twelve::scrub_environment<settings>();
    CHECK(own_environment::block().empty());
    CHECK(here.memory(0).find("hunter2") == std::string::npos);
    CHECK(here.memory(3) == std::string("KEY=\0", 5));
}

TEST_CASE("a service URL is scrubbed, password or not") {
    const own_environment here({"CACHE=redis://:hunter2@[::1]"});
    twelve::scrub_environment<settings>();
    CHECK(own_environment::block().empty());
    CHECK(here.memory(0).find("hunter2") == std::string::npos);
}

TEST_CASE("the path of a secret's file stays") {
    const own_environment here({"KEY_FILE=/run/secrets/key"});
    twelve::scrub_environment<settings>();
    CHECK(own_environment::block() == std::vector<std::string>{"KEY_FILE=/run/secrets/key"});
}

TEST_CASE("settings that were loaded before keep their secrets") {
    const own_environment here({"KEY=hunter2"});
    const auto loaded = twelve::load<settings>();
    twelve::scrub_environment<settings>();
    REQUIRE(loaded);
    CHECK(loaded->key.equals("hunter2"));
    CHECK_FALSE(twelve::load<settings>());
}

TEST_CASE("an environment that is not there stays so") {
    char** const kept = environ;
    environ = nullptr;
    twelve::scrub_environment<settings>();
    CHECK(environ == nullptr);
    environ = kept;
}

#else

#    include <string>
#    include <string_view>

#    include <catch2/catch_test_macros.hpp>

namespace {

struct settings {
    TWELVE_SETTINGS(settings, prefix("TWELVE_SCRUB_"));
    TWELVE_VAR(twelve::secret<std::string>, key, "Key", alias("TWELVE_SCRUB_OLD_KEY"));
    TWELVE_VAR(std::string, region, "Region", default_value("north"));
};

/// The names of this test's variables that the process has.
std::string names_left() {
    std::string names;
    twelve::detail::environment_block().walk(nullptr, [&](std::string_view name, std::string_view) {
        if (name.substr(0, 13) == "TWELVE_SCRUB_") names.append(name).append(" ");
    });
    return names;
}

}  // namespace

TEST_CASE("secrets are unset in the environment, however their names are written, and nothing else is") {
    ::SetEnvironmentVariableW(L"Twelve_Scrub_Key", L"hunter2");
    ::SetEnvironmentVariableW(L"TWELVE_SCRUB_OLD_KEY", L"hunter2");
    ::SetEnvironmentVariableW(L"TWELVE_SCRUB_REGION", L"south");
    twelve::scrub_environment<settings>();
    CHECK(names_left() == "TWELVE_SCRUB_REGION ");
    ::SetEnvironmentVariableW(L"TWELVE_SCRUB_REGION", nullptr);
}

#endif
