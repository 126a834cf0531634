// expect: the default_value breaks a rule of its own field
#include <string>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::string, name, "Name", default_value("a_b"), made_of("a-z"));
#else
    TWELVE_VAR(std::string, name, "Name", default_value("a_b"), made_of("a-z_"));
#endif
};
