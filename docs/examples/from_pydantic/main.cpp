// A program that came from pydantic-settings.

#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include <twelve/twelve.hpp>

struct redis_settings {
    TWELVE_SETTINGS(redis_settings);
    TWELVE_VAR(twelve::redis_url, url, "Page cache");
    TWELVE_VAR(std::uint16_t, pool, "Connections kept", default_value(10));
};

struct settings {
    TWELVE_SETTINGS(settings, prefix("APP_"));

    TWELVE_VAR(std::string, name, "What the service calls itself", min_length(3), max_length(50));
    TWELVE_VAR(std::uint16_t, port, "Port the server listens on", between(1, 65535), default_value(8080));
    TWELVE_VAR(twelve::secret<std::string>, auth_key, "Signs tokens", alias("MY_AUTH_KEY"), min_length(16));
    TWELVE_VAR(std::set<std::string>, domains, "Domains that are served", default_value("localhost"));
    TWELVE_VAR(std::optional<redis_settings>, redis, "Page cache; in memory when unset");  // APP_REDIS_URL, ...

    void validate(twelve::checks& check) const {
        check.that(domains.count(name) == 0, "must not be among {1}", name, domains);
    }
};

int main() {
    const auto from = twelve::sources(twelve::environment(), twelve::dotenv(".env"), twelve::secret_directory("secrets"));
    const auto config = twelve::load_or_exit<settings>(from);
    fmt::print("{}\n", twelve::show(config));

    const auto faulty = twelve::load<settings>(twelve::variables{
        {"APP_NAME", "my"}, {"MY_AUTH_KEY", "hunter2"}, {"APP_PORT", "http"}, {"APP_REDIS_POOL", "5"}});
    for (const twelve::problem& one : faulty.error()) fmt::print("{}\n", one);
}
