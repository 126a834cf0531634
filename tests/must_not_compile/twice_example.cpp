// expect: a field takes each rule once
#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(int, value, "A value", example("1"), example("2"));
#else
    TWELVE_VAR(int, value, "A value", example("1"));
#endif
};
