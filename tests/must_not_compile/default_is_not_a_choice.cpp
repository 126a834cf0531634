// expect: the default_value is not among the enumerators that TWELVE_ENUM names
#include <twelve/settings.hpp>

enum class level { low, hidden };
TWELVE_ENUM(level, low);

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(level, shown, "Level", default_value(level::hidden));
#else
    TWELVE_VAR(level, shown, "Level", default_value(level::low));
#endif
};
