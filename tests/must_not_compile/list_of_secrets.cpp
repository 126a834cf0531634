// expect: the whole list or map is the secret: write secret<std::vector<T>>
#include <string>
#include <vector>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::vector<twelve::secret<std::string>>, keys, "Sign session cookies, the newest first");
#else
    TWELVE_VAR(twelve::secret<std::vector<std::string>>, keys, "Sign session cookies, the newest first");
#endif
};

inline settings initial() { return {}; }
