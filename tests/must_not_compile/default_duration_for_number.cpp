// expect: the value of a rule must be of the field's own type: a duration with its unit, its enumerator
#include <chrono>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(int, wait, "Wait", default_value(std::chrono::seconds(30)));
#else
    TWELVE_VAR(int, wait, "Wait", default_value(30));
#endif
};
