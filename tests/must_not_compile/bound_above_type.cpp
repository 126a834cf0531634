// expect: a bound does not fit the field's type
#include <cstdint>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::uint8_t, count, "Count", at_most(256));
#else
    TWELVE_VAR(std::uint8_t, count, "Count", at_most(255));
#endif
};
