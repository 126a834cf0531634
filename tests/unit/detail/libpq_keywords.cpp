#include <twelve/detail/libpq_keywords.hpp>

#include <iterator>
#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include "libpq_url.hpp"

namespace urls = twelve::detail::urls;
using twelve::detail::wiped_text;

namespace {

/// The keyword that libpq makes of a text's only parameter, and its value.
std::string setting(std::string_view parameter) {
    const urls::url_content url = read_libpq_url("plain://h?" + std::string(parameter));
    const urls::libpq_setting made = urls::libpq_setting_of(url, url.layout.query[0]);
    return std::string(made.keyword) + "=" + std::string(made.value);
}

std::string queried(std::string_view text, std::string_view keyword) {
    const urls::url_content url = read_libpq_url(text);
    const urls::libpq_value value = urls::queried(url, keyword);
    return value.is_set ? std::string(value.text) : "unset";
}

std::string user_of(std::string_view text) {
    const urls::url_content url = read_libpq_url(text);
    const urls::libpq_value value = urls::queried_or(url, "user", url.layout.user);
    return value.is_set ? std::string(value.text) : "unset";
}

/// The ports of as many hosts, `,` behind each.
std::string ports_of(std::string_view text, int count) {
    const urls::url_content url = read_libpq_url(text);
    urls::port_reader ports(url);
    std::string all;
    for (int i = 0; i < count; ++i) all += std::to_string(ports.next()) + ",";
    return all;
}

std::string pair_of(std::string_view keyword, std::string_view value) {
    wiped_text to;
    urls::append_keyword(to, keyword, value);
    return std::string(to.view());
}

std::string digits_of(unsigned number) {
    wiped_text to;
    urls::append_number(to, number);
    return std::string(to.view());
}

}  // namespace

TEST_CASE("the keywords of libpq are known by their exact names") {
    CHECK(urls::is_libpq_keyword("service"));
    CHECK(urls::is_libpq_keyword("sslmode"));
    CHECK(urls::is_libpq_keyword("sslkeylogfile"));
    CHECK_FALSE(urls::is_libpq_keyword("SSLMODE"));
    CHECK_FALSE(urls::is_libpq_keyword("sslmode "));
    CHECK_FALSE(urls::is_libpq_keyword("ssl"));
    CHECK_FALSE(urls::is_libpq_keyword(""));
}

TEST_CASE("no keyword stands twice") {
    std::string twice;
    for (auto one = std::begin(urls::libpq_keywords); one != std::end(urls::libpq_keywords); ++one)
        for (auto other = std::begin(urls::libpq_keywords); other != one; ++other)
            if (*one == *other) twice += std::string(*one) + " ";
    CHECK(twice.empty());
}

TEST_CASE("JDBC's ssl and the old requiressl are other words for sslmode") {
    CHECK(setting("ssl=true") == "sslmode=require");
    CHECK(setting("ssl=false") == "ssl=false");
    CHECK(setting("ssl=TRUE") == "ssl=TRUE");
    CHECK(setting("ssl") == "ssl=");
    CHECK(setting("requiressl=1") == "sslmode=require");
    CHECK(setting("requiressl=12") == "sslmode=require");
    CHECK(setting("requiressl=0") == "sslmode=prefer");
    CHECK(setting("requiressl=") == "sslmode=prefer");
    CHECK(setting("s%73l=tru%65") == "sslmode=require");
    CHECK(setting("sslmode=x") == "sslmode=x");
}

TEST_CASE("the last parameter of a keyword wins, under whichever word") {
    CHECK(queried("plain://h?user=a&user=b", "user") == "b");
    CHECK(queried("plain://h?user=a&user=", "user").empty());
    CHECK(queried("plain://h?sslmode=disable&ssl=true", "sslmode") == "require");
    CHECK(queried("plain://h?ssl=true&sslmode=disable", "sslmode") == "disable");
    CHECK(queried("plain://u@h", "user") == "unset");
}

TEST_CASE("the query goes before authority and path, whose empty parts are unset") {
    CHECK(user_of("plain://u@h?user=v") == "v");
    CHECK(user_of("plain://u@h?user=").empty());
    CHECK(user_of("plain://u%20@h") == "u ");
    CHECK(user_of("plain://@h") == "unset");
    CHECK(user_of("plain://h") == "unset");
}

TEST_CASE("the members of a list are counted and read by their commas") {
    CHECK(urls::count_members("") == 1);
    CHECK(urls::count_members("a") == 1);
    CHECK(urls::count_members("a,") == 2);
    CHECK(urls::count_members(",,") == 3);
    urls::list_reader list{"a,,b,"};
    CHECK(list.next() == "a");
    CHECK(list.next().empty());
    CHECK(list.next() == "b");
    CHECK(list.next().empty());
    CHECK(list.next().empty());
}

TEST_CASE("one port is that of all hosts, a list has one for each") {
    CHECK(ports_of("plain://a:1,b:2", 2) == "1,2,");
    CHECK(ports_of("plain://a,b:2,c", 3) == "0,2,0,");
    CHECK(ports_of("plain://a:1", 1) == "1,");
    CHECK(ports_of("plain://a:1/?host=x,y,z", 3) == "1,1,1,");
    CHECK(ports_of("plain://a:1,b:2/?port=3", 2) == "3,3,");
    CHECK(ports_of("plain://a,b?port=3,4", 2) == "3,4,");
    CHECK(ports_of("plain://a,b?port=,4", 2) == "0,4,");
    CHECK(ports_of("plain://a:1/?port=", 1) == "0,");
    CHECK(ports_of("plain://?host=a&port=05", 1) == "5,");
}

TEST_CASE("beyond its hosts a list of ports has none, and so has a URL that is not there") {
    CHECK(ports_of("plain://a:1,b:2", 3) == "1,2,0,");
    CHECK(ports_of("plain://a,b?port=3,4", 3) == "3,4,0,");
    const urls::url_content none;
    urls::port_reader ports(none);
    CHECK(ports.next() == 0);
}

TEST_CASE("quotes and backslashes of a keyword's value are escaped, and nothing else") {
    CHECK(pair_of("user", "app") == "user='app' ");
    CHECK(pair_of("user", "").find("user='' ") == 0);
    CHECK(pair_of("password", "a'b\\c d=\n") == "password='a\\'b\\\\c d=\n' ");
    CHECK(pair_of("password", "' host='evil") == "password='\\' host=\\'evil' ");
}

TEST_CASE("numbers are appended digit by digit") {
    CHECK(digits_of(0) == "0");
    CHECK(digits_of(9) == "9");
    CHECK(digits_of(10) == "10");
    CHECK(digits_of(65535) == "65535");
    CHECK(digits_of(4294967295U) == "4294967295");
}
