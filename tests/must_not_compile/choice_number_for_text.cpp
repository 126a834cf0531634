// expect: one_of takes values of the field's own type
#include <string>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::string, size, "Size", one_of(1, 2));
#else
    TWELVE_VAR(std::string, size, "Size", one_of("1", "2"));
#endif
};
