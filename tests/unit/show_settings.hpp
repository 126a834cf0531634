#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <twelve/services/postgres.hpp>
#include <twelve/settings.hpp>

namespace support {

using namespace std::chrono_literals;

enum class log_level { debug, info, warning };
TWELVE_ENUM(log_level, debug, info, warning);

inline constexpr const char* canary = "hunter2-hunter2-hunter2-hunter2";

struct tls_settings {
    TWELVE_SETTINGS(tls_settings);
    TWELVE_VAR(std::string, certificate, "Path of the certificate");
    TWELVE_VAR(twelve::secret<std::string>, key, "Its key");
};

struct mail_settings {
    TWELVE_SETTINGS(mail_settings);
    TWELVE_VAR(std::string, from, "Sender address", default_value("shop@example.org"));
    TWELVE_VAR(int, retries, "How often a mail is tried again", default_value(3), between(0, 9));
};

/// One variable of each kind that is shown or documented in a way of its own.
struct shown_settings {
    TWELVE_SETTINGS(shown_settings);
    TWELVE_VAR(std::uint16_t, port, "Port the server listens on", default_value(8080), at_least(1));
    TWELVE_VAR(bool, verbose, "Whether every request is logged", default_value(false));
    TWELVE_VAR(double, ratio, "Share of requests that are traced", default_value(0.25), between(0, 1));
    TWELVE_VAR(log_level, log, "Least severe message written", default_value(log_level::info));
    TWELVE_VAR(std::chrono::seconds, timeout, "Longest a request may take", default_value(30s), at_most(60s));
    TWELVE_VAR(std::string, greeting, "What visitors are told", default_value("it's $5"), max_length(80));
    TWELVE_VAR(std::string, region, "Where it runs", example("eu west"), made_of("a-z "),
               docs("https://example.org/regions"));
    TWELVE_VAR(std::optional<std::string>, banner, "Shown above every page");
    TWELVE_VAR(std::vector<std::string>, origins, "Origins that may call the API", default_value("http://localhost"));
    TWELVE_VAR(std::string, api_token, "A token that should have been declared a secret");
    TWELVE_VAR(std::string, upstream, "An address that should have been declared a URL");
    TWELVE_VAR(twelve::postgres_url, database_url, "Orders and customers");
    TWELVE_VAR(twelve::secret<std::string>, session_key, "Signs session cookies", min_length(32));
    TWELVE_VAR(int, workers, "How many work at once", check([](int count) { return count % 2 == 0; }, "an even number"));
    TWELVE_VAR(mail_settings, mail, "Outgoing mail");
    TWELVE_VAR(std::optional<tls_settings>, tls, "TLS");
};

inline shown_settings filled_settings() {
    shown_settings made;
    made.region = "eu west";
    made.api_token = canary;
    made.upstream = std::string("http://app:") + canary + "@upstream/";
    twelve::parse_failure why;
    static_cast<void>(made.database_url.assign(std::string("postgres://app:") + canary + "@db/shop", why));
    made.session_key = twelve::secret<std::string>(canary);
    made.workers = 4;
    return made;
}

/// Whether any 8 bytes of the canary stand in a text.
inline bool leaks(const std::string& text) {
    const std::string secret = canary;
    for (std::size_t i = 0; i + 8 <= secret.size(); ++i)
        if (text.find(secret.substr(i, 8)) != std::string::npos) return true;
    return false;
}

}  // namespace support
