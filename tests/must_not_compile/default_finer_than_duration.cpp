// expect: the default_value does not fit the field's type
#include <chrono>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::chrono::seconds, wait, "Wait", default_value(std::chrono::milliseconds(1500)));
#else
    TWELVE_VAR(std::chrono::seconds, wait, "Wait", default_value(std::chrono::milliseconds(2000)));
#endif
};
