// expect: one_of takes at most 12 values: use TWELVE_ENUM for more
#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(int, size, "Size", one_of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13));
#else
    TWELVE_VAR(int, size, "Size", one_of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
#endif
};
