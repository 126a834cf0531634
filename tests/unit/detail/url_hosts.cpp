#include <twelve/detail/url_hosts.hpp>

#include <cstdint>
#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include "url_in_reading.hpp"

namespace urls = twelve::detail::urls;
using twelve::host_kind;
using twelve::problem_code;
using urls::url_rule;

namespace {

/// A text read as the hosts of an authority, whose offsets are those of the text.
struct hosts_read {
    explicit hosts_read(std::string_view text, url_rule rules = url_rule::lists_hosts)
        : from(text, plain_kind_with(rules)) {
        urls::url_outline outline;
        outline.end = text.size();
        is_read = urls::read_hosts(from.reading, outline);
    }

    [[nodiscard]] std::size_t size() const { return from.content.layout.hosts.size(); }
    [[nodiscard]] const urls::url_host_part& operator[](std::size_t index) const { return from.content.layout.hosts[index]; }
    [[nodiscard]] std::string_view name(std::size_t index) const { return from.content.decoded((*this)[index].name); }
    [[nodiscard]] problem_code code() const { return from.why.code; }
    [[nodiscard]] std::size_t offset() const { return from.why.offset; }

    url_in_reading from;
    bool is_read = false;
};

/// The code of a port that is refused, `missing` for one that is taken.
problem_code refusal_of_port(std::string_view digits) {
    twelve::parse_failure why;
    std::uint16_t port = 0;
    return urls::take_port(digits, {}, port, why) ? problem_code::missing : why.code;
}

constexpr url_rule sockets = url_rule::lists_hosts | url_rule::allows_sockets;

}  // namespace

TEST_CASE("a port is digits, and too large from 65536 on") {
    CHECK(urls::read_port("1") == 1);
    CHECK(urls::read_port("65535") == 65535);
    CHECK(urls::read_port("65536") == 65536);
    CHECK(urls::read_port("0005432") == 5432);
    CHECK(urls::read_port("0") == 0);
    CHECK(urls::read_port("") == 0);
    CHECK(urls::read_port("54x") == 0);
    CHECK(urls::read_port("-1") == 0);
    CHECK(urls::read_port("4294967297") == 65536);                // 2^32 + 1
    CHECK(urls::read_port("18446744073709551617") == 65536);      // 2^64 + 1
    CHECK(urls::read_port(std::string(100000, '9')) == 65536);
}

TEST_CASE("a port that is no number and one out of range are told apart") {
    CHECK(refusal_of_port("1") == problem_code::missing);
    CHECK(refusal_of_port("65535") == problem_code::missing);
    CHECK(refusal_of_port("0") == problem_code::port_range);
    CHECK(refusal_of_port("65536") == problem_code::port_range);
    CHECK(refusal_of_port("99999999999999999999") == problem_code::port_range);
    CHECK(refusal_of_port("") == problem_code::bad_port);
    CHECK(refusal_of_port("http") == problem_code::bad_port);
    CHECK(refusal_of_port("+80") == problem_code::bad_port);
    CHECK(refusal_of_port("80 ") == problem_code::bad_port);
    CHECK(refusal_of_port("99999x") == problem_code::bad_port);
}

TEST_CASE("a host stands alone or with a port, and an empty port is none") {
    const hosts_read all("a,b:2,c:");
    REQUIRE(all.is_read);
    REQUIRE(all.size() == 3);
    CHECK(all.name(0) == "a");
    CHECK(all[0].port == 0);
    CHECK(all[1].port == 2);
    CHECK(all.from.content.at(all[1].port_text) == "2");
    CHECK(all[2].port == 0);
    CHECK(all.name(2) == "c");
}

TEST_CASE("an address is known by its form") {
    const hosts_read all("1.2.3.4,[::1]:1,1.2.3.256,[fe80::1%25eth0]");
    REQUIRE(all.size() == 4);
    CHECK(all[0].kind == host_kind::ipv4);
    CHECK(all[1].kind == host_kind::ipv6);
    CHECK(all.name(1) == "::1");
    CHECK(all[1].port == 1);
    CHECK(all[2].kind == host_kind::name);
    CHECK(all[3].kind == host_kind::ipv6);
    CHECK(all.name(3) == "fe80::1%eth0");
}

