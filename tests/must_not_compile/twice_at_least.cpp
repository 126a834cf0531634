// expect: a field takes each rule once
#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(int, value, "A value", at_least(1), between(0, 5));
#else
    TWELVE_VAR(int, value, "A value", at_least(1));
#endif
};
