// expect: a field takes each rule once
#include <string>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::string, value, "A value", allow_empty(), allow_empty());
#else
    TWELVE_VAR(std::string, value, "A value", allow_empty());
#endif
};
