#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <twelve/services/amqp.hpp>

#include "support/read_url.hpp"

using twelve::amqp_url;
using twelve::problem_code;

namespace {

const amqp_url& url_of(std::string_view text) { return read_good<amqp_url>(text); }
problem_code code_of(std::string_view text) { return read_bad<amqp_url>(text).code; }

}  // namespace

TEST_CASE("an absent vhost, an empty one and a slash are three") {
    CHECK(url_of("amqp://h").vhost() == std::nullopt);
    CHECK(url_of("amqp://h/").vhost() == "");
    CHECK(url_of("amqp://h/%2F").vhost() == "/");
    CHECK(url_of("amqp://h/%2f%2f").vhost() == "//");
    CHECK(url_of("amqp://h/prod").vhost() == "prod");
    CHECK(url_of("amqp://h/v%2fhost").vhost() == "v/host");
}

TEST_CASE("two slashes mean the vhost / as Celery writes it, more segments are refused") {
    CHECK(url_of("amqp://guest@h:5672//").vhost() == "/");
    CHECK(code_of("amqp://h/a/b") == problem_code::multi_segment);
    CHECK(code_of("amqp://h/a/") == problem_code::multi_segment);
    CHECK(code_of("amqp://h//a") == problem_code::multi_segment);
    CHECK(code_of("amqp://h///") == problem_code::multi_segment);
}

TEST_CASE("broker and port have defaults, the s means TLS") {
    CHECK(url_of("amqp://").host() == "localhost");
    CHECK(url_of("amqp://").port() == 5672);
    CHECK(url_of("amqps://h").port() == 5671);
    CHECK(url_of("amqps://h").uses_tls());
    CHECK_FALSE(url_of("amqp://h").uses_tls());
    CHECK(url_of("amqp://:5673").port() == 5673);
    CHECK(url_of("amqp://:@/").user() == "");
    CHECK(url_of("amqp://u:p%40@h").password()->equals("p@"));
}

TEST_CASE("amqp has one host and no other schemes") {
    CHECK(code_of("amqp://a,b") == problem_code::multi_host);
    CHECK(code_of("rabbitmq://h") == problem_code::unknown_scheme);
    CHECK(code_of("amqp://%2Frun%2Fs") == problem_code::host_not_allowed);
}

TEST_CASE("parity of amqp tells whether the broker is verified") {
    CHECK(url_of("amqp://h").parity_key() == "amqp/tcp/none/single");
    CHECK(url_of("amqps://h").parity_key() == "amqp/tcp/required/single");
    CHECK(url_of("amqps://h?verify=verify_peer").parity_key() == "amqp/tcp/verify_peer/single");
}
