// expect: existing_file and existing_directory are for std::filesystem::path
#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(int, home_count, "Homes", existing_directory());
#else
    TWELVE_VAR(int, home_count, "Homes");
#endif
};
