// expect: a rule takes a number, an enumerator, a duration, a byte size or a text literal
#include <string>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::string, name, "Name", default_value(std::string("x")));
#else
    TWELVE_VAR(std::string, name, "Name", default_value("x"));
#endif
};
