// expect: a group of settings takes no rule but prefix and docs
#include <twelve/settings.hpp>

struct mail_settings {
    TWELVE_SETTINGS(mail_settings);
    TWELVE_VAR(int, retries, "How often a mail is tried again");
};

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(mail_settings, mail, "Outgoing mail", deprecated_alias("POST", "use MAIL"));
#else
    TWELVE_VAR(mail_settings, mail, "Outgoing mail", prefix("POST_"), docs("https://example.org"));
#endif
};
