// expect: one_of takes values of the field's own type
#include <cstdint>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::uint8_t, size, "Size", one_of(1, 256));
#else
    TWELVE_VAR(std::uint8_t, size, "Size", one_of(1, 255));
#endif
};
