#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <twelve/services/sentry.hpp>

#include "support/read_url.hpp"

using twelve::sentry_dsn;
using twelve::problem_code;

namespace {

const sentry_dsn& url_of(std::string_view text) { return read_good<sentry_dsn>(text); }
problem_code code_of(std::string_view text) { return read_bad<sentry_dsn>(text).code; }

}  // namespace

TEST_CASE("a DSN is a key, a host and a project") {
    const sentry_dsn dsn = url_of("https://pub:sec@sentry.example.com/prefix/42");
    CHECK(dsn.public_key().equals("pub"));
    CHECK(dsn.project() == "42");
    CHECK(dsn.host() == "sentry.example.com");
    CHECK(dsn.port() == 443);
    CHECK(dsn.uses_tls());
    CHECK(dsn.redacted() == "https://[redacted]:[redacted]@sentry.example.com/prefix/42");
    CHECK(url_of("http://pub@h:9000/7").port() == 9000);
    CHECK(url_of("http://pub@h/7").redacted() == "http://[redacted]@h/7");
}

TEST_CASE("a DSN without its key or its project is refused") {
    CHECK(code_of("https://sentry.example.com/42") == problem_code::missing_key);
    CHECK(code_of("https://:sec@sentry.example.com/42") == problem_code::missing_key);
    CHECK(code_of("https://pub@h") == problem_code::bad_project);
    CHECK(code_of("https://pub@h/") == problem_code::bad_project);
    CHECK(code_of("https://pub@h/42/") == problem_code::bad_project);
    CHECK(code_of("https://pub@h/shop") == problem_code::bad_project);
    CHECK(code_of("https:///42") == problem_code::empty_host);
}

TEST_CASE("parity of sentry tells TLS") {
    CHECK(url_of("https://pub@h/1").parity_key() == "sentry/tcp/required/single");
    CHECK(url_of("http://pub@h/1").parity_key() == "sentry/tcp/none/single");
}
