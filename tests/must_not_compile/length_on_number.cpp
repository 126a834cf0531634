// expect: min_length and max_length are for texts, secrets, bytes, lists and maps
#include <vector>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(int, count, "Count", min_length(1));
#else
    TWELVE_VAR(std::vector<int>, counts, "Counts", min_length(1));
#endif
};
