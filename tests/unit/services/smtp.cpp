#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <twelve/services/smtp.hpp>

#include "support/read_url.hpp"

using twelve::problem_code;
using twelve::smtp_tls;
using twelve::smtp_url;

namespace {

const smtp_url& url_of(std::string_view text) { return read_good<smtp_url>(text); }
problem_code code_of(std::string_view text) { return read_bad<smtp_url>(text).code; }

}  // namespace

TEST_CASE("the scheme of a relay says how TLS is used") {
    CHECK(url_of("smtp://h").tls() == smtp_tls::opportunistic);
    CHECK(url_of("smtp://h:587").tls() == smtp_tls::starttls);
    CHECK(url_of("smtp://h:25?requireTLS=true").tls() == smtp_tls::starttls);
    CHECK(url_of("submission://h").tls() == smtp_tls::starttls);
    CHECK(url_of("smtp+tls://h").tls() == smtp_tls::starttls);
    CHECK(url_of("smtp+starttls://h:25").tls() == smtp_tls::starttls);
    CHECK(url_of("smtps://h:587").tls() == smtp_tls::implicit);
    CHECK(url_of("submissions://h").tls() == smtp_tls::implicit);
    CHECK(url_of("smtp+ssl://h:25").tls() == smtp_tls::implicit);
}

TEST_CASE("only the query turns the TLS of a relay off") {
    CHECK(url_of("smtp://h?tls=none").tls() == smtp_tls::none);
    CHECK(url_of("smtp://h?tls=implicit").tls() == smtp_tls::implicit);
    CHECK(code_of("smtp://h?tls=perhaps") == problem_code::not_a_choice);
    CHECK(code_of("smtp://h?tls") == problem_code::not_a_choice);
}

TEST_CASE("a relay has a default port for each scheme") {
    CHECK(url_of("smtp://h").port() == 25);
    CHECK(url_of("smtps://h").port() == 465);
    CHECK(url_of("submission://h").port() == 587);
    CHECK(url_of("submissions://h").port() == 465);
    CHECK(url_of("smtp+starttls://h").port() == 587);
    CHECK(url_of("smtp+tls://h").port() == 587);
    CHECK(url_of("smtp+ssl://h").port() == 465);
}

TEST_CASE("a relay is one host") {
    CHECK(url_of("smtp://u:p@[::1]:25").host() == "::1");
    CHECK(code_of("smtp://") == problem_code::empty_host);
    CHECK(code_of("smtp://a,b") == problem_code::multi_host);
    CHECK(code_of("smtp://%2Fs") == problem_code::host_not_allowed);
    CHECK(code_of("smtp://h#f") == problem_code::fragment);
    CHECK(code_of("smtp://u:p@ss/w@h") == problem_code::unescaped_delimiter);
}

TEST_CASE("a relay is compared by how TLS is used") {
    CHECK(url_of("smtp://h:587").parity_key() == "smtp/tcp/starttls/single");
    CHECK(url_of("smtp://h?tls=none").parity_key() == "smtp/tcp/none/single");
    CHECK(to_text(smtp_tls::opportunistic) == "opportunistic");
    CHECK(to_text(smtp_tls::implicit) == "implicit");
}
