// expect: a type that holds a comma goes in parentheses
#include <map>
#include <string>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::map<std::string, int>, quota, "Requests a minute, by plan");
#else
    TWELVE_VAR((std::map<std::string, int>), quota, "Requests a minute, by plan");
#endif
};
