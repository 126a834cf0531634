// expect: made_of is for texts
#include <string>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(int, count, "Count", made_of("0-9"));
#else
    TWELVE_VAR(std::string, digits, "Digits", made_of("0-9"));
#endif
};
