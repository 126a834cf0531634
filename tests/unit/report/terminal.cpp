#include <twelve/report/terminal.hpp>

#include <cstring>

#include <catch2/catch_test_macros.hpp>

using twelve::report_colour;
using twelve::detail::choose_colour;

namespace {

const char* nothing(const char*) { return nullptr; }
const char* no_colour(const char* name) { return std::strcmp(name, "NO_COLOR") == 0 ? "1" : nullptr; }
const char* empty_no_colour(const char* name) { return std::strcmp(name, "NO_COLOR") == 0 ? "" : nullptr; }
const char* force(const char* name) { return std::strcmp(name, "FORCE_COLOR") == 0 ? "1" : nullptr; }
const char* cli_force(const char* name) { return std::strcmp(name, "CLICOLOR_FORCE") == 0 ? "1" : nullptr; }
const char* force_zero(const char* name) { return std::strcmp(name, "FORCE_COLOR") == 0 ? "0" : nullptr; }
const char* both(const char* name) { return std::strcmp(name, "TERM") == 0 ? nullptr : "1"; }
const char* dumb(const char* name) { return std::strcmp(name, "TERM") == 0 ? "dumb" : nullptr; }

}  // namespace

TEST_CASE("a terminal gets colour and a file none") {
    CHECK(choose_colour(true, nothing) == report_colour::always);
    CHECK(choose_colour(false, nothing) == report_colour::never);
    CHECK(choose_colour(true, dumb) == report_colour::never);
}

TEST_CASE("NO_COLOR takes colour away unless it is empty") {
    CHECK(choose_colour(true, no_colour) == report_colour::never);
    CHECK(choose_colour(true, empty_no_colour) == report_colour::always);
    CHECK(choose_colour(true, both) == report_colour::never);
}

TEST_CASE("FORCE_COLOR and CLICOLOR_FORCE give colour to a file too") {
    CHECK(choose_colour(false, force) == report_colour::always);
    CHECK(choose_colour(false, cli_force) == report_colour::always);
    CHECK(choose_colour(false, force_zero) == report_colour::never);
}
