// expect: a field takes each rule once
#include <vector>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::vector<int>, value, "A value", separator(';'), separator('|'));
#else
    TWELVE_VAR(std::vector<int>, value, "A value", separator(';'));
#endif
};
