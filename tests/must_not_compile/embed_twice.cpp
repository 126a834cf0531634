// expect: twelve_embed_stands_once_in_a_program
#include <twelve/embed.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(int, port, "Port");
};

TWELVE_EMBED(settings);
#ifdef TWELVE_FORBIDDEN
TWELVE_EMBED(settings);
#endif
