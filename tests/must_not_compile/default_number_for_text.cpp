// expect: the default_value of this type is a text
#include <string>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::string, name, "A name", default_value(5));
#else
    TWELVE_VAR(std::string, name, "A name", default_value("5"));
#endif
};
