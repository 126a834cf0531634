// expect: a variable's name is made of letters, digits and underscores and does not begin with a digit
#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(int, port, "Port", named("MY PORT"));
#else
    TWELVE_VAR(int, port, "Port", named("MY_PORT"));
#endif
};
