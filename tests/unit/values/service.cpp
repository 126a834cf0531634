#include <catch2/catch_test_macros.hpp>

#include <twelve/values/service.hpp>

#include <string>
#include <string_view>

#include <twelve/services/redis.hpp>
#include <twelve/services/smtp.hpp>

using twelve::detail::article_of;
using redis_codec = twelve::detail::codec<twelve::redis_url>;

namespace {

struct plain_url : twelve::service<plain_url> {
    static constexpr twelve::literal form = "plain://host";
    static constexpr twelve::url_scheme schemes[] = {{"write plain://"}};
    static constexpr twelve::url_kind description{"plain", form, schemes};
};

}  // namespace

TEST_CASE("a service URL is told from any other type") {
    CHECK(twelve::detail::is_service_url<twelve::redis_url>);
    CHECK_FALSE(twelve::detail::is_service_url<std::string>);
}

TEST_CASE("a service URL is written redacted") {
    twelve::redis_url url;
    twelve::parse_failure why;
    REQUIRE(redis_codec::read("redis://:hunter2hunter2@cache/1", url, {}, why));
    std::string text;
    redis_codec::write(url, text);
    CHECK(text.find("hunter2") == std::string::npos);
    CHECK(text.find("cache/1") != std::string::npos);
}

TEST_CASE("a service URL that is none leaves a code and nothing of the text") {
    twelve::redis_url url;
    twelve::parse_failure why;
    REQUIRE_FALSE(redis_codec::read("redis://:hunter2hunter2@cache/one", url, {}, why));
    CHECK(why.code == twelve::problem_code::bad_db_index);
    CHECK(why.expected.find("hunter2") == std::string::npos);
}

TEST_CASE("a service URL tells what environments are compared by, and where it is") {
    twelve::redis_url url;
    twelve::parse_failure why;
    REQUIRE(url.assign("rediss://a,b", why));
    twelve::detail::service_facts told;
    redis_codec::tell(url, told);
    REQUIRE(told.all.size() == 1);
    CHECK(told.all[0].address == &url);
    CHECK(told.all[0].key == url.parity_key());
}

TEST_CASE("a service of a program's own that has no parity key is compared by its kind") {
    twelve::detail::service_facts told;
    twelve::detail::codec<plain_url>::tell(plain_url(), told);
    REQUIRE(told.all.size() == 1);
    CHECK(told.all[0].key == "plain");
}

TEST_CASE("a name takes the article that it is spoken with") {
    CHECK(std::string_view(article_of("smtp")) == "an ");
    CHECK(std::string_view(article_of("amqp")) == "an ");
    CHECK(std::string_view(article_of("mysql")) == "a ");
    CHECK(std::string_view(article_of("postgres")) == "a ");
}
