#include <twelve/detail/url_composing.hpp>

#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <twelve/detail/url_parser.hpp>

#include "url_in_reading.hpp"

namespace urls = twelve::detail::urls;
using urls::url_rule;

namespace {

constexpr url_rule plain_rules = url_rule::lists_hosts | url_rule::allows_fragment;
constexpr url_rule query_wins = plain_rules | url_rule::query_overrides;

/// A text with another password.
std::string with_password(std::string_view text, std::string_view password, url_rule rules = plain_rules) {
    const urls::url_kind kind = plain_kind_with(rules);
    urls::url_content url;
    twelve::parse_failure why;
    REQUIRE(urls::read_url(url, kind, text, why));
    return std::string(urls::with_other_password(url, password).view());
}

std::string query_without(std::string_view text, std::string_view key) {
    urls::url_content url;
    twelve::parse_failure why;
    REQUIRE(urls::read_url(url, plain_kind, text, why));
    twelve::detail::wiped_text to;
    urls::append_query_without(to, url, key);
    return std::string(to.view());
}

}  // namespace

TEST_CASE("a password takes its place, whether there was one or not") {
    CHECK(with_password("plain://u:old@h:1/d?k=v", "new") == "plain://u:new@h:1/d?k=v");
    CHECK(with_password("plain://u@h", "new") == "plain://u:new@h");
    CHECK(with_password("plain://h", "new") == "plain://:new@h");
    CHECK(with_password("plain://:old@h", "new") == "plain://:new@h");
    CHECK(with_password("plain://u:old@h", "") == "plain://u:@h");
    CHECK(with_password("plain://u:a:b@h", "new") == "plain://u:new@h");
}

TEST_CASE("every byte of a password that could be a delimiter is escaped") {
    CHECK(with_password("plain://u@h", "@:/?#[]% ") == "plain://u:%40%3A%2F%3F%23%5B%5D%25%20@h");
    CHECK(with_password("plain://u@h", "\xC3\xA4") == "plain://u:%C3%A4@h");
    CHECK(with_password("plain://u@h", "a-b.c_d~e") == "plain://u:a-b.c_d~e@h");
}

TEST_CASE("the rest of a URL stays as it is written") {
    CHECK(with_password("PLAIN://us%65r@[::1],%68:05/a%2Fb?k=%41&&x#f", "new") ==
          "plain://us%65r:new@[::1],%68:05/a%2Fb?k=%41&&x#f");
    CHECK(with_password("plain://u@h?password=q", "new") == "plain://u:new@h?password=q");
}

TEST_CASE("a password of the query goes away where it would win") {
    CHECK(with_password("plain://u:old@h/d?a=1&password=q&b", "new", query_wins) == "plain://u:new@h/d?a=1&b");
    CHECK(with_password("plain://u@h?password=q", "new", query_wins) == "plain://u:new@h");
    CHECK(with_password("plain://u@h/?p%61ssword=q&password=r", "new", query_wins) == "plain://u:new@h/");
    CHECK(with_password("plain://u@h?passwords=q", "new", query_wins) == "plain://u:new@h?passwords=q");
    CHECK(with_password("plain://u@h/", "new", query_wins) == "plain://u:new@h/");
    CHECK(with_password("plain://u@h", "new", query_wins) == "plain://u:new@h");
}

TEST_CASE("a query is written without one name, in its order and as it is spelt") {
    CHECK(query_without("plain://h?a=1&b=%32&c&d=", "x") == "?a=1&b=%32&c&d=");
    CHECK(query_without("plain://h?a=1&b=2&a=3", "a") == "?b=2");
    CHECK(query_without("plain://h?a=1&a", "a").empty());
    CHECK(query_without("plain://h", "a").empty());
    CHECK(query_without("plain://h?=1&a=2", "") == "?a=2");
}

TEST_CASE("a composed URL never grows out of the memory it was given") {
    urls::url_content url;
    twelve::parse_failure why;
    REQUIRE(urls::read_url(url, plain_kind, "plain://h", why));
    const auto composed = urls::with_other_password(url, std::string(1000, '%'));
    CHECK(composed.size() == url.text().size() + 3 * 1000 + 2);
    CHECK(composed.capacity() == composed.size());
}
