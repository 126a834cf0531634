#pragma once

#include <string_view>

#include <twelve/services/amqp.hpp>
#include <twelve/services/clickhouse.hpp>
#include <twelve/services/etcd.hpp>
#include <twelve/services/http.hpp>
#include <twelve/services/kafka.hpp>
#include <twelve/services/memcached.hpp>
#include <twelve/services/mongodb.hpp>
#include <twelve/services/mysql.hpp>
#include <twelve/services/nats.hpp>
#include <twelve/services/object_store.hpp>
#include <twelve/services/postgres.hpp>
#include <twelve/services/redis.hpp>
#include <twelve/services/sentry.hpp>
#include <twelve/services/service_url.hpp>
#include <twelve/services/smtp.hpp>
#include <twelve/services/sqlite.hpp>
#include <twelve/services/sqs.hpp>

/// Names a type where a value of it is not wanted.
template <class Url>
struct url_type {
    using type = Url;
};

/// Calls `take(name, url_type<Url>())` for every kind, by the names that cases use.
template <class Take>
void for_each_url_kind(Take take) {
    take(std::string_view("amqp"), url_type<twelve::amqp_url>());
    take(std::string_view("clickhouse"), url_type<twelve::clickhouse_url>());
    take(std::string_view("etcd"), url_type<twelve::etcd_urls>());
    take(std::string_view("generic"), url_type<twelve::service_url>());
    take(std::string_view("http"), url_type<twelve::http_url>());
    take(std::string_view("kafka"), url_type<twelve::kafka_brokers>());
    take(std::string_view("memcached"), url_type<twelve::memcached_url>());
    take(std::string_view("mongodb"), url_type<twelve::mongodb_url>());
    take(std::string_view("mysql"), url_type<twelve::mysql_url>());
    take(std::string_view("nats"), url_type<twelve::nats_urls>());
    take(std::string_view("object"), url_type<twelve::object_store_url>());
    take(std::string_view("postgres"), url_type<twelve::postgres_url>());
    take(std::string_view("redis"), url_type<twelve::redis_url>());
    take(std::string_view("sentry"), url_type<twelve::sentry_dsn>());
    take(std::string_view("smtp"), url_type<twelve::smtp_url>());
    take(std::string_view("sqlite"), url_type<twelve::sqlite_url>());
    take(std::string_view("sqs"), url_type<twelve::sqs_url>());
}
