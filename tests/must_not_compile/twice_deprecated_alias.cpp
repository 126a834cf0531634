// expect: a field takes each rule once
#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(int, value, "A value", deprecated_alias("A", "use X"), deprecated_alias("B", "use X"));
#else
    TWELVE_VAR(int, value, "A value", deprecated_alias("A", "use X"));
#endif
};
