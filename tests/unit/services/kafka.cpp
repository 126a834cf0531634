#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <twelve/services/kafka.hpp>

#include "support/read_url.hpp"

using twelve::kafka_brokers;
using twelve::problem_code;

namespace {

const kafka_brokers& url_of(std::string_view text) { return read_good<kafka_brokers>(text); }
problem_code code_of(std::string_view text) { return read_bad<kafka_brokers>(text).code; }

}  // namespace

using security = twelve::kafka_security;

TEST_CASE("brokers are a URL, a list of URLs, or a bare list, and one bootstrap list") {
    CHECK(url_of("kafka://b1,b2:9093,[::1]").bootstrap_servers() == "b1:9092,b2:9093,[::1]:9092");
    CHECK(url_of("kafka://b1:1,KAFKA://b2:2").bootstrap_servers() == "b1:1,b2:2");
    CHECK(url_of("kafka+ssl://b1/,kafka+ssl://b2/").bootstrap_servers() == "b1:9093,b2:9093");
    CHECK(url_of("b1:9092,b2").bootstrap_servers() == "b1:9092,b2:9092");
    CHECK(url_of("[::1]:9092,b").bootstrap_servers() == "[::1]:9092,b:9092");
    CHECK(url_of("b1:9092").scheme().empty());
}

TEST_CASE("a bare list is hosts whose first names its port, and nothing else") {
    CHECK(code_of("b1") == problem_code::missing_scheme);
    CHECK(code_of("b1,b2:9092") == problem_code::missing_scheme);
    CHECK(code_of("b1:9092/topic") == problem_code::missing_scheme);
    CHECK(code_of("u:p@b1:9092") == problem_code::missing_scheme);
    CHECK(code_of(":9092") == problem_code::missing_scheme);
    CHECK(code_of("b1:") == problem_code::missing_scheme);
    CHECK(code_of("b1:9092,,b2") == problem_code::empty_host);
    CHECK(code_of("b1:99999") == problem_code::port_range);
    CHECK(code_of("b1:9092:1") == problem_code::bad_port);
    CHECK(code_of("[::1") == problem_code::missing_scheme);
    CHECK_FALSE(url_of("b1:9092").with_password(twelve::secret<std::string>("p")));
}

TEST_CASE("the protocol is the parameter's, else the scheme and the user say it") {
    CHECK(url_of("kafka://b").security_protocol() == security::plaintext);
    CHECK(url_of("kafka+ssl://b").security_protocol() == security::ssl);
    CHECK(url_of("kafka://u:p@b").security_protocol() == security::sasl_plaintext);
    CHECK(url_of("kafka+ssl://u:p@b").security_protocol() == security::sasl_ssl);
    CHECK(url_of("kafka://u:p@b?security.protocol=sasl_ssl").security_protocol() == security::sasl_ssl);
    CHECK(url_of("kafka://u:p@b?security.protocol=SASL_SSL").uses_tls());
    CHECK_FALSE(url_of("kafka://u:p@b").uses_tls());
    CHECK(code_of("kafka://b?security.protocol=TLS") == problem_code::not_a_choice);
    CHECK(code_of("kafka+ssl://b?security.protocol=PLAINTEXT") == problem_code::not_a_choice);
    CHECK(url_of("kafka://b?security.protocol=PLAINTEXT").security_protocol() == security::plaintext);
    CHECK(to_text(security::sasl_ssl) == "SASL_SSL");
}

TEST_CASE("the path of kafka is one topic") {
    CHECK(url_of("kafka://b/orders").topic() == "orders");
    CHECK(url_of("kafka://b/").topic() == std::nullopt);
    CHECK(url_of("kafka://b").topic() == std::nullopt);
    CHECK(code_of("kafka://b/a/b") == problem_code::multi_segment);
}

TEST_CASE("what is no list of brokers is refused") {
    CHECK(code_of("kafka://") == problem_code::empty_host);
    CHECK(code_of("SASL_SSL://b:1") == problem_code::bad_scheme);
    CHECK(code_of("kafka://a,kafka+ssl://b") == problem_code::mixed_list);
    CHECK(code_of("kafka://u:p@a,kafka://b") == problem_code::mixed_list);
}

TEST_CASE("parity of kafka tells its protocol") {
    CHECK(url_of("kafka://a,b").parity_key() == "kafka/tcp/PLAINTEXT/multi");
    CHECK(url_of("kafka+ssl://u:p@a").parity_key() == "kafka/tcp/SASL_SSL/single");
}

TEST_CASE("a protocol that is written wins where it does not contradict the scheme") {
    CHECK(url_of("kafka://u:p@b?security.protocol=SSL").security_protocol() == security::ssl);
    CHECK(url_of("kafka+ssl://b?security.protocol=ssl").uses_tls());
    CHECK(url_of("kafka+ssl://u:p@b?security.protocol=SASL_SSL").uses_tls());
    CHECK(url_of("kafka+ssl://:p@b").security_protocol() == security::ssl);
}
