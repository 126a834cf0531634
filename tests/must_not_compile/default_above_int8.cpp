// expect: the default_value does not fit the field's type
#include <cstdint>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::int8_t, step, "Step", default_value(128));
#else
    TWELVE_VAR(std::int8_t, step, "Step", default_value(-128));
#endif
};
