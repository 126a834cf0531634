// expect: a variable has a name that the machine itself uses, such as PATH or HOME
#include <twelve/load.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(int, hostname, "Of the machine");
#else
    TWELVE_VAR(int, app_hostname, "Of the program");
#endif
};

bool loads();
bool loads() { return twelve::load<settings>().has_value(); }
