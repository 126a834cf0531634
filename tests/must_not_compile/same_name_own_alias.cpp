// expect: two variables of one settings struct have the same name
#include <twelve/load.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(int, port, "Port", alias("PORT"));
#else
    TWELVE_VAR(int, port, "Port", alias("LISTEN_PORT"));
#endif
};

bool loads();
bool loads() { return twelve::load<settings>().has_value(); }
