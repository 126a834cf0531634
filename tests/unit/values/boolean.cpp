#include <twelve/values/boolean.hpp>

#include <string>

#include "support/read_value.hpp"

using twelve::problem_code;

TEST_CASE("a switch is written in any of six ways") {
    CHECK(value_of<bool>("true"));
    CHECK(value_of<bool>("yes"));
    CHECK(value_of<bool>("on"));
    CHECK(value_of<bool>("1"));
    CHECK(value_of<bool>("t"));
    CHECK(value_of<bool>("y"));
    CHECK_FALSE(value_of<bool>("false"));
    CHECK_FALSE(value_of<bool>("no"));
    CHECK_FALSE(value_of<bool>("off"));
    CHECK_FALSE(value_of<bool>("0"));
    CHECK_FALSE(value_of<bool>("f"));
    CHECK_FALSE(value_of<bool>("n"));
}

TEST_CASE("a switch is written in any case") {
    CHECK(value_of<bool>("TRUE"));
    CHECK(value_of<bool>("Yes"));
    CHECK_FALSE(value_of<bool>("oFF"));
}

TEST_CASE("nothing else is a switch") {
    CHECK(code_of<bool>("") == problem_code::invalid_type);
    CHECK(code_of<bool>(" ") == problem_code::invalid_type);
    CHECK(code_of<bool>(" true") == problem_code::invalid_type);
    CHECK(code_of<bool>("true\n") == problem_code::invalid_type);
    CHECK(code_of<bool>("2") == problem_code::invalid_type);
    CHECK(code_of<bool>("-1") == problem_code::invalid_type);
    CHECK(code_of<bool>("01") == problem_code::invalid_type);
    CHECK(code_of<bool>("tru") == problem_code::invalid_type);
    CHECK(code_of<bool>("truee") == problem_code::invalid_type);
    CHECK(code_of<bool>("enabled") == problem_code::invalid_type);
    CHECK(code_of<bool>("null") == problem_code::invalid_type);
}

TEST_CASE("a switch cannot hide behind a NUL or a letter that a locale lowers") {
    CHECK(code_of<bool>({"true\0", 5}) == problem_code::invalid_type);
    CHECK(code_of<bool>("o\xC4\xB1n") == problem_code::invalid_type);
    CHECK(code_of<bool>(std::string(1000000, 't')) == problem_code::invalid_type);
}

TEST_CASE("a switch is shown as true or false") {
    CHECK(rewritten<bool>("ON") == "true");
    CHECK(rewritten<bool>("n") == "false");
    CHECK(form_of<bool>() == "true or false");
    CHECK(failure_of<bool>("maybe").expected == "true or false");
}
