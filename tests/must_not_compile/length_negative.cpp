// expect: a bound does not fit the field's type
#include <string>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::string, name, "Name", min_length(-1));
#else
    TWELVE_VAR(std::string, name, "Name", min_length(1));
#endif
};
