// expect: a list or map cannot hold lists or maps: nothing would tell their separators apart
#include <vector>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::vector<std::vector<int>>, sizes, "Sizes of the pools");
#else
    TWELVE_VAR(std::vector<int>, sizes, "Sizes of the pools");
#endif
};

inline settings initial() { return {}; }
