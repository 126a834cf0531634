// expect: a field takes at most 4 checks
#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(int, number, "Number", check([](int n) { return n > 0; }, "more"), check([](int n) { return n > 1; }, "more"), check([](int n) { return n > 2; }, "more"),
               check([](int n) { return n > 3; }, "more"), check([](int n) { return n > 4; }, "more"));
#else
    TWELVE_VAR(int, number, "Number", check([](int n) { return n > 0; }, "more"), check([](int n) { return n > 1; }, "more"),
               check([](int n) { return n > 2; }, "more"), check([](int n) { return n > 3; }, "more"));
#endif
};
