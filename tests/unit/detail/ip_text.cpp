#include <catch2/catch_test_macros.hpp>

#include <twelve/detail/ip_text.hpp>

using twelve::detail::urls::is_ipv4;
using twelve::detail::urls::is_ipv6;

TEST_CASE("an IPv4 address is four numbers up to 255 without leading zeros") {
    CHECK(is_ipv4("0.0.0.0"));
    CHECK(is_ipv4("255.255.255.255"));
    CHECK_FALSE(is_ipv4("256.0.0.1"));
    CHECK_FALSE(is_ipv4("1.2.3"));
    CHECK_FALSE(is_ipv4("1.2.3.4.5"));
    CHECK_FALSE(is_ipv4("01.2.3.4"));
    CHECK_FALSE(is_ipv4("1.2.3."));
    CHECK_FALSE(is_ipv4("1.2.3.a"));
    CHECK_FALSE(is_ipv4(""));
    CHECK_FALSE(is_ipv4("1.2.3.00"));
    CHECK_FALSE(is_ipv4("1.2.3.2560"));
    CHECK_FALSE(is_ipv4(".1.2.3"));
    CHECK_FALSE(is_ipv4("1..2.3"));
}

TEST_CASE("an IPv6 address is eight groups, or fewer around one gap") {
    CHECK(is_ipv6("::"));
    CHECK(is_ipv6("::1"));
    CHECK(is_ipv6("2001:db8::1"));
    CHECK(is_ipv6("1:2:3:4:5:6:7:8"));
    CHECK(is_ipv6("1:2:3:4:5:6:7::"));
    CHECK(is_ipv6("::2:3:4:5:6:7:8"));
    CHECK(is_ipv6("ABCD::abcd"));
    CHECK_FALSE(is_ipv6(""));
    CHECK_FALSE(is_ipv6(":"));
    CHECK_FALSE(is_ipv6("1:2:3"));
    CHECK_FALSE(is_ipv6("1:2:3:4:5:6:7:8:9"));
    CHECK_FALSE(is_ipv6("1:2:3:4:5:6:7::8"));
    CHECK_FALSE(is_ipv6("1::2::3"));
    CHECK_FALSE(is_ipv6("12345::"));
    CHECK_FALSE(is_ipv6("::g"));
    CHECK_FALSE(is_ipv6(":1::"));
    CHECK_FALSE(is_ipv6("::1:"));
}

TEST_CASE("an IPv6 address may end in an IPv4 address") {
    CHECK(is_ipv6("::ffff:1.2.3.4"));
    CHECK(is_ipv6("1:2:3:4:5:6:7.8.9.10"));
    CHECK_FALSE(is_ipv6("1:2:3:4:5:6:7:8.9.10.11"));
    CHECK_FALSE(is_ipv6("1.2.3.4::"));
    CHECK_FALSE(is_ipv6("::1.2.3"));
}
