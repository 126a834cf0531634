#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <twelve/services/postgres.hpp>

#include "support/read_url.hpp"

using twelve::postgres_url;
using twelve::problem_code;
using twelve::secret;

namespace {

const postgres_url& url_of(std::string_view text) { return read_good<postgres_url>(text); }
problem_code code_of(std::string_view text) { return read_bad<postgres_url>(text).code; }

std::string libpq(std::string_view text) {
    const secret<std::string> uri = url_of(text).to_libpq();
    return std::string(uri.expose());
}

std::string keywords(std::string_view text) {
    const secret<std::string> form = url_of(text).to_libpq_keywords();
    return std::string(form.expose());
}

}  // namespace

TEST_CASE("a postgres URL answers in libpq's words") {
    const postgres_url url = url_of("postgres://app:pw@db.internal/orders?sslmode=verify-full");
    CHECK(url.user() == "app");
    CHECK(url.password()->equals("pw"));
    CHECK(url.dbname() == "orders");
    CHECK(url.hosts()[0].name == "db.internal");
    CHECK(url.hosts()[0].port == 5432);
    CHECK(url.sslmode() == twelve::sslmode::verify_full);
    CHECK(url.target_session_attrs() == twelve::session_attributes::any);
}

TEST_CASE("an empty user, password or name in the authority is unset for libpq") {
    const postgres_url url = url_of("postgres://:@/");
    CHECK(url.user() == std::nullopt);
    CHECK(url.password() == std::nullopt);
    CHECK(url.dbname() == std::nullopt);
    CHECK(url.as_written().user() == "");
    CHECK(url_of("postgres://h?user=").user() == "");
}

TEST_CASE("a parameter wins over the authority, the last of its name over the others") {
    const postgres_url url = url_of("postgres://u:p@h:1/d?user=v&password=q&dbname=e&host=a,b&port=2,3&user=w");
    CHECK(url.user() == "w");
    CHECK(url.password()->equals("q"));
    CHECK(url.dbname() == "e");
    REQUIRE(url.hosts().size() == 2);
    CHECK(url.hosts()[1].name == "b");
    CHECK(url.hosts()[1].port == 3);
    CHECK(url.as_written().user() == "u");
    CHECK(url.as_written().hosts()[0].name == "h");
}

TEST_CASE("a host may be a socket's directory or an address") {
    CHECK(url_of("postgres://%2Frun%2Fpg/d").hosts()[0].kind == twelve::host_kind::socket);
    CHECK(url_of("postgres://%40abstract/d").hosts()[0].kind == twelve::host_kind::socket);
    CHECK(url_of("postgres:///d?host=/run/pg").hosts()[0].kind == twelve::host_kind::socket);
    CHECK(url_of("postgres:///d?host=::1").hosts()[0].kind == twelve::host_kind::ipv6);
    CHECK(url_of("postgres:///d?host=10.0.0.1").hosts()[0].kind == twelve::host_kind::ipv4);
    CHECK(url_of("postgres:///d?hostaddr=10.0.0.1").hosts()[0].name == "10.0.0.1");
    CHECK(url_of("postgres://h/d?host=&hostaddr=10.0.0.1").hosts()[0].name == "10.0.0.1");
    CHECK(url_of("postgres://h/d?host=").hosts()[0].name.empty());
}

TEST_CASE("one port stands for all hosts, a list of ports for as many") {
    CHECK(url_of("postgres://h:1/d?host=a,b").hosts()[1].port == 1);
    CHECK(url_of("postgres://h:1,g/d?host=a,b").hosts()[1].port == 5432);
    CHECK(url_of("postgres://a,b/d?port=7").hosts()[1].port == 7);
    CHECK(url_of("postgres://a,b/d?port=,7").hosts()[0].port == 5432);
    CHECK(code_of("postgres://a,b/d?port=1,2,3") == problem_code::bad_port);
    CHECK(code_of("postgres://a:1,b:2/d?host=c") == problem_code::bad_port);
    CHECK(code_of("postgres://a,b/d?hostaddr=10.0.0.1") == problem_code::mixed_list);
    CHECK(code_of("postgres://a/d?port=0") == problem_code::port_range);
    CHECK(code_of("postgres://a/d?port=x") == problem_code::bad_port);
    CHECK(code_of("postgres:///d?host=a,,b") == problem_code::empty_host);
}

