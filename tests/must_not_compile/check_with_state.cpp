// expect: a check takes a lambda without captures
#include <twelve/settings.hpp>

constexpr bool is_even(int n) { return n % 2 == 0; }

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(int, number, "Number", check(&is_even, "even"));
#else
    TWELVE_VAR(int, number, "Number", check([](int n) { return is_even(n); }, "even"));
#endif
};
