// expect: a settings struct spans at most 1024 lines
#include <twelve/settings.hpp>

#line 3
struct settings {
    TWELVE_SETTINGS(settings);

#ifdef TWELVE_FORBIDDEN
#line 1024
#else
#line 1025
#endif

    TWELVE_VAR(int, last, "On the last line of the span");
};
