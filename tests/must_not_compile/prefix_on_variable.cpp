// expect: prefix is for a group of settings: use named for a variable
#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(int, port, "Port", prefix("APP_"));
#else
    TWELVE_VAR(int, port, "Port", named("APP_PORT"));
#endif
};
