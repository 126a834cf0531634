#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <twelve/services/sqs.hpp>

#include "support/read_url.hpp"

using twelve::sqs_url;
using twelve::problem_code;

namespace {

const sqs_url& url_of(std::string_view text) { return read_good<sqs_url>(text); }
problem_code code_of(std::string_view text) { return read_bad<sqs_url>(text).code; }

}  // namespace

TEST_CASE("the region of a queue is in its host, in every form that AWS has had") {
    CHECK(url_of("https://sqs.eu-west-1.amazonaws.com/1/q").region() == "eu-west-1");
    CHECK(url_of("https://sqs-fips.us-east-1.amazonaws.com/1/q").region() == "us-east-1");
    CHECK(url_of("https://eu-west-1.queue.amazonaws.com/1/q").region() == "eu-west-1");
    CHECK(url_of("https://queue.amazonaws.com/1/q").region() == "us-east-1");
    CHECK(url_of("https://vpce-0a1b.sqs.us-west-2.vpce.amazonaws.com/1/q").region() == "us-west-2");
    CHECK(url_of("https://sqs.cn-north-1.amazonaws.com.cn/1/q").region() == "cn-north-1");
    CHECK(url_of("https://sqs.eu-west-1.api.aws/1/q").region() == "eu-west-1");
    CHECK(url_of("http://sqs.eu-west-1.localhost.localstack.cloud:4566/1/q").region() == "eu-west-1");
    CHECK(url_of("https://sqs.amazonaws.com/1/q").region() == std::nullopt);
    CHECK(url_of("https://other.amazonaws.com/1/q").region() == std::nullopt);
    CHECK(url_of("https://sqs.example.com/1/q").region() == std::nullopt);
}

TEST_CASE("the path of a queue is account and name, or that of a local stand-in") {
    const sqs_url url = url_of("https://sqs.eu-west-1.amazonaws.com/123456789012/orders.fifo");
    CHECK(url.account() == "123456789012");
    CHECK(url.queue() == "orders.fifo");
    CHECK(url.fifo());
    const sqs_url local = url_of("http://localhost:4566/queue/eu-north-1/000000000000/orders");
    CHECK(local.region() == "eu-north-1");
    CHECK(local.account() == "000000000000");
    CHECK(local.queue() == "orders");
    CHECK_FALSE(local.fifo());
    CHECK(url_of("http://localhost:9324/queue/orders").account() == "queue");
    CHECK(url_of("http://localhost:4566/0/orders?region=r").region() == "r");
}

TEST_CASE("a path that names no queue is refused") {
    CHECK(code_of("https://sqs.eu-west-1.amazonaws.com") == problem_code::sqs_path);
    CHECK(code_of("https://sqs.eu-west-1.amazonaws.com/orders") == problem_code::sqs_path);
    CHECK(code_of("https://sqs.eu-west-1.amazonaws.com/1/") == problem_code::sqs_path);
    CHECK(code_of("https://sqs.eu-west-1.amazonaws.com//q") == problem_code::sqs_path);
    CHECK(code_of("https://sqs.eu-west-1.amazonaws.com/1/q/r") == problem_code::sqs_path);
    CHECK(code_of("https:///1/q") == problem_code::empty_host);
    CHECK(read_bad<sqs_url>("arn:aws:sqs:eu-west-1:1:q").reason.view() == "an ARN, not a URL");
}

TEST_CASE("access keys of sqs:// are both masked") {
    const sqs_url url = url_of("sqs://AKIAEXAMPLE:sec%2Fret@/?region=eu-west-1");
    CHECK(url.redacted() == "sqs://[redacted]:[redacted]@/?region=eu-west-1");
    CHECK(url.password()->equals("sec/ret"));
    CHECK(url.region() == "eu-west-1");
    CHECK(url.queue() == std::nullopt);
    CHECK(code_of("sqs://k:s@h/orders") == problem_code::sqs_path);
}

TEST_CASE("a queue has a host, a port and a parity") {
    const sqs_url none;
    const sqs_url url = url_of("https://sqs.eu-west-1.amazonaws.com/1/q");
    CHECK(url.host() == "sqs.eu-west-1.amazonaws.com");
    CHECK(url.port() == 443);
    CHECK(url.parity_key() == "sqs/tcp/required/single");
    CHECK(url_of("http://localhost/1/q").port() == 80);
    CHECK(url_of("http://localhost/1/q").parity_key() == "sqs/tcp/none/single");
    CHECK_FALSE(none.uses_tls());
    CHECK(none.queue() == std::nullopt);
}
