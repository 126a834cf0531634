// expect: a field takes each rule once
#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(int, value, "A value", docs("https://a.example"), docs("https://b.example"));
#else
    TWELVE_VAR(int, value, "A value", docs("https://a.example"));
#endif
};
