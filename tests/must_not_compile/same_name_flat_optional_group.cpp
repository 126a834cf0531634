// expect: two variables of one settings struct have the same name
#include <optional>

#include <twelve/load.hpp>

struct mail_settings {
    TWELVE_SETTINGS(mail_settings);
    TWELVE_VAR(int, retries, "How often a mail is tried again");
};

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(std::optional<mail_settings>, mail, "Outgoing mail", prefix(""));
    TWELVE_VAR(int, retries, "The same name");
#else
    TWELVE_VAR(std::optional<mail_settings>, mail, "Outgoing mail", prefix(""));
    TWELVE_VAR(int, mail_retries, "Another name");
#endif
};

bool loads();
bool loads() { return twelve::load<settings>().has_value(); }
