// expect: a field takes each rule once
#include <string>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::string, value, "A value", min_length(2), min_length(3));
#else
    TWELVE_VAR(std::string, value, "A value", min_length(2));
#endif
};
