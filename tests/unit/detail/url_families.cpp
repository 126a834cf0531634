#include <twelve/detail/url_families.hpp>

#include <cstdint>
#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <twelve/detail/url_bytes.hpp>

using namespace twelve::detail::urls;

namespace {

/// The schemes of a kind with their ports, `!` where TLS goes without saying.
std::string told(const url_schemes& schemes) {
    std::string all;
    for (std::size_t i = 0; i < schemes.count; ++i) {
        const url_scheme& one = schemes.first[i];
        all.append(i == 0 ? "" : " ").append(one.name()).append(one.uses_tls ? "!" : "");
        if (one.port != 0) all.append(":").append(std::to_string(one.port));
    }
    return all;
}

/// Whether each sentence is "write x://", x being a scheme in lower case.
bool are_recommendations(const url_schemes& schemes) {
    for (std::size_t i = 0; i < schemes.count; ++i) {
        const std::string_view fix = schemes.first[i].fix.view();
        if (!starts_with(fix, "write ") || !ends_with(fix, "://")) return false;
        const std::string_view name = schemes.first[i].name();
        if (name.empty() || !is_letter(name.front())) return false;
        for (const char byte : name)
            if (!is_scheme_byte(byte) || lower(byte) != byte) return false;
        if (schemes.find(name) != &schemes.first[i]) return false;  // none stands twice
    }
    return schemes.count != 0;
}

}  // namespace

TEST_CASE("databases have the schemes and ports that their clients know") {
    CHECK(told(postgres_schemes) == "postgres:5432 postgresql:5432 pgsql:5432 psql:5432 postgis:5432 timescaledb:5432 "
                                    "redshift:5439 cockroachdb:26257");
    CHECK(told(mysql_schemes) == "mysql:3306 mysql2:3306 mariadb:3306 mysqlx:33060");
    CHECK(told(sqlite_schemes) == "sqlite sqlite3 file");
    CHECK(told(mongodb_schemes) == "mongodb:27017 mongodb+srv!");
}

TEST_CASE("caches and queues have the schemes and ports that their clients know") {
    CHECK(told(redis_schemes) == "redis:6379 rediss!:6379 valkey:6379 valkeys!:6379 unix redis+unix valkey+unix "
                                 "redis+socket redis-sentinel:26379 redis+sentinel:26379");
    CHECK(told(memcached_schemes) == "memcached:11211 memcache:11211");
    CHECK(told(amqp_schemes) == "amqp:5672 amqps!:5671");
    CHECK(told(kafka_schemes) == "kafka:9092 kafka+ssl!:9093");
    CHECK(told(nats_schemes) == "nats:4222 tls!:4222 ws:4222 wss!:4222");
}

TEST_CASE("relays, stores and HTTP have the schemes and ports that their clients know") {
    CHECK(told(smtp_schemes) == "smtp:25 smtps!:465 submission!:587 submissions!:465 smtp+starttls!:587 smtp+tls!:587 "
                                "smtp+ssl!:465");
    CHECK(told(object_store_schemes) == "s3!:443 s3a!:443 gs!:443 gcs!:443 az!:443 abfs!:443 abfss!:443 wasb!:443 "
                                        "wasbs!:443 s3+http:80 s3+https!:443 https!:443");
    CHECK(told(http_schemes) == "https!:443 http:80");
}

TEST_CASE("each scheme is a sentence that recommends it, and stands in its kind once") {
    CHECK(are_recommendations(postgres_schemes));
    CHECK(are_recommendations(mysql_schemes));
    CHECK(are_recommendations(sqlite_schemes));
    CHECK(are_recommendations(mongodb_schemes));
    CHECK(are_recommendations(redis_schemes));
    CHECK(are_recommendations(memcached_schemes));
    CHECK(are_recommendations(amqp_schemes));
    CHECK(are_recommendations(kafka_schemes));
    CHECK(are_recommendations(nats_schemes));
    CHECK(are_recommendations(sqs_schemes));
    CHECK(are_recommendations(smtp_schemes));
    CHECK(are_recommendations(object_store_schemes));
    CHECK(are_recommendations(http_schemes));
}
