// expect: the default_value breaks a rule of its own field
#include <string>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::string, size, "Size", default_value("c"), one_of("a", "b"));
#else
    TWELVE_VAR(std::string, size, "Size", default_value("b"), one_of("a", "b"));
#endif
};
