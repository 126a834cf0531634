#pragma once

// A variable of every kind, as the schema must tell them.

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <twelve/services/kafka.hpp>
#include <twelve/services/postgres.hpp>
#include <twelve/services/redis.hpp>
#include <twelve/settings.hpp>
#include <twelve/values/path.hpp>

namespace support {

using namespace std::chrono_literals;
using namespace twelve::literals;

enum class loudness { debug, info, warning };
TWELVE_ENUM(loudness, debug, info, warning);

using real_seconds = std::chrono::duration<double>;
using frames = std::chrono::duration<int, std::ratio<1, 30>>;

struct certificate_settings {
    TWELVE_SETTINGS(certificate_settings);
    TWELVE_VAR(std::string, chain, "Certificates, the own one first");
    TWELVE_VAR(twelve::secret<std::string>, key, "The private key");
    TWELVE_VAR(bool, strict, "Whether clients need one too", default_value(false));
};

struct relay_settings {
    TWELVE_SETTINGS(relay_settings);
    TWELVE_VAR(std::string, from, "Sender address", default_value("shop@example.org"));
    TWELVE_VAR(std::optional<certificate_settings>, tls, "Own certificate of the relay");
    void validate(twelve::checks& check) const { check.that(!from.empty(), "must be there", from); }
};

struct schema_settings {
    TWELVE_SETTINGS(schema_settings, prefix("APP_"));

    TWELVE_VAR(std::uint16_t, port, "Port \"the\" server \\ listens on: \xC3\xA9, \xE2\x80\xAE", default_value(8080),
               at_least(1), deprecated_alias("OLD_PORT", "use APP_PORT; gone in 3.0"));
    TWELVE_VAR(std::int64_t, lowest, "Any whole number", default_value(-9223372036854775807 - 1));
    TWELVE_VAR(std::uint64_t, highest, "Any whole number above", default_value(18446744073709551615U));
    TWELVE_VAR(double, ratio, "A share", default_value(0.1), between(0, 1e30));
    TWELVE_VAR(float, weight, "A weight", default_value(1.5));
    TWELVE_VAR(int, workers, "How many work", default_value(2), one_of(1, 2, 4),
               check([](int count) { return count < 100; }, "below a hundred"));
    TWELVE_VAR(std::string, region, "Where it runs", one_of("eu", "us"));
    TWELVE_VAR(loudness, log, "Least severe message", default_value(loudness::info));
    TWELVE_VAR(std::chrono::seconds, timeout, "Longest wait", default_value(90s), at_least(1s), at_most(2h));
    TWELVE_VAR(real_seconds, pause, "Between two tries", default_value(1.5s));
    TWELVE_VAR(std::optional<frames>, shutter, "A time in frames");
    TWELVE_VAR(twelve::byte_size, limit, "Largest upload", default_value(64_MiB), at_least(1_KiB));
    TWELVE_VAR(std::vector<std::uint8_t>, parts, "Numbers", default_value("1, 02,3"), min_length(1));
    TWELVE_VAR((std::map<std::string, bool>), flags, "Switches", default_value("a=yes;b=off"), separator(';'),
               key_value_separator('='));
    TWELVE_VAR((std::map<loudness, int>), quota, "A number by level", default_value("debug:1"));
    TWELVE_VAR((std::array<loudness, 2>), both, "Two levels", default_value("INFO,debug"));
    TWELVE_VAR(std::set<std::string>, names, "Names", example("a,b"), max_length(3));
    TWELVE_VAR(std::vector<twelve::redis_url>, shards, "Caches", example("redis://a:1,redis://b"));
    TWELVE_VAR(twelve::postgres_url, database_url, "Orders", alias("DATABASE_URL"));
    TWELVE_VAR(twelve::kafka_brokers, brokers, "Events", example("kafka://a:9092"));
    TWELVE_VAR(std::optional<twelve::redis_url>, cache_url, "Cache");
    TWELVE_VAR(twelve::listen_address, listen, "Where it listens", default_value("0.0.0.0:8080"));
    TWELVE_VAR(std::optional<twelve::endpoint>, peer, "A peer");
    TWELVE_VAR(std::optional<twelve::ip_address>, bind, "An address");
    TWELVE_VAR(twelve::secret<std::string>, session_key, "Signs cookies", min_length(32), example("0123456789"));
    TWELVE_VAR(twelve::secret<twelve::base64_bytes>, cipher, "Encrypts", min_length(32));
    TWELVE_VAR(std::optional<twelve::hex_bytes>, seal, "Bytes", named("THE_SEAL"));
    TWELVE_VAR(std::string, slug, "A name in addresses", made_of("a-z0-9_[]^-"), min_length(3), max_length(20),
               docs("https://example.org/slug"));
    TWELVE_VAR(std::string, blank, "May be empty", allow_empty, from_file);
    TWELVE_VAR(std::string, api_token, "Looks secret", default_value("unlikely"));
    TWELVE_VAR(std::filesystem::path, config, "A folder", default_value("/"), existing_directory);
    TWELVE_VAR(relay_settings, mail, "Outgoing mail");
    TWELVE_VAR(std::optional<certificate_settings>, tls, "Own certificate", prefix("CERT_"));
};

}  // namespace support
