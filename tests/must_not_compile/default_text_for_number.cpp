// expect: the default_value of this type is not a text
#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(int, port, "Port", default_value("80"));
#else
    TWELVE_VAR(int, port, "Port", default_value(80));
#endif
};
