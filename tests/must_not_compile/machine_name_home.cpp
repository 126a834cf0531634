// expect: a variable has a name that the machine itself uses, such as PATH or HOME
#include <string>

#include <twelve/load.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::string, home, "Home");
#else
    TWELVE_VAR(std::string, home, "Home", named("HOME"));
#endif
};

bool loads();
bool loads() { return twelve::load<settings>().has_value(); }
