// expect: at_least, at_most and between are for numbers, durations and byte sizes
#include <string>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::string, name, "Name", at_least(1));
#else
    TWELVE_VAR(std::string, name, "Name", min_length(1));
#endif
};
