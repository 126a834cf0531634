// expect: made_of takes ASCII characters and ranges in order
#include <string>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::string, name, "Name", made_of(""));
#else
    TWELVE_VAR(std::string, name, "Name", made_of("-"));
#endif
};
