// expect: a field takes each rule once
#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(int, value, "A value", at_most(5), at_most(6));
#else
    TWELVE_VAR(int, value, "A value", at_most(5));
#endif
};
