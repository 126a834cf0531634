// expect: a separator is one ASCII character
#include <string>
#include <vector>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::vector<std::string>, hosts, "Hosts", separator(0x3B20));
#else
    TWELVE_VAR(std::vector<std::string>, hosts, "Hosts", separator(0x3B));
#endif
};
