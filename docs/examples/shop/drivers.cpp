#include "drivers.hpp"

#include <fmt/format.h>

#include <twelve/format.hpp>

#include "settings.hpp"

namespace shop {
namespace {

// A real program would call PQconnectdb with `url.to_libpq()`, which is a secret: only the driver sees it exposed.
std::string describe(const twelve::postgres_url& url) {
    std::string text;
    for (const twelve::url_host& host : url.hosts())
        text += fmt::format("database: {}:{}, dbname {}, user {}, sslmode {}\n", host.name, host.port,
                            url.dbname().value_or("(the user's)"), url.user().value_or("(the process's)"),
                            twelve::to_text(url.sslmode()));
    return text;
}

std::string describe(const std::optional<twelve::redis_url>& url) {
    if (!url) return "cache: in memory\n";
    if (const auto socket = url->socket()) return fmt::format("cache: {}, db {}\n", *socket, url->db());
    std::string text;
    for (const twelve::url_host& host : url->hosts())
        text += fmt::format("cache: {}:{}, db {}, TLS {}\n", host.name, host.port, url->db(),
                            url->uses_tls() ? "on" : "off");
    return text;
}

std::string describe(const mail_settings& mail) {
    return fmt::format("mail: {}:{} as {}, TLS {}\n", mail.url.host(), mail.url.port(), mail.from,
                       twelve::to_text(mail.url.tls()));
}

}  // namespace

std::string describe_services(const settings& config) {
    return describe(config.database_url) + describe(config.cache_url) + describe(config.mail);
}

}  // namespace shop
