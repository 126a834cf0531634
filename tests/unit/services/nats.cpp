#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <twelve/services/nats.hpp>

#include "support/read_url.hpp"

using twelve::nats_urls;
using twelve::problem_code;

namespace {

const nats_urls& url_of(std::string_view text) { return read_good<nats_urls>(text); }
problem_code code_of(std::string_view text) { return read_bad<nats_urls>(text).code; }

}  // namespace

TEST_CASE("a lone userinfo of NATS is a token and masked") {
    const nats_urls url = url_of("nats://t0ken@h");
    CHECK(url.token()->equals("t0ken"));
    CHECK(url.user() == std::nullopt);
    CHECK(url.redacted() == "nats://[redacted]@h");
    const nats_urls with_user = url_of("nats://u:p@h");
    CHECK(with_user.user() == "u");
    CHECK(with_user.token() == std::nullopt);
    CHECK(url_of("nats://h").token() == std::nullopt);
    CHECK(url_of("nats://@h").token() == std::nullopt);
}

TEST_CASE("servers of NATS are one URL or a list, and each is handed over with the user") {
    CHECK(url_of("nats://a,b:1").servers().equals("nats://a:4222,nats://b:1"));
    CHECK(url_of("tls://u:%2F@a,tls://u:%2F@[fe80::1%25e]:1").servers().equals(
        "tls://u:%2F@a:4222,tls://u:%2F@[fe80::1%25e]:1"));
    CHECK(url_of("nats://t@a,b").servers().equals("nats://t@a:4222,nats://t@b:4222"));
    CHECK(nats_urls().servers().empty());
}

TEST_CASE("a list of NATS URLs agrees in scheme and user") {
    CHECK(code_of("nats://a,tls://b") == problem_code::mixed_list);
    CHECK(code_of("nats://u:p@a,nats://u:q@b") == problem_code::mixed_list);
    CHECK(code_of("nats://a,nats://u:p@b") == problem_code::mixed_list);
    CHECK(code_of("nats://") == problem_code::empty_host);
    CHECK(code_of("nats://a,nats://") == problem_code::empty_host);
}

TEST_CASE("tls and wss are protected") {
    CHECK(url_of("tls://h").uses_tls());
    CHECK(url_of("wss://h").uses_tls());
    CHECK_FALSE(url_of("ws://h").uses_tls());
    CHECK(url_of("wss://a,b").parity_key() == "nats/tcp/required/multi");
    CHECK(url_of("nats://a").parity_key() == "nats/tcp/none/single");
}
