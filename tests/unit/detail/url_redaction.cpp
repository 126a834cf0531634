#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <twelve/detail/url_redaction.hpp>
#include <twelve/services/postgres.hpp>
#include <twelve/services/redis.hpp>
#include <twelve/services/service_url.hpp>

using twelve::detail::urls::is_secret_key;

namespace {

std::string shown(std::string_view text) { return twelve::service_url::redact(text); }

}  // namespace

TEST_CASE("the keys that hold a secret are known in any spelling") {
    for (const char* key :
         {"password", "passwd", "pwd", "pass", "sslpassword", "token", "access_token", "auth-token", "API.Key", "key", "secret",
          "client_secret", "sig", "signature", "sas", "credential", "X-Amz-Signature", "X-Amz-Security-Token",
          "X-Amz-Credential", "sasl.password", "sasl.jaas.config", "ssl.key.password", "tlsCertificateKeyFilePassword",
          "proxyPassword", "oauth_client_secret", "scram_client_key", "scram_server_key", "AccountKey", "my_token"}) {
        CAPTURE(std::string(key));
        CHECK(is_secret_key(key));
    }
    CHECK(is_secret_key(std::string(500, 'x') + "_pass-word"));
}

TEST_CASE("what names a file, a user or an ordinary thing is shown") {
    for (const char* key : {"sslkey", "ssl-key", "keyfile", "sslcert", "passfile", "user", "application_name", "keepalives",
                            "tlsCAFile", "region", "tokens", "compass", ""}) {
        CAPTURE(std::string(key));
        CHECK_FALSE(is_secret_key(key));
    }
}

TEST_CASE("a password is masked whatever its length, an empty one too") {
    CHECK(shown("x://u:p@h") == "x://u:[redacted]@h");
    CHECK(shown("x://u:@h") == "x://[redacted]:[redacted]@h");
    CHECK(shown("x://:pw@h/d") == "x://:[redacted]@h/d");
    CHECK(shown("x://@h") == "x://@h");
}

TEST_CASE("a secret of the query is masked by its decoded key") {
    CHECK(shown("x://h?a=1&p%61ss=hunter2&b") == "x://h?a=1&p%61ss=[redacted]&b");
    CHECK(shown("x://h?token") == "x://h?token");
    CHECK(shown("x://h?endpoint=http://u:p@m") == "x://h?endpoint=[redacted]");
    CHECK(shown("x://h?endpoint=http://m:9000") == "x://h?endpoint=http://m:9000");
}

TEST_CASE("properties of an authentication mechanism are masked one by one") {
    CHECK(shown("x://h?authMechanismProperties=SERVICE_NAME:n,AWS_SESSION_TOKEN:tok%2B1,junk") ==
          "x://h?authMechanismProperties=SERVICE_NAME:n,AWS_SESSION_TOKEN:[redacted],[redacted]");
}

TEST_CASE("of an unreadable text only a known scheme is shown") {
    CHECK(twelve::postgres_url::redact("postgres://u:p/w@h") == "postgres://[redacted]");
    CHECK(twelve::postgres_url::redact("POSTGRES://u:p/w@h") == "postgres://[redacted]");
    CHECK(twelve::postgres_url::redact("hunter2://u:p@h") == "[redacted]");
    CHECK(twelve::redis_url::redact("hunter2") == "[redacted]");
    CHECK(shown("hunter2://u:p/w@h") == "[redacted]");
}

TEST_CASE("a name of one letter, or one that ends in a digit or a sign, is looked at whole") {
    CHECK_FALSE(is_secret_key("k"));
    CHECK_FALSE(is_secret_key("key2"));
    CHECK(is_secret_key("pass_"));
    CHECK(is_secret_key("api_ke-y"));
}

TEST_CASE("properties of a mechanism are masked one by one") {
    CHECK(shown("x://h?authMechanismProperties=A:b,C:d") == "x://h?authMechanismProperties=A:b,C:d");
    CHECK(shown("x://h?authMechanismProperties=A:b,AWS_SESSION_TOKEN:t") ==
          "x://h?authMechanismProperties=A:b,AWS_SESSION_TOKEN:[redacted]");
    CHECK(twelve::detail::urls::has_secret_property("A:b,c"));
    CHECK_FALSE(twelve::detail::urls::has_secret_property("A:b,C:d"));
}
