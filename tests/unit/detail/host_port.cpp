#include <twelve/detail/host_port.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

using namespace twelve::detail;

TEST_CASE("a host name is what a resolver takes") {
    CHECK(is_host_name("localhost"));
    CHECK(is_host_name("db-1.example.org"));
    CHECK(is_host_name("example.org."));
    CHECK(is_host_name("_service.local"));
    CHECK(is_host_name(std::string(63, 'a')));
}

TEST_CASE("what no resolver takes is no host name") {
    CHECK_FALSE(is_host_name(""));
    CHECK_FALSE(is_host_name("."));
    CHECK_FALSE(is_host_name("a..b"));
    CHECK_FALSE(is_host_name(".a"));
    CHECK_FALSE(is_host_name("-a"));
    CHECK_FALSE(is_host_name("a-.b"));
    CHECK_FALSE(is_host_name("a b"));
    CHECK_FALSE(is_host_name("a.1"));
    CHECK_FALSE(is_host_name(std::string(64, 'a')));
    CHECK_FALSE(is_host_name(std::string(200, 'a') + "." + std::string(60, 'a')));
}

TEST_CASE("a host that is left out is taken where that has a meaning") {
    host_port found;
    twelve::parse_failure why;
    CHECK(read_host_port(":80", missing_host::taken, 0, found, why));
    CHECK(found.host.empty());
    CHECK(found.port == 80);
    CHECK_FALSE(read_host_port(":80", missing_host::refused, 0, found, why));
}

TEST_CASE("a host with colons is appended in brackets") {
    std::string text;
    append_host_port(text, "::1", 80);
    append_host_port(text, "a", 0);
    CHECK(text == "[::1]:80a:0");
}
