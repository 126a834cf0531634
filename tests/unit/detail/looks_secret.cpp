#include <twelve/detail/looks_secret.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

using twelve::detail::holds_url_with_secret;
using twelve::detail::is_scheme_byte;
using twelve::detail::is_url_with_secret;
using twelve::detail::is_url_with_userinfo;
using twelve::detail::looks_secret;

TEST_CASE("a name that suggests a secret is told in any case") {
    CHECK(looks_secret("DB_PASSWORD"));
    CHECK(looks_secret("passwordHash"));
    CHECK(looks_secret("MY_SECRET_1"));
    CHECK(looks_secret("api_token"));
    CHECK(looks_secret("AWS_ACCESS_KEY"));
    CHECK(looks_secret("GoogleCredentials"));
    CHECK(looks_secret("SENTRY_DSN"));
}

TEST_CASE("other names are not taken for secrets") {
    CHECK_FALSE(looks_secret(""));
    CHECK_FALSE(looks_secret("PORT"));
    CHECK_FALSE(looks_secret("KEY"));
    CHECK_FALSE(looks_secret("KEYBOARD"));
    CHECK_FALSE(looks_secret("A_KEYS"));
    CHECK_FALSE(looks_secret("DSN"));
}

TEST_CASE("a URL with a user or a password is told") {
    CHECK(is_url_with_userinfo("postgres://u:p@h/d"));
    CHECK(is_url_with_userinfo("redis://:p@h"));
    CHECK(is_url_with_userinfo("jdbc:postgresql://u@h"));
    CHECK_FALSE(is_url_with_userinfo("http://h/@x"));
    CHECK_FALSE(is_url_with_userinfo("http://h?a@b"));
    CHECK_FALSE(is_url_with_userinfo("u@h"));
    CHECK_FALSE(is_url_with_userinfo("://u@h"));
    CHECK_FALSE(is_url_with_userinfo("a/b://u@h"));
    CHECK_FALSE(is_url_with_userinfo(""));
}

TEST_CASE("a URL with a secret among its parameters is told") {
    CHECK(is_url_with_secret("https://h/?password=hunter2"));
    CHECK(is_url_with_secret("https://h/hook?a=b&Token=hunter2"));
    CHECK(is_url_with_secret("https://h?x-api-key=hunter2"));
    CHECK(is_url_with_secret("https://h/#access_token=hunter2"));
    CHECK(is_url_with_secret("https://h/;pwd=hunter2"));
    CHECK(is_url_with_secret("https://h/?X-Amz-Signature=1f"));
    CHECK(is_url_with_secret("https://h/?sig=1f"));
    CHECK(is_url_with_secret("https://u@h/"));
    CHECK_FALSE(is_url_with_secret("https://h/?page=2&sort=token"));
    CHECK_FALSE(is_url_with_secret("postgres://h/d?sslkey=/run/key.pem"));
    CHECK_FALSE(is_url_with_secret("https://h/token=x"));
    CHECK_FALSE(is_url_with_secret("https://h/?compass=1&design=2"));
    CHECK_FALSE(is_url_with_secret("https://h/ ?token=x"));
    CHECK_FALSE(is_url_with_secret("/hook?token=x"));
    CHECK_FALSE(is_url_with_secret(""));
    CHECK(is_url_with_secret("https://h/" + std::string(9000, 'a')));
}

TEST_CASE("a URL with a secret is found within a text") {
    CHECK(holds_url_with_secret("a,https://h/?token=x"));
    CHECK(holds_url_with_secret("see (https://u:p@h/)"));
    CHECK_FALSE(holds_url_with_secret("https://h/ and token=x"));
    CHECK_FALSE(holds_url_with_secret("?token=x"));
}

TEST_CASE("of URLs that stand together each one's user is told, and the parameters of all") {
    CHECK(holds_url_with_secret("a://h,b://u@h"));
    CHECK(holds_url_with_secret("a://h,b://h/?token=x"));
    CHECK(holds_url_with_secret("a://h?x=,b://h/&token=x"));
    CHECK(holds_url_with_secret("a://h b://h/?token=x"));
    CHECK(holds_url_with_secret("a://h\tb://h/?token=x"));
    CHECK_FALSE(holds_url_with_secret("a://h b://h/ ?token=x"));

    // Held to its meaning, word for word: some place begins a URL with a secret.
    const char* const pieces[] = {"a", "://", "x:", "/", "?", "&", "token=", "p=", "@", ",", " ", "\n", "b://h"};
    std::uint32_t state = 1;
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (int i = 0; i < 9; ++i) {
            state = state * 1664525U + 1013904223U;
            text += pieces[(state >> 16U) % std::size(pieces)];
        }
        bool expected = false;
        for (std::size_t i = 0; i < text.size(); ++i)
            if ((i == 0 || !is_scheme_byte(text[i - 1])) && is_url_with_secret(std::string_view(text).substr(i)))
                expected = true;
        CAPTURE(text);
        REQUIRE(holds_url_with_secret(text) == expected);
    }
}

TEST_CASE("a text of nothing but begins of URLs is read once, not once for each of them") {
    std::string text;  // read again from each begin on, it would take minutes
    while (text.size() < std::size_t{4} << 20U) {
        for (int i = 0; i < 2000; ++i) text += "a://";
        text += ' ';
    }
    CHECK_FALSE(holds_url_with_secret(text));
}

TEST_CASE("a URL whose authority does not end soon counts as a secret") {
    CHECK(is_url_with_userinfo("http://" + std::string(5000, 'a')));
    CHECK_FALSE(is_url_with_userinfo("http://" + std::string(4000, 'a')));
    CHECK_FALSE(is_url_with_userinfo(std::string(5000, 'a') + "://u@h"));
}
