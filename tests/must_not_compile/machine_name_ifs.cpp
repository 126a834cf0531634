// expect: a variable has a name that the machine itself uses, such as PATH or HOME
#include <twelve/load.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(int, ifs, "Of the machine");
#else
    TWELVE_VAR(int, app_ifs, "Of the program");
#endif
};

bool loads();
bool loads() { return twelve::load<settings>().has_value(); }
