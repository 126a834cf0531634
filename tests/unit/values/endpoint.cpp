#include <twelve/values/endpoint.hpp>

#include <string>

#include "support/read_value.hpp"

using twelve::endpoint;
using twelve::problem_code;

namespace {

std::string reason_of(std::string_view text) { return failure_of<endpoint>(text).reason.c_str(); }

}  // namespace

TEST_CASE("an endpoint is a host and a port") {
    const auto named = value_of<endpoint>("db.example.org:5432");
    CHECK(named.host() == "db.example.org");
    CHECK(named.port() == 5432);
    CHECK(value_of<endpoint>("10.0.0.7:1").host() == "10.0.0.7");
    CHECK(value_of<endpoint>("localhost:65535").port() == 65535);
    CHECK(value_of<endpoint>("under_score.local.:80").host() == "under_score.local.");
    CHECK(value_of<endpoint>("xn--bcher-kva.example:80").host() == "xn--bcher-kva.example");
}

TEST_CASE("an IPv6 address stands in brackets, with its zone") {
    const auto address = value_of<endpoint>("[2001:db8::1]:443");
    CHECK(address.host() == "2001:db8::1");
    CHECK(address.port() == 443);
    CHECK(address.to_string() == "[2001:db8::1]:443");
    CHECK(value_of<endpoint>("[fe80::1%eth0]:443").host() == "fe80::1%eth0");
}

TEST_CASE("an endpoint without a port is refused") {
    CHECK(code_of<endpoint>("db.example.org") == problem_code::bad_port);
    CHECK(reason_of("db.example.org") == "no port");
    CHECK(code_of<endpoint>("") == problem_code::bad_port);
    CHECK(failure_of<endpoint>("db:").offset == 2);
    CHECK(code_of<endpoint>("[::1]") == problem_code::bad_port);
    CHECK(code_of<endpoint>("[::1]443") == problem_code::bad_port);
}

TEST_CASE("a port is a whole number from 1 to 65535") {
    CHECK(code_of<endpoint>("db:0") == problem_code::port_range);
    CHECK(code_of<endpoint>("db:65536") == problem_code::port_range);
    CHECK(code_of<endpoint>("db:" + std::string(100000, '9')) == problem_code::port_range);
    CHECK(failure_of<endpoint>("db:70000").offset == 3);
    CHECK(failure_of<endpoint>("db:70000").length == 5);
    CHECK(code_of<endpoint>("db:x") == problem_code::bad_port);
    CHECK(code_of<endpoint>("db:-1") == problem_code::bad_port);
    CHECK(code_of<endpoint>("db:+80") == problem_code::bad_port);
    CHECK(code_of<endpoint>("db:80 ") == problem_code::bad_port);
    CHECK(code_of<endpoint>("db:postgres") == problem_code::bad_port);
}

TEST_CASE("a host is a name or an address") {
    CHECK(code_of<endpoint>(":80") == problem_code::empty_host);
    CHECK(code_of<endpoint>(" db:80") == problem_code::forbidden_char);
    CHECK(code_of<endpoint>("d b:80") == problem_code::forbidden_char);
    CHECK(code_of<endpoint>("-db:80") == problem_code::forbidden_char);
    CHECK(code_of<endpoint>("db-:80") == problem_code::forbidden_char);
    CHECK(code_of<endpoint>("a..b:80") == problem_code::forbidden_char);
    CHECK(code_of<endpoint>(".:80") == problem_code::forbidden_char);
    CHECK(code_of<endpoint>("a/b:80") == problem_code::forbidden_char);
    CHECK(code_of<endpoint>("user@db:80") == problem_code::forbidden_char);
    CHECK(code_of<endpoint>("b\xC3\xBC"
                            "cher:80") == problem_code::forbidden_char);
    CHECK(code_of<endpoint>({"db\0:80", 6}) == problem_code::forbidden_char);
    CHECK(code_of<endpoint>(std::string(64, 'a') + ":80") == problem_code::forbidden_char);
    CHECK(code_of<endpoint>(std::string(1000000, 'a') + ":80") == problem_code::forbidden_char);
}

TEST_CASE("a host that ends in a number is an address, and must be a good one") {
    CHECK(code_of<endpoint>("1.2.3:80") == problem_code::forbidden_char);
    CHECK(code_of<endpoint>("256.1.1.1:80") == problem_code::forbidden_char);
    CHECK(code_of<endpoint>("010.0.0.7:80") == problem_code::forbidden_char);
    CHECK(code_of<endpoint>("80:80") == problem_code::forbidden_char);
    CHECK(value_of<endpoint>("1and1.example:80").host() == "1and1.example");
}

TEST_CASE("what is meant otherwise is told") {
    CHECK(reason_of("http://db:80") == "a URL where an address is meant");
    CHECK(reason_of("::1") == "an IPv6 address without brackets");
    CHECK(reason_of("a:b:c") == "more than one colon");
    CHECK(reason_of("[::1:80") == "a [ without a ]");
    CHECK(code_of<endpoint>("[1.2.3.4]:80") == problem_code::bad_ipv6);
    CHECK(code_of<endpoint>("[]:80") == problem_code::bad_ipv6);
    CHECK(code_of<endpoint>("[fe80::1%]:80") == problem_code::bad_zone);
    CHECK(code_of<endpoint>("[fe80::1%a/b]:80") == problem_code::bad_zone);
}

TEST_CASE("an endpoint that was refused stays as it was") {
    auto kept = value_of<endpoint>("db:80");
    twelve::parse_failure why;
    REQUIRE_FALSE(kept.assign("db:", why));
    CHECK(kept == value_of<endpoint>("db:80"));
}

TEST_CASE("endpoints are compared and ordered") {
    CHECK(value_of<endpoint>("a:1") != value_of<endpoint>("a:2"));
    CHECK(value_of<endpoint>("a:2") < value_of<endpoint>("b:1"));
    CHECK(value_of<endpoint>("a:1") < value_of<endpoint>("a:2"));
    CHECK(form_of<endpoint>() == "a host and a port such as db.example.org:5432");
    CHECK(rewritten<endpoint>("db:080") == "db:80");
}
