// expect: TWELVE_EMBED takes one settings struct
#include <twelve/embed.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(int, port, "Port");
};

struct others {
    TWELVE_SETTINGS(others);
    TWELVE_VAR(int, port, "Port");
};

#ifdef TWELVE_FORBIDDEN
TWELVE_EMBED(settings, others);
#else
TWELVE_EMBED(settings);
#endif
