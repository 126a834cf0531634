// expect: one_of takes numbers or text literals: for an enum, list its names in TWELVE_ENUM
#include <twelve/settings.hpp>

enum class level { low, high };
TWELVE_ENUM(level, low, high);

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(level, shown, "Level", one_of(level::low));
#else
    TWELVE_VAR(level, shown, "Level");
#endif
};
