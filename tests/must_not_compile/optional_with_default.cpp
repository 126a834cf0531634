// expect: a field cannot be optional and have a default_value: with a default it is never absent
#include <optional>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::optional<int>, port, "Port", default_value(1));
#else
    TWELVE_VAR(std::optional<int>, port, "Port");
#endif
};
