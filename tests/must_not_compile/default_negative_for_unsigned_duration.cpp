// expect: the default_value does not fit the field's type
#include <chrono>
#include <cstdint>

#include <twelve/settings.hpp>

using unsigned_seconds = std::chrono::duration<std::uint64_t>;

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(unsigned_seconds, wait, "Wait", default_value(std::chrono::seconds(-1)));
#else
    TWELVE_VAR(unsigned_seconds, wait, "Wait", default_value(std::chrono::seconds(1)));
#endif
};
