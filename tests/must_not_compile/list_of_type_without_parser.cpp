// expect: a field's type needs a twelve::parser, an enum its TWELVE_ENUM: both before the settings struct
#include <vector>

#include <twelve/settings.hpp>

struct shape {
    int corners = 0;
};

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::vector<shape>, figures, "What is drawn");
#else
    TWELVE_VAR(std::vector<int>, corners, "What is drawn");
#endif
};
