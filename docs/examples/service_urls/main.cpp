// Backing services are named by URLs: what a URL says, how it prints, and how one is put together.

#include <string>

#include <twelve/services/kafka.hpp>
#include <twelve/services/mongodb.hpp>
#include <twelve/twelve.hpp>

struct settings {
    TWELVE_SETTINGS(settings);

    TWELVE_VAR(twelve::postgres_url, database_url, "Orders and customers");
    TWELVE_VAR(twelve::redis_url, cache_url, "Page cache");
    TWELVE_VAR(twelve::kafka_brokers, events_url, "Where orders are announced");
};

int main() {
    const twelve::variables good{
        {"DATABASE_URL", "postgres://app:hunter2@db1,db2:5433/orders?sslmode=verify-full"},
        {"CACHE_URL", "rediss://:hunter2@cache.internal/2"},
        {"EVENTS_URL", "b1:9092,b2:9092"}};
    const settings config = twelve::load<settings>(good).value();

    // Each answers in its service's own words, with its default port.
    for (const twelve::url_host& host : config.database_url.hosts()) fmt::print("{} {}\n", host.name, host.port);
    fmt::print("{} {}\n", *config.database_url.dbname(), to_text(config.database_url.sslmode()));
    fmt::print("{} {} {}\n", config.cache_url.host(), config.cache_url.port(), config.cache_url.db());
    fmt::print("{}\n", config.events_url.bootstrap_servers());

    // Printed, it is redacted. What a conversion reveals is a secret again.
    fmt::print("{}\n", config.database_url);
    fmt::print("{}\n", config.database_url.to_libpq());

    // What two environments should have in common.
    fmt::print("{}\n", config.database_url.parity_key());

    // A URL from parts: escape what is a part, and add the password last.
    twelve::postgres_url report;
    twelve::parse_failure why;
    if (report.assign("postgres://report@db1/" + twelve::percent_encode("year/2026"), why)) {
        const auto with_password = report.with_password(twelve::secret<std::string>("p@ss/w#rd"));
        fmt::print("{} {}\n", *with_password, *with_password->dbname());
    }

    // What drivers would read in two ways is refused, with the fix.
    const twelve::variables bad{{"DATABASE_URL", "postgres://app:hun/ter2@db1/orders"},
                                {"CACHE_URL", "redis://cache.internal/1/2"},
                                {"EVENTS_URL", "kafka://b1,kafka+ssl://b2"}};
    const auto refused = twelve::load<settings>(bad);
    for (const twelve::problem& one : refused.error()) fmt::print("{}\n", one);
}
