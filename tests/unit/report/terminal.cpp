#include <twelve/report/terminal.hpp>

#include <cstring>

#include <catch2/catch_test_macros.hpp>

using twelve::report_colour;
using twelve::detail::choose_colour;
using twelve::detail::choose_width;

namespace {

const char* nothing(const char*) { return nullptr; }
const char* no_colour(const char* name) { return std::strcmp(name, "NO_COLOR") == 0 ? "1" : nullptr; }
const char* empty_no_colour(const char* name) { return std::strcmp(name, "NO_COLOR") == 0 ? "" : nullptr; }
const char* force(const char* name) { return std::strcmp(name, "FORCE_COLOR") == 0 ? "1" : nullptr; }
const char* cli_force(const char* name) { return std::strcmp(name, "CLICOLOR_FORCE") == 0 ? "1" : nullptr; }
const char* force_zero(const char* name) { return std::strcmp(name, "FORCE_COLOR") == 0 ? "0" : nullptr; }
const char* both(const char* name) { return std::strcmp(name, "TERM") == 0 ? nullptr : "1"; }
const char* columns_80(const char* name) { return std::strcmp(name, "COLUMNS") == 0 ? "80" : nullptr; }
const char* columns_300(const char* name) { return std::strcmp(name, "COLUMNS") == 0 ? "300" : nullptr; }
const char* columns_1(const char* name) { return std::strcmp(name, "COLUMNS") == 0 ? "1" : nullptr; }
const char* columns_empty(const char* name) { return std::strcmp(name, "COLUMNS") == 0 ? "" : nullptr; }
const char* columns_words(const char* name) { return std::strcmp(name, "COLUMNS") == 0 ? "8O" : nullptr; }
const char* columns_huge(const char* name) {
    return std::strcmp(name, "COLUMNS") == 0 ? "18446744073709551700" : nullptr;
}
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

TEST_CASE("a report is as wide as its terminal, from 40 to 100 columns") {
    CHECK(choose_width(true, 80, nothing) == 80);
    CHECK(choose_width(true, 120, nothing) == 100);
    CHECK(choose_width(true, 20, nothing) == 40);
    CHECK(choose_width(true, 0, nothing) == 100);
}

TEST_CASE("COLUMNS comes before what the terminal tells") {
    CHECK(choose_width(true, 60, columns_80) == 80);
    CHECK(choose_width(true, 60, columns_300) == 100);
    CHECK(choose_width(true, 60, columns_1) == 40);
}

TEST_CASE("COLUMNS that is no number does not count") {
    CHECK(choose_width(true, 60, columns_empty) == 60);
    CHECK(choose_width(true, 60, columns_words) == 60);
    CHECK(choose_width(true, 60, columns_huge) == 60);
}

TEST_CASE("what is no terminal gets 100 columns, whatever COLUMNS says") {
    CHECK(choose_width(false, 0, nothing) == 100);
    CHECK(choose_width(false, 0, columns_80) == 100);
    std::FILE* const file = std::tmpfile();
    REQUIRE(file != nullptr);
    CHECK(twelve::width_for(file) == 100);
    CHECK(twelve::options_for(file).width == 100);
    std::fclose(file);
}
