// expect: the default_value of a whole number has no fraction
#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(int, port, "Port", default_value(80.5));
#else
    TWELVE_VAR(double, ratio, "Ratio", default_value(80.5));
#endif
};
