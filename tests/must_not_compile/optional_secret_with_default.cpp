// expect: a field cannot be optional and have a default_value
#include <optional>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::optional<twelve::secret<int>>, pin, "Opens the door", default_value(1234));
#else
    TWELVE_VAR(std::optional<twelve::secret<int>>, pin, "Opens the door");
#endif
};
