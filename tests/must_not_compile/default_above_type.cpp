// expect: the default_value does not fit the field's type
#include <cstdint>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::uint16_t, port, "Port", default_value(65536));
#else
    TWELVE_VAR(std::uint16_t, port, "Port", default_value(65535));
#endif
};
