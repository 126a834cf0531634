// expect: allow_empty is for texts and bytes
#include <string>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(int, count, "Count", allow_empty());
#else
    TWELVE_VAR(std::string, name, "Name", allow_empty());
#endif
};
