// expect: separator is for lists and maps
#include <string>
#include <vector>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::string, name, "Name", separator(';'));
#else
    TWELVE_VAR(std::vector<std::string>, names, "Names", separator(';'));
#endif
};
