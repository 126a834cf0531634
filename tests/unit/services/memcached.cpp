#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <twelve/services/memcached.hpp>

#include "support/read_url.hpp"

using twelve::memcached_url;
using twelve::problem_code;

namespace {

const memcached_url& url_of(std::string_view text) { return read_good<memcached_url>(text); }
problem_code code_of(std::string_view text) { return read_bad<memcached_url>(text).code; }

}  // namespace

TEST_CASE("memcached servers are a list, their port 11211") {
    CHECK(url_of("memcached://m1,m2:11212,[::1]").host_port_list() == "m1:11211,m2:11212,[::1]:11211");
    CHECK(url_of("memcache://").host_port_list() == "localhost:11211");
    CHECK(url_of("memcached://app:pw@m1").user() == "app");
}

TEST_CASE("a socket of memcached is a path without a host, or an escaped host") {
    const memcached_url none;
    CHECK(url_of("memcached:///run/mc.sock").socket() == "/run/mc.sock");
    CHECK(url_of("memcached:///run/my%20mc.sock").socket() == "/run/my mc.sock");
    CHECK(url_of("memcached://%2Frun%2Fmc.sock").socket() == "/run/mc.sock");
    CHECK(url_of("memcached:///run/mc.sock").host_port_list() == "/run/mc.sock");
    CHECK(url_of("memcached://h/prefix").socket() == std::nullopt);
    CHECK(url_of("memcached://").socket() == std::nullopt);
    CHECK(url_of("memcached://:11212/x").socket() == std::nullopt);
    CHECK(none.socket() == std::nullopt);
    CHECK(none.hosts().empty());
}

TEST_CASE("parity of memcached tells sockets and lists") {
    CHECK(url_of("memcached://a,b").parity_key() == "memcached/tcp/none/multi");
    CHECK(url_of("memcached:///s").parity_key() == "memcached/socket/none/single");
    CHECK(code_of("memcached://a,,b") == problem_code::empty_host);
}

TEST_CASE("a list of memcached URLs is a list of servers") {
    CHECK(url_of("memcached://a:1,memcached://b").host_port_list() == "a:1,b:11211");
    CHECK(code_of("memcached://a,memcache://b") == problem_code::mixed_list);
}
