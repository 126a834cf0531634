// expect: validate is written: void validate(twelve::checks& check) const
#include <twelve/load.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(int, port, "Port");
    static void validate(twelve::checks&) {}
#else
    TWELVE_VAR(int, port, "Port");
    void validate(twelve::checks& check) const { check.that(port > 0, "must be positive", port); }
#endif
};

bool loads();
bool loads() { return twelve::load<settings>().has_value(); }
