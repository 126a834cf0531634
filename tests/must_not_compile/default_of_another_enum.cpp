// expect: the value of a rule must be of the field's own type: a duration with its unit, its enumerator
#include <twelve/settings.hpp>

enum class level { low, high };
TWELVE_ENUM(level, low, high);
enum class other { low, high };
TWELVE_ENUM(other, low, high);

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(level, shown, "Level", default_value(other::low));
#else
    TWELVE_VAR(level, shown, "Level", default_value(level::low));
#endif
};
