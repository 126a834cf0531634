// expect: key_value_separator is for maps
#include <map>
#include <string>
#include <vector>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::vector<int>, counts, "Counts", key_value_separator('='));
#else
    TWELVE_VAR((std::map<std::string, int>), counts, "Counts", key_value_separator('='));
#endif
};
