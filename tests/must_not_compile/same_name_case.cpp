// expect: two variables of one settings struct have the same name
#include <twelve/load.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(int, port, "Port");
    TWELVE_VAR(int, Port, "Another port");
#else
    TWELVE_VAR(int, port, "Port");
    TWELVE_VAR(int, Port2, "Another port");
#endif
};

bool loads();
bool loads() { return twelve::load<settings>().has_value(); }
