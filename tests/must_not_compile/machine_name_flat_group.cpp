// expect: a variable has a name that the machine itself uses, such as PATH or HOME
#include <twelve/load.hpp>

struct terminal_settings {
    TWELVE_SETTINGS(terminal_settings);
    TWELVE_VAR(int, term, "Kind");
};

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(terminal_settings, terminal, "Terminal", prefix(""));
#else
    TWELVE_VAR(terminal_settings, terminal, "Terminal");
#endif
};

bool loads();
bool loads() { return twelve::load<settings>().has_value(); }
