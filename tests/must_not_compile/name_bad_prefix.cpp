// expect: a variable's name is made of letters, digits and underscores and does not begin with a digit
#include <twelve/settings.hpp>

struct mail_settings {
    TWELVE_SETTINGS(mail_settings);
    TWELVE_VAR(int, retries, "How often a mail is tried again");
};

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(mail_settings, mail, "Outgoing mail", prefix("POST-"));
#else
    TWELVE_VAR(mail_settings, mail, "Outgoing mail", prefix(""));
#endif
};
