// expect: a field takes each rule once
#include <map>
#include <string>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR((std::map<std::string, int>), value, "A value", key_value_separator('='), key_value_separator('>'));
#else
    TWELVE_VAR((std::map<std::string, int>), value, "A value", key_value_separator('='));
#endif
};
