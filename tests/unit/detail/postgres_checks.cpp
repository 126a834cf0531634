#include <twelve/detail/postgres_checks.hpp>

#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include "libpq_url.hpp"

namespace urls = twelve::detail::urls;
using twelve::host_kind;
using twelve::problem_code;

namespace {

/// Why a text is refused as it is taken apart or after that; `missing` where it is not.
twelve::parse_failure refusal(std::string_view text) {
    urls::url_content url;
    twelve::parse_failure why;
    if (urls::read_url(url, libpq_kind(), text, why) && urls::finish_postgres(url, why))
        why.code = problem_code::missing;
    return why;
}

problem_code code_of(std::string_view text) { return refusal(text).code; }
bool is_good(std::string_view text) { return code_of(text) == problem_code::missing; }

/// The list of hosts that libpq will try and how many there are: `a,b 2`, `authority 1`.
std::string hosts(std::string_view text) {
    const urls::url_content url = read_libpq_url(text);
    const urls::libpq_hosts found = urls::hosts_of(url);
    return std::string(found.is_queried ? found.list : "authority").append(" ").append(std::to_string(found.count));
}

}  // namespace

TEST_CASE("a word has its place in a table, one that is not there the place behind it") {
    CHECK(urls::index_of(urls::sslmodes, "disable") == 0);
    CHECK(urls::index_of(urls::sslmodes, "verify-full") == 5);
    CHECK(urls::index_of(urls::sslmodes, "Disable") == 6);
    CHECK(urls::index_of(urls::sslmodes, "") == 6);
    CHECK(urls::index_of(urls::session_attributes, "prefer-standby") == 5);
}

TEST_CASE("a parameter that libpq does not know is refused where it is named") {
    const twelve::parse_failure unknown = refusal("plain://h?user=u&sslmod=require");
    CHECK(unknown.code == problem_code::unknown_param);
    CHECK(unknown.offset == 17);
    CHECK(unknown.length == 6);
    CHECK(code_of("plain://h?=1") == problem_code::unknown_param);
    CHECK(code_of("plain://h?USER=u") == problem_code::unknown_param);
    CHECK(code_of("plain://h?ssl=false") == problem_code::unknown_param);
    CHECK(is_good("plain://h?ssl=true&requiressl=0&us%65r=u&application_name=a%20b"));
}

TEST_CASE("sslmode and target_session_attrs are libpq's own words") {
    for (const char* mode : {"disable", "allow", "prefer", "require", "verify-ca", "verify-full"}) {
        CAPTURE(std::string(mode));
        CHECK(is_good("plain://h?sslmode=" + std::string(mode)));
    }
    CHECK(is_good("plain://h?target_session_attrs=any"));
    CHECK(is_good("plain://h?target_session_attrs=primary"));
    const twelve::parse_failure mode = refusal("plain://h?sslmode=verify_full");
    CHECK(mode.code == problem_code::not_a_choice);
    CHECK(mode.offset == 18);
    CHECK(mode.length == 11);
    CHECK(code_of("plain://h?sslmode=") == problem_code::not_a_choice);
    CHECK(code_of("plain://h?sslmode=bad&sslmode=require") == problem_code::not_a_choice);
    CHECK(code_of("plain://h?target_session_attrs=master") == problem_code::not_a_choice);
}

TEST_CASE("ports of the query are as good as those of the authority") {
    CHECK(is_good("plain://h?port=1"));
    CHECK(is_good("plain://h?port="));
    CHECK(is_good("plain://a,b?port=1,"));
    CHECK(code_of("plain://h?port=0") == problem_code::port_range);
    CHECK(code_of("plain://h?port=65536") == problem_code::port_range);
    CHECK(code_of("plain://h?port=x") == problem_code::bad_port);
    CHECK(code_of("plain://a,b?port=1,x") == problem_code::bad_port);
    CHECK(code_of("plain://a,b?port=x,1") == problem_code::bad_port);
}

TEST_CASE("as many ports as hosts, or one for all") {
    CHECK(is_good("plain://a,b?port=1"));
    CHECK(is_good("plain://a,b?port=1,2"));
    CHECK(is_good("plain://a:1/?host=x,y"));
    CHECK(code_of("plain://a,b?port=1,2,3") == problem_code::bad_port);
    CHECK(code_of("plain://a,b,c?port=1,2") == problem_code::bad_port);
    CHECK(code_of("plain://a?port=1,2") == problem_code::bad_port);
    CHECK(code_of("plain://a:1,b:2/?host=x") == problem_code::bad_port);
    CHECK(code_of("plain://a:1,b:2/?host=") == problem_code::bad_port);
}

TEST_CASE("a list of hosts in the query has no empty member, unless all of it is empty") {
    CHECK(is_good("plain://?host=a,b"));
    CHECK(is_good("plain://?host="));
    CHECK(code_of("plain://?host=a,") == problem_code::empty_host);
    CHECK(code_of("plain://?host=,a") == problem_code::empty_host);
    CHECK(code_of("plain://?host=a,,b") == problem_code::empty_host);
    CHECK(code_of("plain://?hostaddr=1.2.3.4,") == problem_code::empty_host);
}

TEST_CASE("as many addresses as hosts") {
    CHECK(is_good("plain://a?hostaddr=1.2.3.4"));
    CHECK(is_good("plain://a,b?hostaddr=1.2.3.4,::1"));
    CHECK(is_good("plain://?hostaddr=1.2.3.4,::1"));
    CHECK(is_good("plain://a,b?hostaddr="));
    CHECK(code_of("plain://a,b?hostaddr=1.2.3.4") == problem_code::mixed_list);
    CHECK(code_of("plain://a?hostaddr=1.2.3.4,::1") == problem_code::mixed_list);
}

TEST_CASE("hosts come from host, then from the authority, then from hostaddr") {
    CHECK(hosts("plain://a,b?host=c&hostaddr=1.2.3.4") == "c 1");
    CHECK(hosts("plain://?host=c,d,e") == "c,d,e 3");
    CHECK(hosts("plain://a,b?hostaddr=1.2.3.4,::1") == "authority 2");
    CHECK(hosts("plain://?hostaddr=1.2.3.4,::1") == "1.2.3.4,::1 2");
    CHECK(hosts("plain://:1?hostaddr=1.2.3.4") == "1.2.3.4 1");
    CHECK(hosts("plain://") == "authority 1");
}

TEST_CASE("an empty host of the query takes the authority's away") {
    CHECK(hosts("plain://a?host=") == " 1");
    CHECK(hosts("plain://a?host=&hostaddr=1.2.3.4") == "1.2.3.4 1");
}

TEST_CASE("a host of the query is an address without brackets, or a socket") {
    CHECK(urls::kind_of_queried_host("db.internal") == host_kind::name);
    CHECK(urls::kind_of_queried_host("1.2.3.4") == host_kind::ipv4);
    CHECK(urls::kind_of_queried_host("::1") == host_kind::ipv6);
    CHECK(urls::kind_of_queried_host("fe80::1%eth0") == host_kind::ipv6);
    CHECK(urls::kind_of_queried_host("/run/postgresql") == host_kind::socket);
    CHECK(urls::kind_of_queried_host("@abstract") == host_kind::socket);
    CHECK(urls::kind_of_queried_host("[::1]") == host_kind::name);
    CHECK(urls::kind_of_queried_host("") == host_kind::name);
    CHECK(urls::kind_of_queried_host("%eth0") == host_kind::name);
}
