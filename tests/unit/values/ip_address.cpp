#include <twelve/values/ip_address.hpp>

#include <set>
#include <string>

#include <twelve/values/list.hpp>

#include "support/read_value.hpp"

using twelve::ip_address;
using twelve::problem_code;

TEST_CASE("an IPv4 address has four decimal parts") {
    const auto address = value_of<ip_address>("192.0.2.7");
    CHECK(address.is_v4());
    CHECK_FALSE(address.is_v6());
    REQUIRE(address.size() == 4);
    CHECK(address.bytes()[0] == 192);
    CHECK(address.bytes()[3] == 7);
    CHECK(rewritten<ip_address>("0.0.0.0") == "0.0.0.0");
    CHECK(rewritten<ip_address>("255.255.255.255") == "255.255.255.255");
}

TEST_CASE("an IPv4 address is strict") {
    CHECK(code_of<ip_address>("") == problem_code::invalid_type);
    CHECK(code_of<ip_address>("1.2.3") == problem_code::invalid_type);
    CHECK(code_of<ip_address>("1.2.3.4.5") == problem_code::invalid_type);
    CHECK(code_of<ip_address>("1.2.3.") == problem_code::invalid_type);
    CHECK(code_of<ip_address>("256.0.0.1") == problem_code::invalid_type);
    CHECK(code_of<ip_address>("1.2.3.4 ") == problem_code::invalid_type);
    CHECK(code_of<ip_address>("0x7f.0.0.1") == problem_code::invalid_type);
    CHECK(code_of<ip_address>("2130706433") == problem_code::invalid_type);
    CHECK(code_of<ip_address>("localhost") == problem_code::invalid_type);
    CHECK(code_of<ip_address>("1.2.3.4/24") == problem_code::invalid_type);
    CHECK(code_of<ip_address>("1.2.3.4%eth0") == problem_code::invalid_type);
    CHECK(code_of<ip_address>({"1.2.3.4\0", 8}) == problem_code::invalid_type);
}

TEST_CASE("a part with a leading zero is refused, since some read it as octal") {
    const auto failure = failure_of<ip_address>("10.010.0.1");
    CHECK(failure.reason.view() == "a leading zero in an address");
    CHECK(failure.offset == 3);
    CHECK(failure.length == 1);
}

TEST_CASE("an IPv6 address is read in all its forms") {
    const auto address = value_of<ip_address>("2001:db8::7");
    CHECK(address.is_v6());
    REQUIRE(address.size() == 16);
    CHECK(address.bytes()[0] == 0x20);
    CHECK(address.bytes()[1] == 0x01);
    CHECK(address.bytes()[15] == 7);
    CHECK(value_of<ip_address>("2001:DB8:0:0:0:0:0:7") == address);
    CHECK(value_of<ip_address>("2001:0db8::0.0.0.7") == address);
}

TEST_CASE("an IPv6 address is written as RFC 5952 wants it") {
    CHECK(rewritten<ip_address>("::") == "::");
    CHECK(rewritten<ip_address>("0:0:0:0:0:0:0:1") == "::1");
    CHECK(rewritten<ip_address>("1:0:0:0:0:0:0:0") == "1::");
    CHECK(rewritten<ip_address>("2001:0DB8::0001") == "2001:db8::1");
    CHECK(rewritten<ip_address>("2001:db8:0:1:1:1:1:1") == "2001:db8:0:1:1:1:1:1");
    CHECK(rewritten<ip_address>("2001:0:0:1:0:0:0:1") == "2001:0:0:1::1");
    CHECK(rewritten<ip_address>("2001:db8:0:0:1:0:0:1") == "2001:db8::1:0:0:1");
    CHECK(rewritten<ip_address>("0:0:1::") == "0:0:1::");
    CHECK(rewritten<ip_address>("1:2:3:4:5:6:7:8") == "1:2:3:4:5:6:7:8");
    CHECK(rewritten<ip_address>("::ffff:192.0.2.7") == "::ffff:192.0.2.7");
    CHECK(rewritten<ip_address>("::ffff:c000:0207") == "::ffff:192.0.2.7");
    CHECK(rewritten<ip_address>("::192.0.2.7") == "::c000:207");
    CHECK(rewritten<ip_address>("abcd:ef01:10:100:1000:f:a0:0") == "abcd:ef01:10:100:1000:f:a0:0");
}

