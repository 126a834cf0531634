// expect: the default_value breaks a rule of its own field
#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(int, port, "Port", default_value(0), at_least(1));
#else
    TWELVE_VAR(int, port, "Port", default_value(1), at_least(1));
#endif
};
