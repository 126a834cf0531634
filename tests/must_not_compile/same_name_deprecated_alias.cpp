// expect: two variables of one settings struct have the same name
#include <twelve/load.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(int, port, "Port", alias("OLD"));
    TWELVE_VAR(int, other, "Another port", deprecated_alias("OLD", "use OTHER"));
#else
    TWELVE_VAR(int, port, "Port", alias("OLD"));
    TWELVE_VAR(int, other, "Another port", deprecated_alias("OLDER", "use OTHER"));
#endif
};

bool loads();
bool loads() { return twelve::load<settings>().has_value(); }
