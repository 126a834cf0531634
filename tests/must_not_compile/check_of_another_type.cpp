// expect: a check takes a lambda without captures that takes the field's value and returns bool
#include <string>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::string, name, "Name", check([](int n) { return n > 0; }, "positive"));
#else
    TWELVE_VAR(int, number, "Number", check([](int n) { return n > 0; }, "positive"));
#endif
};
