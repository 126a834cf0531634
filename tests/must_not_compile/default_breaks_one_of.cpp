// expect: the default_value breaks a rule of its own field
#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(int, size, "Size", default_value(3), one_of(1, 2));
#else
    TWELVE_VAR(int, size, "Size", default_value(2), one_of(1, 2));
#endif
};
