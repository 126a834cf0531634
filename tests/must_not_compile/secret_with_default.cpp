// expect: a secret cannot have a default_value: it would stand in the program for all to read
#include <string>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(twelve::secret<std::string>, key, "Signs cookies", default_value("x"));
#else
    TWELVE_VAR(twelve::secret<std::string>, key, "Signs cookies");
#endif
};
