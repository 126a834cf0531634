// expect: the default_value of a whole number has no fraction
#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(bool, verbose, "Verbose", default_value(0.5));
#else
    TWELVE_VAR(bool, verbose, "Verbose", default_value(true));
#endif
};
