#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <twelve/detail/url_outline.hpp>

namespace urls = twelve::detail::urls;
using urls::url_outline;

TEST_CASE("the delimiters alone give a URL its parts") {
    const std::string_view text = "x://u:p@h:1/d/e?k=/?#f?/#";
    const url_outline outline = urls::outline_of(text, 4);
    CHECK(outline.at == 7);
    CHECK(outline.hosts() == 8);
    CHECK(outline.path == 11);
    CHECK(outline.query == 15);
    CHECK(outline.fragment == 20);
    CHECK(outline.end == text.size());
    CHECK(outline.authority_end() == 11);
    CHECK(outline.path_end() == 15);
    CHECK(outline.query_end() == 20);
}

TEST_CASE("parts that are not there end where the next one begins") {
    const url_outline bare = urls::outline_of("x://h", 4);
    CHECK(bare.at == url_outline::none);
    CHECK(bare.authority_end() == 5);
    CHECK(bare.hosts() == 4);
    const url_outline query = urls::outline_of("x://h?a@b", 4);
    CHECK(query.path == url_outline::none);
    CHECK(query.at == url_outline::none);
    CHECK(query.authority_end() == 5);
    CHECK(urls::outline_of("x://h#a/b?c", 4).query == url_outline::none);
}

TEST_CASE("an authority with text after a colon looks like half a userinfo") {
    CHECK(urls::looks_like_broken_userinfo("u:p"));
    CHECK(urls::looks_like_broken_userinfo(":p"));
    CHECK(urls::looks_like_broken_userinfo("u:"));
    CHECK(urls::looks_like_broken_userinfo("u:1:2"));
    CHECK(urls::looks_like_broken_userinfo("h:1,u:p"));
    CHECK(urls::looks_like_broken_userinfo("[::1]:p"));
    CHECK(urls::looks_like_broken_userinfo("[a:b"));
    CHECK_FALSE(urls::looks_like_broken_userinfo(""));
    CHECK_FALSE(urls::looks_like_broken_userinfo("h"));
    CHECK_FALSE(urls::looks_like_broken_userinfo("h:5432"));
    CHECK_FALSE(urls::looks_like_broken_userinfo("a:1,b,[::1]:2,[::2]"));
}
