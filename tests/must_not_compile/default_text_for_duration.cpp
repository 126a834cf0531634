// expect: the default_value of this type is not a text
#include <chrono>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::chrono::seconds, wait, "Wait", default_value("30s"));
#else
    TWELVE_VAR(std::chrono::seconds, wait, "Wait", default_value(std::chrono::seconds(30)));
#endif
};
