// expect: a group of settings takes no default_value
#include <twelve/settings.hpp>

struct mail_settings {
    TWELVE_SETTINGS(mail_settings);
    TWELVE_VAR(int, retries, "How often a mail is tried again");
};

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(mail_settings, mail, "Outgoing mail", default_value("x"));
#else
    TWELVE_VAR(mail_settings, mail, "Outgoing mail");
#endif
};
