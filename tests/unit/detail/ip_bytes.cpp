#include <twelve/detail/ip_bytes.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

using namespace twelve::detail;

namespace {

std::string spelt(const char* text) {
    unsigned char bytes[16] = {};
    read_ipv6(text, bytes);
    std::string out;
    append_ipv6(out, bytes);
    return out;
}

}  // namespace

TEST_CASE("an IPv4 address is four bytes") {
    unsigned char bytes[4] = {};
    read_ipv4("192.0.2.255", bytes);
    std::string out;
    append_ipv4(out, bytes);
    CHECK(out == "192.0.2.255");
}

TEST_CASE("an IPv6 address is sixteen bytes, however it is spelt") {
    CHECK(spelt("1:2:3:4:5:6:7:8") == "1:2:3:4:5:6:7:8");
    CHECK(spelt("1:2:3::8") == "1:2:3::8");
    CHECK(spelt("::1:0:0:2") == "::1:0:0:2");
    CHECK(spelt("64:ff9b::192.0.2.33") == "64:ff9b::c000:221");
}

TEST_CASE("a run of zero groups is found, the first of the longest") {
    const unsigned char none[8] = {0, 1, 0, 0, 0, 2, 0, 3};
    CHECK(find_zero_run(none, 4).end == 0);
    const unsigned char two[8] = {0, 1, 0, 0, 0, 0, 0, 3};
    CHECK(find_zero_run(two, 4).begin == 1);
    CHECK(find_zero_run(two, 4).end == 3);
    const unsigned char all[8] = {};
    CHECK(find_zero_run(all, 4).end == 4);
}