TEST_CASE("a zone names an interface") {
    CHECK(value_of<ip_address>("fe80::1%eth0").zone() == "eth0");
    CHECK(rewritten<ip_address>("FE80::1%eth0") == "fe80::1%eth0");
    CHECK(value_of<ip_address>("fe80::1").zone().empty());
    CHECK(code_of<ip_address>("fe80::1%") == problem_code::bad_zone);
    CHECK(code_of<ip_address>("fe80::1%a b") == problem_code::bad_zone);
    CHECK(failure_of<ip_address>("fe80::1%a/b").offset == 7);
}

TEST_CASE("what is no IPv6 address is refused") {
    CHECK(code_of<ip_address>("[::1]") == problem_code::bad_ipv6);
    CHECK(code_of<ip_address>("1::2::3") == problem_code::bad_ipv6);
    CHECK(code_of<ip_address>("1:2:3:4:5:6:7") == problem_code::bad_ipv6);
    CHECK(code_of<ip_address>("1:2:3:4:5:6:7:8:9") == problem_code::bad_ipv6);
    CHECK(code_of<ip_address>("::12345") == problem_code::bad_ipv6);
    CHECK(code_of<ip_address>("::g") == problem_code::bad_ipv6);
    CHECK(code_of<ip_address>(":::") == problem_code::bad_ipv6);
    CHECK(code_of<ip_address>("::1.2.3.04") == problem_code::bad_ipv6);
    CHECK(code_of<ip_address>("1.2.3.4::") == problem_code::bad_ipv6);
    CHECK(code_of<ip_address>(" ::1") == problem_code::bad_ipv6);
    CHECK(code_of<ip_address>("127.0.0.1:80") == problem_code::bad_ipv6);
    CHECK(code_of<ip_address>(std::string(1000000, ':')) == problem_code::bad_ipv6);
}

TEST_CASE("addresses are compared and ordered, IPv4 first") {
    CHECK(value_of<ip_address>("::1") == value_of<ip_address>("0::0:1"));
    CHECK(value_of<ip_address>("fe80::1%a") != value_of<ip_address>("fe80::1%b"));
    CHECK(value_of<ip_address>("0.0.0.0") != value_of<ip_address>("::"));
    CHECK(value_of<ip_address>("9.0.0.0") < value_of<ip_address>("10.0.0.0"));
    CHECK(value_of<ip_address>("255.0.0.0") < value_of<ip_address>("::"));
    CHECK(value_of<ip_address>("fe80::1%a") < value_of<ip_address>("fe80::1%b"));
    CHECK(rewritten<std::set<ip_address>>("::1,10.0.0.1,9.0.0.1") == "9.0.0.1,10.0.0.1,::1");
    CHECK(ip_address() == value_of<ip_address>("0.0.0.0"));
}

TEST_CASE("an address that was refused stays as it was") {
    auto kept = value_of<ip_address>("fe80::1%eth0");
    twelve::parse_failure why;
    REQUIRE_FALSE(kept.assign("fe80::x", why));
    CHECK(kept == value_of<ip_address>("fe80::1%eth0"));
}

TEST_CASE("an address that replaces another keeps nothing of it") {
    auto address = value_of<ip_address>("fe80::1%eth0");
    twelve::parse_failure why;
    REQUIRE(address.assign("192.0.2.7", why));
    CHECK(address == value_of<ip_address>("192.0.2.7"));
    CHECK(form_of<ip_address>() == "an IP address such as 192.0.2.7 or 2001:db8::1");
}
