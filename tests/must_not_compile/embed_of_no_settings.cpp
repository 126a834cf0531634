// expect: a settings struct opens with TWELVE_SETTINGS and its own name
#include <twelve/embed.hpp>

#ifdef TWELVE_FORBIDDEN
struct settings {
    int port = 0;
};
#else
struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(int, port, "Port");
};
#endif

TWELVE_EMBED(settings);
