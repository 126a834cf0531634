#pragma once

#include <cstddef>
#include <string_view>

#include <twelve/detail/url_kind.hpp>

namespace twelve {
inline namespace v0 {
namespace detail::urls {

// Every scheme that is known, by kind. The first of a kind is the one that is recommended.

inline constexpr url_scheme postgres_schemes[] = {
    {"write postgres://", 5432},     {"write postgresql://", 5432}, {"write pgsql://", 5432},
    {"write psql://", 5432},         {"write postgis://", 5432},    {"write timescaledb://", 5432},
    {"write redshift://", 5439},     {"write cockroachdb://", 26257}};

inline constexpr url_scheme mysql_schemes[] = {
    {"write mysql://", 3306}, {"write mysql2://", 3306}, {"write mariadb://", 3306}, {"write mysqlx://", 33060}};

inline constexpr url_scheme sqlite_schemes[] = {{"write sqlite://"}, {"write sqlite3://"}, {"write file://"}};

inline constexpr url_scheme mongodb_schemes[] = {{"write mongodb://", 27017}, {"write mongodb+srv://", 0, true}};

inline constexpr url_scheme redis_schemes[] = {
    {"write redis://", 6379},           {"write rediss://", 6379, true}, {"write valkey://", 6379},
    {"write valkeys://", 6379, true},   {"write unix://"},               {"write redis+unix://"},
    {"write valkey+unix://"},           {"write redis+socket://"},       {"write redis-sentinel://", 26379},
    {"write redis+sentinel://", 26379}};

inline constexpr url_scheme memcached_schemes[] = {{"write memcached://", 11211}, {"write memcache://", 11211}};

inline constexpr url_scheme amqp_schemes[] = {{"write amqp://", 5672}, {"write amqps://", 5671, true}};

inline constexpr url_scheme kafka_schemes[] = {{"write kafka://", 9092}, {"write kafka+ssl://", 9093, true}};

inline constexpr url_scheme nats_schemes[] = {
    {"write nats://", 4222}, {"write tls://", 4222, true}, {"write ws://", 4222}, {"write wss://", 4222, true}};

inline constexpr url_scheme sqs_schemes[] = {
    {"write https://", 443, true}, {"write sqs://", 443, true}, {"write http://", 80}};  // http: a local stand-in

inline constexpr url_scheme smtp_schemes[] = {
    {"write smtp://", 25},              {"write smtps://", 465, true},
    {"write submission://", 587, true}, {"write submissions://", 465, true},
    {"write smtp+starttls://", 587, true}, {"write smtp+tls://", 587, true},
    {"write smtp+ssl://", 465, true}};

inline constexpr url_scheme object_store_schemes[] = {
    {"write s3://", 443, true},   {"write s3a://", 443, true},  {"write gs://", 443, true},
    {"write gcs://", 443, true},  {"write az://", 443, true},   {"write abfs://", 443, true},
    {"write abfss://", 443, true}, {"write wasb://", 443, true}, {"write wasbs://", 443, true},
    {"write s3+http://", 80},     {"write s3+https://", 443, true}, {"write https://", 443, true}};

inline constexpr url_scheme http_schemes[] = {{"write https://", 443, true}, {"write http://", 80}};

inline constexpr url_scheme clickhouse_schemes[] = {
    {"write clickhouse://", 9000}, {"write clickhouses://", 9440, true}};

/// Schemes of services that have no kind here, and of drivers. They hold no secret, so they may be shown.
inline constexpr std::string_view other_schemes[] = {
    "bolt",     "bolt+s",   "cassandra", "consul",    "couchbase",  "couchdb",    "db2",     "elasticsearch", "etcd",
    "ftp",      "ftps",     "git",       "gelf",      "graphite",   "grpc",       "grpcs",   "hdfs",          "imap",
    "imaps",    "influxdb", "ldap",      "ldaps",     "mqtt",       "mqtts",      "mssql",   "neo4j",         "neo4j+s",
    "nfs",      "nsq",      "opensearch", "oracle",   "otlp",       "pulsar",     "pulsar+ssl", "scylla",     "sftp",
    "snowflake", "sqlserver", "ssh",     "statsd",    "stomp",      "stomp+ssl",  "syslog",  "tcp",           "trino",
    "udp",      "vault",    "zookeeper"};

[[nodiscard]] constexpr bool is_other_scheme(std::string_view scheme) noexcept {
    for (const std::string_view other : other_schemes)
        if (other == scheme) return true;
    return false;
}

}  // namespace detail::urls
}  // namespace v0
}  // namespace twelve
