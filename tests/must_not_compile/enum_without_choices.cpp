// expect: a field's type needs a twelve::parser, an enum its TWELVE_ENUM: both before the settings struct
#include <twelve/settings.hpp>

enum class unnamed { low, high };
enum class level { low, high };
TWELVE_ENUM(level, low, high);

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(unnamed, level, "Level");
#else
    TWELVE_VAR(level, level_shown, "Level");
#endif
};
