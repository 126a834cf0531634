// expect: the default_value breaks a rule of its own field
#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(int, port, "Port", default_value(6), between(1, 5));
#else
    TWELVE_VAR(int, port, "Port", default_value(5), between(1, 5));
#endif
};
