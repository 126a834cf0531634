// expect: the default_value does not fit the field's type
#include <twelve/settings.hpp>
#include <twelve/values/byte_size.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(twelve::byte_size, limit, "Limit", default_value(-1));
#else
    TWELVE_VAR(twelve::byte_size, limit, "Limit", default_value(1));
#endif
};
