#pragma once

#include <string>

#include <twelve/twelve.hpp>

enum class colour { red, green };
TWELVE_ENUM(colour, red, green);

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(std::string, name, "What it is called", default_value("one"));
    TWELVE_VAR(colour, paint, "What it looks like", default_value(colour::green));
};

settings load_in_the_other_unit();
