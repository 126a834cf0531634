#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "url_kinds.hpp"

// What each kind answers in its service's own words and may be shown: `for_each_answer(url, take)` calls
// `take(name, text)` with each. Secrets are not among them.

template <class Take>
void take_optional(const Take& take, std::string_view name, const std::optional<std::string_view>& answer) {
    take(name, answer.value_or(std::string_view()));
}

/// What every kind answers.
template <class Url, class Take>
void for_each_common_answer(const Url& url, const Take& take) {
    take("redacted()", std::string_view(url.redacted()));
    take("parity_key()", std::string_view(url.parity_key()));
    take("host_port_list()", std::string_view(url.host_port_list()));
    for (const twelve::url_parameter& parameter : url.query()) {
        take("query()", parameter.value);
        take_optional(take, "parameter()", url.parameter(parameter.key));
    }
}

template <class Take>
void for_each_answer(const twelve::postgres_url& url, const Take& take) {
    take_optional(take, "dbname()", url.dbname());
    take("sslmode()", to_text(url.sslmode()));
    take("target_session_attrs()", to_text(url.target_session_attrs()));
}

template <class Take>
void for_each_answer(const twelve::mysql_url& url, const Take& take) {
    take("host()", url.host());
    take("port()", std::string_view(std::to_string(url.port())));
    take_optional(take, "socket()", url.socket());
    take_optional(take, "schema()", url.schema());
    take("ssl_mode()", to_text(url.ssl_mode()));
}

template <class Take>
void for_each_answer(const twelve::sqlite_url& url, const Take& take) {
    take("memory()", url.memory() ? "memory" : "file");
    take_optional(take, "file()", url.file());
}

template <class Take>
void for_each_answer(const twelve::mongodb_url& url, const Take& take) {
    take_optional(take, "db()", url.db());
    take_optional(take, "collection()", url.collection());
    take_optional(take, "auth_source()", url.auth_source());
    take("verifies_server()", url.verifies_server() ? "verified" : url.uses_tls() ? "tls" : "plain");
    for (const twelve::mongodb_warning& one : url.warnings()) {
        take("warning", one.reason.view());
        take_optional(take, "option()", url.option(one.option));
    }
}

template <class Take>
void for_each_answer(const twelve::redis_url& url, const Take& take) {
    take("host()", url.host());
    take("port() and db()", std::string_view(std::to_string(url.port()) + "/" + std::to_string(url.db())));
    take_optional(take, "socket()", url.socket());
    take_optional(take, "master()", url.master());
}

template <class Take>
void for_each_answer(const twelve::memcached_url& url, const Take& take) {
    take_optional(take, "socket()", url.socket());
}

template <class Take>
void for_each_answer(const twelve::amqp_url& url, const Take& take) {
    take("host()", url.host());
    take("port()", std::string_view(std::to_string(url.port())));
    take_optional(take, "vhost()", url.vhost());
}

template <class Take>
void for_each_answer(const twelve::kafka_brokers& url, const Take& take) {
    take("bootstrap_servers()", std::string_view(url.bootstrap_servers()));
    take_optional(take, "topic()", url.topic());
    take("security_protocol()", to_text(url.security_protocol()));
}

template <class Take>
void for_each_answer(const twelve::nats_urls& url, const Take& take) {
    take("uses_tls()", url.uses_tls() ? "tls" : "plain");
}

template <class Take>
void for_each_answer(const twelve::sqs_url& url, const Take& take) {
    take("host()", url.host());
    take("port()", std::string_view(std::to_string(url.port())));
    take_optional(take, "region()", url.region());
    take_optional(take, "account()", url.account());
    take_optional(take, "queue()", url.queue());
    take("fifo()", url.fifo() ? "fifo" : "standard");
}

template <class Take>
void for_each_answer(const twelve::smtp_url& url, const Take& take) {
    take("host()", url.host());
    take("port()", std::string_view(std::to_string(url.port())));
    take("tls()", to_text(url.tls()));
}

template <class Take>
void for_each_answer(const twelve::object_store_url& url, const Take& take) {
    take("bucket()", url.bucket());
    take("key()", url.key());
    take_optional(take, "region()", url.region());
    take_optional(take, "account()", url.account());
    take("endpoint()", std::string_view(url.endpoint().value_or("")));
}

template <class Take>
void for_each_answer(const twelve::http_url& url, const Take& take) {
    take("host()", url.host());
    take("port()", std::string_view(std::to_string(url.port())));
    take("base_path()", url.base_path());
}

template <class Take>
void for_each_answer(const twelve::sentry_dsn& url, const Take& take) {
    take("host()", url.host());
    take("port()", std::string_view(std::to_string(url.port())));
    take("project()", url.project());
}

template <class Take>
void for_each_answer(const twelve::etcd_urls& url, const Take& take) {
    take("endpoints()", std::string_view(url.endpoints()));
}

template <class Take>
void for_each_answer(const twelve::clickhouse_url& url, const Take& take) {
    take("dbname()", url.dbname());
}

template <class Take>
void for_each_answer(const twelve::service_url& url, const Take& take) {
    take("kind()", std::string_view(std::to_string(static_cast<unsigned>(url.kind()))));
}

/// All of a URL's answers in one text, to compare two URLs by.
template <class Url>
std::string answers_of(const Url& url) {
    std::string all;
    const auto take = [&all](std::string_view name, std::string_view text) {
        all.append(name).append("=").append(text).append("\n");
    };
    for_each_common_answer(url, take);
    for_each_answer(url, take);
    return all;
}
