// expect: the default_value does not fit the field's type
#include <chrono>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::chrono::nanoseconds, wait, "Wait", default_value(std::chrono::hours(3000000)));
#else
    TWELVE_VAR(std::chrono::nanoseconds, wait, "Wait", default_value(std::chrono::hours(2000000)));
#endif
};
