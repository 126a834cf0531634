// expect: separator and key_value_separator must differ
#include <map>
#include <string>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR((std::map<std::string, int>), counts, "Counts", separator(':'));
#else
    TWELVE_VAR((std::map<std::string, int>), counts, "Counts", separator(':'), key_value_separator('='));
#endif
};
