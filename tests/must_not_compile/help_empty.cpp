// expect: a field needs a help text: it is what an operator reads
#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(int, port, "");
#else
    TWELVE_VAR(int, port, "Port");
#endif
};
