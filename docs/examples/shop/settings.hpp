#pragma once

// Everything that an operator can set, in one place.

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <twelve/services/postgres.hpp>
#include <twelve/services/redis.hpp>
#include <twelve/services/smtp.hpp>
#include <twelve/settings.hpp>

namespace shop {

using namespace std::chrono_literals;
using namespace twelve::literals;

enum class log_level { debug, info, warning, error };
TWELVE_ENUM(log_level, debug, info, warning, error);

struct mail_settings {
    TWELVE_SETTINGS(mail_settings);
    TWELVE_VAR(twelve::smtp_url, url, "Relay for outgoing mail");
    TWELVE_VAR(std::string, from, "Sender address", default_value("shop@example.org"));
};

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(twelve::listen_address, listen, "Where the HTTP server listens", default_value("0.0.0.0:8080"));
    TWELVE_VAR(log_level, log, "Least severe message written", default_value(log_level::info));
    TWELVE_VAR(std::chrono::seconds, request_timeout, "Longest a request may take", default_value(30s));
    TWELVE_VAR(twelve::byte_size, upload_limit, "Largest upload accepted", default_value(64_MiB));
    TWELVE_VAR(std::vector<std::string>, allowed_origins, "Origins that may call the API",
               default_value("http://localhost:3000"));
    TWELVE_VAR((std::map<std::string, int>), quota, "Requests a minute, by plan", default_value("free:60,paid:600"));
    TWELVE_VAR(twelve::postgres_url, database_url, "Orders and customers");
    TWELVE_VAR(std::optional<twelve::redis_url>, cache_url, "Page cache; in memory when unset");
    TWELVE_VAR(twelve::secret<std::string>, session_key, "Signs session cookies", min_length(32));
    TWELVE_VAR(mail_settings, mail, "Outgoing mail");  // MAIL_URL, MAIL_FROM

    // A rule across two variables, which no single one of them could state.
    void validate(twelve::checks& check) const {
        check.that(request_timeout <= 60s || log == log_level::debug, "may exceed a minute only while {1} is debug",
                   request_timeout, log);
    }
};

}  // namespace shop
