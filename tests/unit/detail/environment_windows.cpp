#ifdef _WIN32

#    include <twelve/detail/environment_windows.hpp>

#    include <string>
#    include <string_view>

#    include <catch2/catch_test_macros.hpp>

using namespace twelve::detail;

namespace {

/// The text of a variable of this process, `unset` where there is none.
std::string value_of(std::string_view wanted) {
    std::string found = "unset";
    environment_block().walk(nullptr, [&](std::string_view name, std::string_view text) {
        if (name == wanted) found = std::string(text);
    });
    return found;
}

}  // namespace

TEST_CASE("a variable of the process is read, its name in upper case") {
    ::SetEnvironmentVariableW(L"Twelve_Test_Read", L"\x65E5=x");
    CHECK(value_of("TWELVE_TEST_READ") == "\xE6\x97\xA5=x");
    ::SetEnvironmentVariableW(L"Twelve_Test_Read", nullptr);
    CHECK(value_of("TWELVE_TEST_READ") == "unset");
}

TEST_CASE("scrubbing removes the variables that are meant, and no other") {
    ::SetEnvironmentVariableW(L"Twelve_Test_Key", L"hunter2");
    ::SetEnvironmentVariableW(L"Twelve_Test_Region", L"north");
    scrub_entries([](std::string_view name) { return name == "TWELVE_TEST_KEY"; });
    CHECK(value_of("TWELVE_TEST_KEY") == "unset");
    CHECK(value_of("TWELVE_TEST_REGION") == "north");
    ::SetEnvironmentVariableW(L"Twelve_Test_Region", nullptr);
}

TEST_CASE("names that differ in case alone are one") {
    CHECK(is_same_variable("PATH", "Path"));
    CHECK(is_same_variable("", ""));
    CHECK_FALSE(is_same_variable("PATH", "PATHS"));
    CHECK_FALSE(is_same_variable("PATH", "PATT"));
}

#endif
