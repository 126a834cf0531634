// expect: existing_file and existing_directory are for std::filesystem::path
#include <string>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::string, certificate, "Certificate", existing_file());
#else
    TWELVE_VAR(std::string, certificate, "Certificate", from_file());
#endif
};
