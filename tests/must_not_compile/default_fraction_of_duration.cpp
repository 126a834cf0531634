// expect: the default_value does not fit the field's type
#include <chrono>

#include <twelve/settings.hpp>

using namespace std::chrono_literals;

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::chrono::seconds, wait, "Wait", default_value(1.5s));
#else
    TWELVE_VAR(std::chrono::milliseconds, wait, "Wait", default_value(1.5s));
#endif
};
