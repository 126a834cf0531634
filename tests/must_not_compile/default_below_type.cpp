// expect: the default_value does not fit the field's type
#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(unsigned, count, "Count", default_value(-1));
#else
    TWELVE_VAR(int, count, "Count", default_value(-1));
#endif
};
