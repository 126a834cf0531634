// expect: the default_value of this type is a text
#include <vector>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::vector<int>, ports, "Ports", default_value(5));
#else
    TWELVE_VAR(std::vector<int>, ports, "Ports", default_value("5"));
#endif
};
