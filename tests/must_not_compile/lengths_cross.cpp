// expect: min_length is above max_length: no value would be accepted
#include <string>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::string, name, "Name", min_length(3), max_length(2));
#else
    TWELVE_VAR(std::string, name, "Name", min_length(2), max_length(2));
#endif
};
