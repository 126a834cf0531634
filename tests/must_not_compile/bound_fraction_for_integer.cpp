// expect: a bound does not fit the field's type
#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(int, count, "Count", at_least(0.5));
#else
    TWELVE_VAR(double, count, "Count", at_least(0.5));
#endif
};
