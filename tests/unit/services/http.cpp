#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <twelve/services/http.hpp>

#include "support/read_url.hpp"

using twelve::http_url;
using twelve::problem_code;

namespace {

const http_url& url_of(std::string_view text) { return read_good<http_url>(text); }
problem_code code_of(std::string_view text) { return read_bad<http_url>(text).code; }

}  // namespace

TEST_CASE("an HTTP URL answers host, port, TLS and base path") {
    const http_url url = url_of("HTTPS://api.example.com/v%31/?a=b#c");
    CHECK(url.host() == "api.example.com");
    CHECK(url.port() == 443);
    CHECK(url.uses_tls());
    CHECK(url.base_path() == "/v%31/");
    CHECK(url.fragment() == "c");
    CHECK(url_of("http://h").base_path() == "/");
    CHECK(url_of("http://h").port() == 80);
    CHECK(url_of("http://[::1]:8080/").host() == "::1");
}

TEST_CASE("an HTTP URL has one host, no socket and no other scheme") {
    CHECK(code_of("http:///path") == problem_code::empty_host);
    CHECK(code_of("http://:80/") == problem_code::empty_host);
    CHECK(code_of("http://a,b/") == problem_code::multi_host);
    CHECK(code_of("http://%2Frun%2Fs/") == problem_code::host_not_allowed);
    CHECK(code_of("http://a%20b/") == problem_code::forbidden_char);
    CHECK(code_of("http://a%2Cb/") == problem_code::forbidden_char);
    CHECK(code_of("ftp://h/") == problem_code::unknown_scheme);
}

TEST_CASE("a lone HTTP user is a token and masked") {
    CHECK(url_of("https://ghp_abcdef@h/").redacted() == "https://[redacted]@h/");
    CHECK(url_of("https://sk_live_x:@h/").redacted() == "https://[redacted]:[redacted]@h/");
    CHECK(url_of("https://u:p@h/").redacted() == "https://u:[redacted]@h/");
    CHECK(url_of("https://h/#access_token=hunter2").redacted() == "https://h/#[redacted]");
}

TEST_CASE("HTTP is compared by TLS") {
    CHECK(url_of("https://h").parity_key() == "http/tcp/required/single");
    CHECK(url_of("http://h").parity_key() == "http/tcp/none/single");
}
