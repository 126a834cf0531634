#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <twelve/services/mysql.hpp>

#include "support/read_url.hpp"

using twelve::mysql_url;
using twelve::problem_code;

namespace {

const mysql_url& url_of(std::string_view text) { return read_good<mysql_url>(text); }
problem_code code_of(std::string_view text) { return read_bad<mysql_url>(text).code; }

}  // namespace

TEST_CASE("a mysql URL says server, port and schema") {
    const mysql_url url = url_of("mysql+pymysql://app:pw@h/shop");
    CHECK(url.driver() == "pymysql");
    CHECK(url.host() == "h");
    CHECK(url.port() == 3306);
    CHECK(url.schema() == "shop");
    CHECK(url_of("mysqlx://h").port() == 33060);
    CHECK(url_of("mysql://h").schema() == std::nullopt);
    CHECK(url_of("mysql://h/").schema() == std::nullopt);
    CHECK(url_of("mysql:///shop").host() == "localhost");
}

TEST_CASE("a socket of mysql is a parameter or an escaped host, and is then the only host") {
    CHECK(url_of("mysql://u@localhost/s?unix_socket=/tmp/my.sock").socket() == "/tmp/my.sock");
    CHECK(url_of("mysql://u@localhost/s?socket=/tmp/my.sock").hosts()[0].name == "/tmp/my.sock");
    CHECK(url_of("mysql://u@%2Ftmp%2Fmy.sock/s").socket() == "/tmp/my.sock");
    CHECK(url_of("mysql://u@%2Ftmp%2Fmy.sock/s").hosts()[0].kind == twelve::host_kind::socket);
    CHECK(url_of("mysql://h").socket() == std::nullopt);
}

TEST_CASE("the protection of mysql is said in MySQL's words, or in those of its drivers") {
    using mode = twelve::mysql_ssl_mode;
    CHECK(url_of("mysql://h?ssl-mode=VERIFY_IDENTITY").ssl_mode() == mode::verify_identity);
    CHECK(url_of("mysql://h?sslMode=verify-ca").ssl_mode() == mode::verify_ca);
    CHECK(url_of("mysql://h?ssl_mode=required").ssl_mode() == mode::required);
    CHECK(url_of("mysql://h?tls=true").ssl_mode() == mode::verify_identity);
    CHECK(url_of("mysql://h?tls=skip-verify").ssl_mode() == mode::required);
    CHECK(url_of("mysql://h?ssl=1").ssl_mode() == mode::required);
    CHECK(url_of("mysql://h?ssl=false").ssl_mode() == mode::disabled);
    CHECK(url_of("mysql://h?ssl-ca=/ca.pem").ssl_mode() == mode::verify_ca);
    CHECK(url_of("mysql://h?ssl_ca=/ca.pem&ssl-mode=PREFERRED").ssl_mode() == mode::preferred);
    CHECK(url_of("mysql://h").ssl_mode() == mode::preferred);
    CHECK(url_of("mysqlx://h").ssl_mode() == mode::required);
    CHECK(code_of("mysql://h?ssl-mode=maybe") == problem_code::not_a_choice);
    CHECK(code_of("mysql://h?tls") == problem_code::not_a_choice);
}

TEST_CASE("the addresses of Go's MySQL driver are refused with the fix") {
    CHECK(code_of("mysql://u:p@tcp(127.0.0.1:3306)/s") == problem_code::bad_port);
    CHECK(read_bad<mysql_url>("mysql://u@tcp(h:1)/s").fix.view() == "write host:port instead of tcp(host:port)");
    CHECK(code_of("mysql://u:p@tcp([::1]:3306)/s") == problem_code::forbidden_char);
    CHECK(code_of("mysql://u:p@unix(/tmp/my.sock)/s") == problem_code::forbidden_char);
    CHECK(code_of("u:p@tcp(127.0.0.1:3306)/s") == problem_code::missing_scheme);
    CHECK(code_of("mysql://a,b/s") == problem_code::multi_host);
    CHECK(code_of("mysql://h/s#f") == problem_code::fragment);
}

TEST_CASE("parity of mysql tells the socket and the protection") {
    CHECK(url_of("mysql://h?ssl-mode=VERIFY_IDENTITY").parity_key() == "mysql/tcp/verify_identity/single");
    CHECK(url_of("mariadb:///s?socket=/run/s").parity_key() == "mysql/socket/preferred/single");
}

TEST_CASE("an authority alone asks for its check, in either spelling") {
    CHECK(url_of("mysql://h?ssl_ca=/ca.pem").ssl_mode() == twelve::mysql_ssl_mode::verify_ca);
    CHECK(to_text(twelve::mysql_ssl_mode::verify_ca) == "verify_ca");
}
