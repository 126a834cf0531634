// expect: a field takes each rule once
#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(int, value, "A value", default_value(1), default_value(1));
#else
    TWELVE_VAR(int, value, "A value", default_value(1));
#endif
};
