// expect: at_least is above at_most: no value would be accepted
#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(int, count, "Count", between(5, 1));
#else
    TWELVE_VAR(int, count, "Count", between(1, 1));
#endif
};
