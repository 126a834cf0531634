#include <catch2/catch_test_macros.hpp>

#include <twelve/exit_codes.hpp>

TEST_CASE("exit codes are those of sysexits.h") {
    CHECK(twelve::exit_usage == 64);
    CHECK(twelve::exit_output == 74);
    CHECK(twelve::exit_config == 78);
}
