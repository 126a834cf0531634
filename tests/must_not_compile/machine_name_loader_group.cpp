// expect: a variable has a name that the machine itself uses, such as PATH or HOME
#include <twelve/load.hpp>

struct loader_settings {
    TWELVE_SETTINGS(loader_settings);
    TWELVE_VAR(int, trace, "Trace");
};

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(loader_settings, ld, "Loader");
#else
    TWELVE_VAR(loader_settings, loader, "Loader");
#endif
};

bool loads();
bool loads() { return twelve::load<settings>().has_value(); }
