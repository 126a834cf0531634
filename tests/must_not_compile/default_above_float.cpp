// expect: the default_value does not fit the field's type
#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(float, ratio, "Ratio", default_value(1e300));
#else
    TWELVE_VAR(double, ratio, "Ratio", default_value(1e300));
#endif
};
