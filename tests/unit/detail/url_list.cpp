#include <cstddef>
#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <twelve/detail/url_list.hpp>

using twelve::parse_failure;
using twelve::problem_code;
using twelve::detail::urls::join_urls;
using twelve::detail::urls::joined_urls;
using twelve::detail::urls::next_url;

namespace {

std::string joined(std::string_view text) {
    joined_urls to;
    parse_failure why;
    REQUIRE(join_urls(text, to, why));
    return std::string(to.text.view());
}

parse_failure refused(std::string_view text) {
    joined_urls to;
    parse_failure why;
    REQUIRE_FALSE(join_urls(text, to, why));
    return why;
}

}  // namespace

TEST_CASE("a list of URLs becomes one URL with a list of hosts") {
    CHECK(joined("x://a:1,x://b:2") == "x://a:1,b:2");
    CHECK(joined("x://a/,X://b/,x://c/") == "x://a,b,c/");
    CHECK(joined("x://u:p@a,x://u:p@b/path?q=1,2") == "x://u:p@a,b/path?q=1,2");
    CHECK(joined("x://a,b,x://c") == "x://a,b,c");
    CHECK(joined("x://,x://b") == "x://,b");
}

TEST_CASE("a comma begins a URL only where a scheme follows, before any path or query") {
    CHECK(next_url("x://a,b,x://c", 4) == 8);
    CHECK(next_url("x://a,b", 4) == std::string_view::npos);
    CHECK(next_url("x://a/p,x://b", 4) == std::string_view::npos);
    CHECK(next_url("x://a/,b", 4) == std::string_view::npos);
    CHECK(next_url("x://a?q=1,x://b", 4) == std::string_view::npos);
    CHECK(next_url("x://a,://b", 4) == std::string_view::npos);
    CHECK(next_url("x://a,", 4) == std::string_view::npos);
}

TEST_CASE("members of other schemes or users are refused where they begin") {
    const parse_failure scheme = refused("x://a,y://b");
    CHECK(scheme.code == problem_code::mixed_list);
    CHECK(scheme.offset == 6);
    CHECK(scheme.length == 1);
    const parse_failure user = refused("x://u@a,x://v@b");
    CHECK(user.code == problem_code::mixed_list);
    CHECK(user.offset == 12);
    CHECK(user.length == 0);
    CHECK(refused("x://a,x://u:p@b").code == problem_code::mixed_list);
    CHECK(refused("x://u:p,x://x@h").code == problem_code::mixed_list);
}

TEST_CASE("a place in the joined text is one in the text that was given") {
    joined_urls to;
    parse_failure why;
    REQUIRE(join_urls("x://u@a/,x://u@b,x://u@c", to, why));
    REQUIRE(to.text.view() == "x://u@a,b,c");
    CHECK(to.written_offset(0) == 0);
    CHECK(to.written_offset(6) == 6);
    CHECK(to.written_offset(7) == 8);
    CHECK(to.written_offset(8) == 15);
    CHECK(to.written_offset(10) == 23);
}

TEST_CASE("what is no list of URLs, or too long for one, is read as one URL") {
    static constexpr twelve::detail::urls::url_scheme schemes[] = {{"write x://"}};
    constexpr twelve::detail::urls::url_kind kind{"x", "x://h", schemes,
                                                  twelve::detail::urls::url_rule::lists_hosts};
    twelve::detail::urls::url_content url;
    parse_failure why;
    CHECK(twelve::detail::urls::read_url_list(url, kind, "x://a,x://b", why));
    CHECK(url.layout.hosts.size() == 2);
    CHECK_FALSE(twelve::detail::urls::read_url_list(url, kind, "a,b", why));
    CHECK(why.code == problem_code::missing_scheme);
    CHECK_FALSE(twelve::detail::urls::read_url_list(url, kind, "x://a,x://b:0", why));
    CHECK(why.offset == 12);
    CHECK_FALSE(twelve::detail::urls::read_url_list(url, kind, "x://a,y://b", why));
    CHECK(why.expected == "x://h");
    const std::string long_list = "x://a,x://" + std::string(std::size_t{1} << 20U, 'b');
    CHECK_FALSE(twelve::detail::urls::read_url_list(url, kind, long_list, why));
    CHECK(why.code == problem_code::too_large);
    CHECK(refused("x://a,x://y://").code == problem_code::mixed_list);
}
