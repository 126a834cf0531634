// expect: a prefix is made of letters, digits and underscores and does not begin with a digit
#include <twelve/settings.hpp>

#ifdef TWELVE_FORBIDDEN
struct settings {
    TWELVE_SETTINGS(settings, prefix("1-"));
    TWELVE_VAR(int, port, "Port");
};
#else
struct settings {
    TWELVE_SETTINGS(settings, prefix("APP_"));
    TWELVE_VAR(int, port, "Port");
};
#endif
