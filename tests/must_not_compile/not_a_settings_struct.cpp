// expect: a settings struct opens with TWELVE_SETTINGS and its own name
#include <twelve/load.hpp>

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

bool loads();
bool loads() { return twelve::load<settings>().has_value(); }
