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
    CHECK(shown("tcp://u:p@h") == "tcp://u:[redacted]@h");
    CHECK(shown("tcp://u:@h") == "tcp://[redacted]:[redacted]@h");
    CHECK(shown("tcp://:pw@h/d") == "tcp://:[redacted]@h/d");
    CHECK(shown("tcp://@h") == "tcp://@h");
}

TEST_CASE("a secret of the query is masked by its decoded key") {
    CHECK(shown("tcp://h?a=1&p%61ss=hunter2&b") == "tcp://h?a=1&p%61ss=[redacted]&b");
    CHECK(shown("tcp://h?token") == "tcp://h?token");
    CHECK(shown("tcp://h?endpoint=http://u:p@m") == "tcp://h?endpoint=[redacted]");
    CHECK(shown("tcp://h?endpoint=http://m:9000") == "tcp://h?endpoint=http://m:9000");
}

TEST_CASE("properties of an authentication mechanism are masked one by one") {
    CHECK(shown("tcp://h?authMechanismProperties=SERVICE_NAME:n,AWS_SESSION_TOKEN:tok%2B1,junk") ==
          "tcp://h?authMechanismProperties=SERVICE_NAME:n,AWS_SESSION_TOKEN:[redacted],[redacted]");
}

TEST_CASE("a fragment that gives something is masked, a name is shown") {
    CHECK(shown("https://h/#access_token=hunter2") == "https://h/#[redacted]");
    CHECK(shown("https://h/#top") == "https://h/#top");
    CHECK(shown("https://h/#") == "https://h/#");
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
    CHECK(shown("tcp://h?authMechanismProperties=A:b,C:d") == "tcp://h?authMechanismProperties=A:b,C:d");
    CHECK(shown("tcp://h?authMechanismProperties=A:b,AWS_SESSION_TOKEN:t") ==
          "tcp://h?authMechanismProperties=A:b,AWS_SESSION_TOKEN:[redacted]");
    CHECK(twelve::detail::urls::has_secret_property("A:b,c"));
    CHECK(twelve::detail::urls::has_secret_property("A:x://u@h"));
    CHECK_FALSE(twelve::detail::urls::has_secret_property("A:x://h"));
    CHECK_FALSE(twelve::detail::urls::has_secret_property("A:b,C:d"));
}

TEST_CASE("a value that gives something to a secret's name itself is masked") {
    CHECK(shown("mqtt://h?a=b;password=x") == "mqtt://h?a=[redacted]");
    CHECK(shown("mqtt://h?options=-c%20my_token%3Dx") == "mqtt://h?options=[redacted]");
    CHECK(shown("mqtt://h?to=https%3A%2F%2Fx%2F%3Fapi_key%3Dx") == "mqtt://h?to=[redacted]");
    CHECK(shown("mqtt://h?a=Access%20Key%20%3Dx") == "mqtt://h?a=[redacted]");
    CHECK(shown("mqtt://h?a=b;c=d&e==f") == "mqtt://h?a=b;c=d&e==f");
    CHECK(shown("mongodb://h/?authMechanismProperties=A:password%3Dx,B:x").find("=x") == std::string::npos);
}
