#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <twelve/services/service_url.hpp>

#include "support/read_url.hpp"

using twelve::service_kind;
using twelve::service_url;

namespace {

const service_url& url_of(std::string_view text) { return read_good<service_url>(text); }

}  // namespace

TEST_CASE("the scheme tells the kind of a service") {
    CHECK(url_of("postgresql://h").kind() == service_kind::postgres);
    CHECK(url_of("mysql://h").kind() == service_kind::mysql);
    CHECK(url_of("sqlite:///f").kind() == service_kind::sqlite);
    CHECK(url_of("mongodb+srv://h").kind() == service_kind::mongodb);
    CHECK(url_of("rediss://h").kind() == service_kind::redis);
    CHECK(url_of("memcached://h").kind() == service_kind::memcached);
    CHECK(url_of("amqps://h").kind() == service_kind::amqp);
    CHECK(url_of("kafka+ssl://h").kind() == service_kind::kafka);
    CHECK(url_of("nats://h").kind() == service_kind::nats);
    CHECK(url_of("sqs://h").kind() == service_kind::sqs);
    CHECK(url_of("smtp+tls://h").kind() == service_kind::smtp);
    CHECK(url_of("s3://h").kind() == service_kind::object_store);
    CHECK(url_of("https://h").kind() == service_kind::http);
    CHECK(url_of("statsd://h").kind() == service_kind::generic);
    CHECK(service_url().kind() == service_kind::generic);
}

TEST_CASE("a generic URL has its kind's port and TLS") {
    const service_url url = url_of("amqps://a,b:1");
    CHECK(url.hosts()[0].port == 5671);
    CHECK(url.hosts()[1].port == 1);
    CHECK(url.uses_tls());
    CHECK(url.parity_key() == "amqp/tcp/required/multi");
    CHECK(url_of("statsd://h").hosts()[0].port == 0);
    CHECK(url_of("statsd://%2Fs").parity_key() == "statsd/socket/none/single");
}

TEST_CASE("a generic scheme is never split into scheme and driver") {
    const service_url url = url_of("mssql+pyodbc://h");
    CHECK(url.scheme() == "mssql+pyodbc");
    CHECK(url.driver().empty());
}

TEST_CASE("a lone user is masked unless its kind has users without passwords") {
    CHECK(url_of("nats://t@h").redacted() == "nats://[redacted]@h");
    CHECK(url_of("mqtt://t@h").redacted() == "mqtt://[redacted]@h");
    CHECK(url_of("other://t@h").redacted() == "[redacted]://[redacted]@h");
    CHECK(url_of("postgres://u@h").redacted() == "postgres://u@h");
    CHECK(url_of("abfss://container@h/d").redacted() == "abfss://container@h/d");
    CHECK(url_of("sqs://AKIA:x@").redacted() == "sqs://[redacted]:[redacted]@");
}

TEST_CASE("a scheme that no service is known by may be a secret in the wrong place, and is masked") {
    CHECK(url_of("statsd://h:1").redacted() == "statsd://h:1");
    CHECK(url_of("postgresql+psycopg2://h").redacted() == "postgresql+[redacted]://h");
    CHECK(url_of("STATSD://h:1").redacted() == "statsd://h:1");
    CHECK(url_of("hunter2://u@h").redacted() == "[redacted]://[redacted]@h");
    CHECK(url_of("swordfish://h?a=b").redacted() == "[redacted]://h?a=b");
    CHECK(url_of("mssql+swordfish://h").redacted() == "mssql+[redacted]://h");
    CHECK(url_of("swordfish+mongodb://h").redacted() == "[redacted]://h");
    CHECK(url_of("mongodb+swordfish://h").redacted() == "mongodb+[redacted]://h");
    CHECK(url_of("correct-horse-battery-staple://h/1").redacted() == "[redacted]://h/1");
    CHECK(url_of("hunter2://h").parity_key() == "generic/tcp/none/single");
    CHECK(url_of("postgresql+psycopg2://h").parity_key() == "generic/tcp/none/single");
    CHECK(url_of("mqtt://h").parity_key() == "mqtt/tcp/none/single");
    CHECK(service_url().parity_key().find("[") == std::string::npos);
}

TEST_CASE("access keys are masked whole, whichever type reads them") {
    for (const char* scheme : {"sqs", "s3", "s3a"}) {
        const twelve::service_url& url = read_good<twelve::service_url>(std::string(scheme) + "://key:secret@bucket");
        CHECK(url.redacted() == std::string(scheme) + "://[redacted]:[redacted]@bucket");
    }
    CHECK(read_good<twelve::service_url>("clickhouse://u:p@h").kind() == twelve::service_kind::clickhouse);
}

TEST_CASE("a list of URLs is never read as a path") {
    CHECK(url_of("nats://a:1,nats://b").host_port_list() == "a:1,b:4222");
    CHECK(url_of("x://u:p@a,x://u:p@b/c").path() == "c");
    CHECK(read_bad<service_url>("nats://a,tls://b").code == twelve::problem_code::mixed_list);
    CHECK(url_of("x://a/p?next=b,http://c").path() == "p");
}