TEST_CASE("sslmode is one of libpq's, under all its names") {
    CHECK(url_of("postgres://h").sslmode() == twelve::sslmode::prefer);
    CHECK(url_of("postgres://h?ssl=true").sslmode() == twelve::sslmode::require);
    CHECK(url_of("postgres://h?requiressl=1").sslmode() == twelve::sslmode::require);
    CHECK(url_of("postgres://h?requiressl=0").sslmode() == twelve::sslmode::prefer);
    CHECK(url_of("postgres://h?sslmode=disable&ssl=true").sslmode() == twelve::sslmode::require);
    CHECK(code_of("postgres://h?ssl=1") == problem_code::unknown_param);
    CHECK(code_of("postgres://h?sslmode=verify_full") == problem_code::not_a_choice);
    CHECK(code_of("postgres://h?target_session_attrs=any-old") == problem_code::not_a_choice);
    CHECK(to_text(twelve::sslmode::verify_ca) == "verify-ca");
    CHECK(to_text(twelve::session_attributes::prefer_standby) == "prefer-standby");
}

TEST_CASE("a query that libpq would refuse is refused") {
    CHECK(code_of("postgres://h?aplication_name=x") == problem_code::unknown_param);
    CHECK(code_of("postgres://h?user") == problem_code::param_without_value);
    CHECK(code_of("postgres://h?user=a&&dbname=b") == problem_code::param_without_value);
    CHECK(code_of("postgres://h?&user=a") == problem_code::param_without_value);
    CHECK(code_of("postgres://h?user=a=b") == problem_code::unescaped_delimiter);
    CHECK(url_of("postgres://h?user=a&").user() == "a");
    CHECK(url_of("postgres://h?").user() == std::nullopt);
}

TEST_CASE("what libpq reads differently is refused") {
    CHECK(code_of("postgres://h?user=a@b") == problem_code::unescaped_delimiter);
    CHECK(code_of("postgres://u:p?w@h/d") == problem_code::unescaped_delimiter);
    CHECK(code_of("postgres://a%2Cb/d") == problem_code::forbidden_char);
    CHECK(code_of("postgres://h/d#f") == problem_code::fragment);
    CHECK(url_of("postgres://h:5432/db?application_name=a@b").parameter("application_name") == "a@b");
    CHECK(url_of("postgres://u:p@h/db?application_name=a@b").parameter("application_name") == "a@b");
}

TEST_CASE("a misspelt scheme gets the nearest one") {
    postgres_url url;
    twelve::parse_failure why;
    REQUIRE_FALSE(url.assign("postgre://h", why));
    CHECK(why.code == problem_code::unknown_scheme);
    CHECK(why.fix.view() == "write postgres://");
    REQUIRE_FALSE(url.assign("postgersql://h", why));
    CHECK(why.fix.view() == "write postgresql://");
    REQUIRE_FALSE(url.assign("oracle://h", why));
    CHECK(why.fix.view() == "write postgres://");
    REQUIRE_FALSE(url.assign("mysql://h", why));  // and not pgsql, which is two letters away
    CHECK(why.fix.view() == "write postgres://");
    CHECK(code_of("postgres+://h") == problem_code::unknown_scheme);
    CHECK(code_of("oracle+x://h") == problem_code::unknown_scheme);
}

TEST_CASE("libpq gets the URL without driver and alias") {
    CHECK(libpq("postgresql+psycopg2://u:p%40@h/d") == "postgresql://u:p%40@h/d");
    CHECK(libpq("POSTGIS://h/d?user=a") == "postgresql://h/d?user=a");
    CHECK(postgres_url().to_libpq().empty());
}