TEST_CASE("brackets hold an IPv6 address and are closed") {
    CHECK(hosts_read("[::1").code() == problem_code::bad_ipv6);
    CHECK(hosts_read("[]").code() == problem_code::bad_ipv6);
    CHECK(hosts_read("[1.2.3.4]").code() == problem_code::bad_ipv6);
    CHECK(hosts_read("[h]:1").code() == problem_code::bad_ipv6);
    const hosts_read behind("[::1]80");
    CHECK(behind.code() == problem_code::bad_ipv6);
    CHECK(behind.offset() == 5);
    CHECK(hosts_read("[::1]]").code() == problem_code::forbidden_char);
    CHECK(hosts_read("[::1][::2]").code() == problem_code::forbidden_char);
    CHECK(hosts_read("h]").code() == problem_code::forbidden_char);
    CHECK(hosts_read("h[").code() == problem_code::forbidden_char);
    CHECK(hosts_read("h:[1]").code() == problem_code::forbidden_char);
    CHECK(hosts_read("[::1,b]").code() == problem_code::bad_ipv6);
}

TEST_CASE("a zone is %25 and a name") {
    CHECK(hosts_read("[fe80::1%25e-th_0.1~]").is_read);
    CHECK(hosts_read("[fe80::1%25a%41]").is_read);
    CHECK(hosts_read("[fe80::1%25]").code() == problem_code::bad_zone);
    CHECK(hosts_read("[fe80::1%eth0]").code() == problem_code::bad_zone);
    CHECK(hosts_read("[fe80::1%]").code() == problem_code::bad_zone);
    CHECK(hosts_read("[fe80::1%25et!h]").code() == problem_code::bad_zone);
    CHECK(hosts_read("[fe80::1%25e%4]").code() == problem_code::bad_percent);
    CHECK(hosts_read("[%25eth0]").code() == problem_code::bad_ipv6);
}

TEST_CASE("an escape brings nothing into a zone that no host may hold") {
    // A driver splits the decoded text again, and would connect to the second member.
    CHECK(hosts_read("[fe80::1%25a%2Cb.example]").code() == problem_code::forbidden_char);
    CHECK(hosts_read("[fe80::1%25a%0Ab]").code() == problem_code::forbidden_char);
    CHECK(hosts_read("[fe80::1%25a%20b]").code() == problem_code::forbidden_char);
    CHECK(hosts_read("[fe80::1%25a%7F]").code() == problem_code::forbidden_char);
    CHECK(hosts_read("[fe80::1%25a%00b]").code() == problem_code::nul);
}

TEST_CASE("an IPv6 address without brackets is named as such") {
    const hosts_read bare("a,::1");
    CHECK(bare.code() == problem_code::bad_port);
    CHECK(bare.offset() == 2);
    CHECK(bare.from.why.reason.view() == "an IPv6 address without brackets");
    CHECK(hosts_read("a:1:2").from.why.reason.view() == "more than one colon in a host");
}

TEST_CASE("a blank, a control and a comma cannot be escaped into a host") {
    CHECK(hosts_read("a%20b").code() == problem_code::forbidden_char);
    CHECK(hosts_read("a%0Ab").code() == problem_code::forbidden_char);
    CHECK(hosts_read("a%7Fb").code() == problem_code::forbidden_char);
    CHECK(hosts_read("a%2Cb").code() == problem_code::forbidden_char);
    CHECK(hosts_read("a%00b").code() == problem_code::nul);
    CHECK(hosts_read("a%C3%A4").is_read);
}

