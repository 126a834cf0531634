// expect: a default URL cannot hold a password: it would stand in the program for all to read
#include <twelve/services/postgres.hpp>
#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(twelve::postgres_url, url, "Orders", default_value("postgres://app:hunter2@localhost/shop"));
#else
    TWELVE_VAR(twelve::postgres_url, url, "Orders", default_value("postgres://app@localhost:5432/shop"));
#endif
};