TEST_CASE("libpq is told the port that it would not assume") {
    CHECK(libpq("redshift://h/d") == "postgresql://h/d?port=5439");
    CHECK(libpq("redshift://h:1/d") == "postgresql://h:1/d");
    CHECK(libpq("cockroachdb://a:1,b/d?user=x") == "postgresql://a:1,b/d?user=x&port=1,26257");
    CHECK(libpq("redshift://h/d?user=x&") == "postgresql://h/d?user=x&port=5439");
    CHECK(libpq("redshift://h?") == "postgresql://h?port=5439");
    CHECK(libpq("redshift://h?port=1") == "postgresql://h?port=1");
}

TEST_CASE("libpq's keyword form quotes what it must") {
    CHECK(keywords("postgres://u:a%27b%5Cc@h,g/d%20e") == "user='u' password='a\\'b\\\\c' dbname='d e' host='h,g' port=','");
    CHECK(keywords("postgres://h:05432") == "host='h' port='05432'");
    CHECK(keywords("postgres://").empty());
    CHECK(keywords("redshift://h?port=").find("port='5439'") != std::string::npos);
    CHECK(keywords("postgres://h?user=") == "user='' host='h'");
}

TEST_CASE("with_password replaces a password of the query too") {
    const secret<std::string> password("p@:/");
    const auto url = url_of("postgres://u@h/d?password=old&sslmode=require&p%61ssword=old").with_password(password);
    REQUIRE(url);
    CHECK(*url->password() == password);
    CHECK(url->redacted() == "postgres://u:[redacted]@h/d?sslmode=require");
    CHECK(*url_of("postgres://h?password=x").with_password(password)->password() == password);
}

TEST_CASE("postgres is compared by transport, sslmode and number of hosts") {
    CHECK(url_of("postgres://a,b?sslmode=verify-full").parity_key() == "postgres/tcp/verify-full/multi");
    CHECK(url_of("postgres:///d?host=/run").parity_key() == "postgres/socket/prefer/single");
    CHECK(url_of("postgres:///d").parity_key() == "postgres/socket/prefer/single");
}

TEST_CASE("an empty postgres URL answers nothing") {
    const postgres_url url;
    CHECK(url.user() == std::nullopt);
    CHECK(url.hosts().empty());
    CHECK(url.sslmode() == twelve::sslmode::prefer);
    CHECK(url.to_libpq_keywords().empty());
    CHECK(url.parity_key() == "postgres/tcp/prefer/single");
}

TEST_CASE("a long list or query takes no more than its length") {
    std::string list = "x";
    for (int i = 0; i < 200000; ++i) list += ",x";
    CHECK(url_of("postgres://" + list + "/d").hosts().size() == 200001);
    CHECK(url_of("postgres:///d?host=" + list).hosts().size() == 200001);
    std::string query = "postgres://\xC3\xA4?user=a";
    for (int i = 0; i < 100000; ++i) query += "&user=b";
    CHECK(url_of(query).user() == "b");
    std::string ports = "1";
    for (int i = 0; i < 200000; ++i) ports += ",1";
    CHECK(url_of("postgres:///d?host=" + list + "&port=" + ports).hosts().back().port == 1);
}

TEST_CASE("which server of a list is meant is said in libpq's words") {
    CHECK(url_of("postgres://a,b").target_session_attrs() == twelve::session_attributes::any);
    CHECK(url_of("postgres://a,b?target_session_attrs=read-only").target_session_attrs() ==
          twelve::session_attributes::read_only);
    CHECK(to_text(twelve::session_attributes::prefer_standby) == "prefer-standby");
}

TEST_CASE("no URL is handed to libpq as nothing") {
    CHECK(twelve::postgres_url().to_libpq().empty());
    CHECK(twelve::postgres_url().to_libpq_keywords().empty());
    CHECK(url_of("postgres:///d?host=/run/p&port=1").to_libpq_keywords().equals("dbname='d' host='/run/p' port='1'"));
}
