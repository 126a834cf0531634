// expect: the default_value breaks a rule of its own field
#include <string>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::string, name, "Name", max_length(2), default_value("abc"));
#else
    TWELVE_VAR(std::string, name, "Name", max_length(2), default_value("ab"));
#endif
};
