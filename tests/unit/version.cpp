#include <twelve/version.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>

TEST_CASE("the headers and the CMake project have one version") {
    const auto& is = twelve::version;
    CHECK(std::to_string(is.major_part) + "." + std::to_string(is.minor_part) + "." + std::to_string(is.patch_part) ==
          TWELVE_PROJECT_VERSION);
}
