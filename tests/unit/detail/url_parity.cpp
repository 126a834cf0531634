#include <twelve/detail/url_parity.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include <twelve/services/service_url.hpp>

#include "support/read_url.hpp"
#include "url_in_reading.hpp"

namespace urls = twelve::detail::urls;
using twelve::host_kind;
using twelve::service_url;

namespace {

const service_url& url_of(std::string_view text) { return read_good<service_url>(text); }

urls::url_content content_of(std::string_view text) {
    urls::url_content url;
    twelve::parse_failure why;
    REQUIRE(urls::read_url(url, plain_kind, text, why));
    return url;
}

}  // namespace

TEST_CASE("the first host is the first of a list, and an empty one where there is no URL") {
    CHECK(urls::first_host(url_of("x://a:1,b:2")).name == "a");
    CHECK(urls::first_host(url_of("x://a:1,b:2")).port == 1);
    CHECK(urls::first_host(service_url()).name.empty());
    CHECK(urls::first_host(service_url()).port == 0);
}

TEST_CASE("the path is written with its slash, which stands for none") {
    CHECK(urls::written_path(content_of("plain://h/a%20b?c")) == "/a%20b");
    CHECK(urls::written_path(content_of("plain://h/")) == "/");
    CHECK(urls::written_path(content_of("plain://h")) == "/");
    CHECK(urls::written_path(urls::url_content()) == "/");
}

TEST_CASE("the decoded path has its slash too, whatever of the URL was escaped") {
    CHECK(urls::decoded_path_with_slash(content_of("plain://h/a/b")) == "/a/b");
    CHECK(urls::decoded_path_with_slash(content_of("plain://h/a%20b")) == "/a b");
    CHECK(urls::decoded_path_with_slash(content_of("plain://u:%41@h/%2Fa")) == "//a");
    CHECK(urls::decoded_path_with_slash(content_of("plain://u:%41@h/ab?k=%42")) == "/ab");
    CHECK(urls::decoded_path_with_slash(content_of("plain://%68/")) == "/");
}

TEST_CASE("environments are compared by kind, transport, TLS and number of hosts") {
    CHECK(urls::parity_key(url_of("x://a"), "amqp", "required") == "amqp/tcp/required/single");
    CHECK(urls::parity_key(url_of("x://a,b"), "amqp", "none") == "amqp/tcp/none/multi");
    CHECK(urls::parity_key(url_of("x://%2Frun%2Fs"), "redis", "none") == "redis/socket/none/single");
    CHECK(urls::parity_key(std::vector<twelve::url_host>(), "x", "none") == "x/tcp/none/single");
}

TEST_CASE("hosts, users, ports and paths are left out of what environments share") {
    CHECK(urls::parity_key(url_of("x://u:p@a:1/d?k=v"), "x", "none") == urls::parity_key(url_of("x://b"), "x", "none"));
}
