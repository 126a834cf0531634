// expect: at_least, at_most and between are for numbers, durations and byte sizes
#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(bool, on, "On", at_least(1));
#else
    TWELVE_VAR(int, on, "On", at_least(1));
#endif
};