TEST_CASE("a host that decodes to a path is a socket where the kind has sockets") {
    const hosts_read socket("%2Frun%2Fs,%40abstract", sockets | url_rule::at_is_socket);
    REQUIRE(socket.is_read);
    CHECK(socket[0].kind == host_kind::socket);
    CHECK(socket.name(0) == "/run/s");
    CHECK(socket[1].kind == host_kind::socket);
    CHECK(hosts_read("%2Frun%2Fs").code() == problem_code::host_not_allowed);
    CHECK(hosts_read("%40abstract", sockets)[0].kind == host_kind::name);
    CHECK(hosts_read("run%2Fs", sockets)[0].kind == host_kind::name);
    const hosts_read anywhere("run%2Fa%20b", sockets | url_rule::slash_is_socket);
    REQUIRE(anywhere.is_read);
    CHECK(anywhere[0].kind == host_kind::socket);
    CHECK(anywhere.name(0) == "run/a b");
}

TEST_CASE("a list needs a kind that has lists, and is refused at its first comma") {
    const hosts_read list("a,b", url_rule::none);
    CHECK(list.code() == problem_code::multi_host);
    CHECK(list.offset() == 1);
    CHECK(list.from.why.length == 1);
    CHECK(hosts_read("a", url_rule::none).is_read);
}

TEST_CASE("no member of a list is empty") {
    CHECK(hosts_read(",a").code() == problem_code::empty_host);
    CHECK(hosts_read("a,").code() == problem_code::empty_host);
    CHECK(hosts_read("a,,b").code() == problem_code::empty_host);
    CHECK(hosts_read("a,:1").code() == problem_code::empty_host);
    CHECK(hosts_read(",").code() == problem_code::empty_host);
    CHECK(hosts_read("a,", url_rule::lists_hosts | url_rule::allows_no_host).code() == problem_code::empty_host);
    CHECK(hosts_read("a,,b").offset() == 2);
}

TEST_CASE("no host at all is refused unless the kind has a default") {
    CHECK(hosts_read("").code() == problem_code::empty_host);
    CHECK(hosts_read(":1").code() == problem_code::empty_host);
    const hosts_read none("", url_rule::allows_no_host);
    REQUIRE(none.size() == 1);
    CHECK(none.name(0).empty());
    const hosts_read port(":1", url_rule::allows_no_host);
    REQUIRE(port.size() == 1);
    CHECK(port[0].port == 1);
}

TEST_CASE("a member ends at a comma, but not at one in brackets") {
    CHECK(urls::end_of_member("a,b", 0, 3) == 1);
    CHECK(urls::end_of_member("a,b", 2, 3) == 3);
    CHECK(urls::end_of_member("[a,b],c", 0, 7) == 5);
    CHECK(urls::end_of_member("[a,b", 0, 4) == 2);
    CHECK(urls::end_of_member("a/,", 0, 1) == 1);
    CHECK(urls::end_of_member("[a/],", 0, 2) == 2);
    CHECK(urls::end_of_member("", 0, 0) == 0);
}

TEST_CASE("a list of very many hosts is read whole") {
    std::string text;
    for (int i = 0; i < 20000; ++i) text += "h:1,";
    const hosts_read many(text + "[::1]:65535");
    REQUIRE(many.is_read);
    CHECK(many.size() == 20001);
    CHECK(many[20000].port == 65535);
}

TEST_CASE("an escaped delimiter in a name is refused, for the next reader of the name would see another host") {
    for (const char* text : {"a%2Fb", "h%3A1", "h%40x", "h%3Fx", "h%23x", "h%5Bx", "h%5Dx", "h%25x", "h%5Cx", "h%22x", "h%3Cx"}) {
        CAPTURE(std::string(text));
        const hosts_read read(text, sockets);
        CHECK_FALSE(read.is_read);
        CHECK(read.code() == problem_code::forbidden_char);
    }
    CHECK(hosts_read("%68ost", sockets).is_read);
    CHECK(hosts_read("%2Frun%2Fa%3Ab", sockets).is_read);
    CHECK(hosts_read("[fe80::1%25eth0]", sockets).is_read);
    CHECK(hosts_read("a%2Fb", sockets | url_rule::slash_is_socket)[0].kind == host_kind::socket);
}
