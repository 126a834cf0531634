#include <twelve/detail/url_parser.hpp>

#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include "url_in_reading.hpp"

namespace urls = twelve::detail::urls;
using twelve::problem_code;
using urls::url_rule;

namespace {

/// A text read by a plain kind with other rules.
struct url_read {
    explicit url_read(std::string_view text, url_rule rules = url_rule::allows_fragment) : kind(plain_kind_with(rules)) {
        is_read = urls::read_url(content, kind, text, why);
    }
    url_read(const url_read&) = delete;
    url_read& operator=(const url_read&) = delete;

    [[nodiscard]] std::string_view user() const { return content.decoded(content.layout.user); }
    [[nodiscard]] std::string_view password() const { return content.decoded(content.layout.password); }
    [[nodiscard]] std::string_view path() const { return content.decoded(content.layout.path); }
    [[nodiscard]] std::string_view fragment() const { return content.decoded(content.layout.fragment); }
    [[nodiscard]] const urls::url_query_part& parameter(std::size_t index) const { return content.layout.query[index]; }
    [[nodiscard]] problem_code code() const { return why.code; }

    urls::url_kind kind;
    urls::url_content content;
    twelve::parse_failure why;
    bool is_read = false;
};

/// The decoded parameters, `k=v;` each, a bare key as `k;`.
std::string query_of(std::string_view text, url_rule rules = url_rule::none) {
    const url_read url(text, rules);
    if (!url.is_read) return "refused";
    std::string all;
    for (const urls::url_query_part& one : url.content.layout.query) {
        all.append(url.content.decoded(one.key));
        if (one.value.is_present) all.append("=").append(url.content.decoded(one.value));
        all.append(";");
    }
    return all;
}

}  // namespace

TEST_CASE("each component lies where it was written, and decoded behind the text") {
    const url_read url("plain://us%65r:p%3Aw@h:1/a%2Fb?k%31=v%26#f%23");
    REQUIRE(url.is_read);
    CHECK(url.user() == "user");
    CHECK(url.password() == "p:w");
    CHECK(url.path() == "a/b");
    CHECK(url.content.decoded(url.parameter(0).key) == "k1");
    CHECK(url.content.decoded(url.parameter(0).value) == "v&");
    CHECK(url.fragment() == "f#");
    CHECK(url.content.at(url.content.layout.authority) == "us%65r:p%3Aw@h:1");
    CHECK(url.content.text() == "plain://us%65r:p%3Aw@h:1/a%2Fb?k%31=v%26#f%23");
    CHECK(url.content.kind == &url.kind);
}

TEST_CASE("a URL of one host has no other component") {
    const url_read url("plain://h");
    REQUIRE(url.is_read);
    CHECK_FALSE(url.content.layout.user.is_present);
    CHECK_FALSE(url.content.layout.password.is_present);
    CHECK_FALSE(url.content.layout.path.is_present);
    CHECK_FALSE(url.content.layout.fragment.is_present);
    CHECK(url.content.layout.query.empty());
    CHECK(url.content.layout.hosts.size() == 1);
}

TEST_CASE("user and password are parted by the first colon") {
    CHECK(url_read("plain://u:p:w@h").password() == "p:w");
    CHECK(url_read("plain://u:p:w@h").user() == "u");
    CHECK_FALSE(url_read("plain://u@h").content.layout.password.is_present);
    CHECK(url_read("plain://u:@h").content.layout.password.is_present);
    CHECK(url_read("plain://:p@h").content.layout.user.is_present);
    CHECK(url_read("plain://@h").content.layout.user.is_present);
    CHECK_FALSE(url_read("plain://h:1").content.layout.user.is_present);
}

TEST_CASE("a kind may refuse a second colon and a user that is empty") {
    const url_read second("plain://u:p:w@h", url_rule::one_colon_userinfo);
    CHECK(second.code() == problem_code::unescaped_colon);
    CHECK(second.why.offset == 11);
    CHECK(url_read("plain://u:p%3Aw@h", url_rule::one_colon_userinfo).password() == "p:w");
    CHECK(url_read("plain://u:p@h:1", url_rule::one_colon_userinfo).is_read);
    CHECK(url_read("plain://:p@h", url_rule::needs_user).code() == problem_code::empty_user);
    CHECK(url_read("plain://@h", url_rule::needs_user).code() == problem_code::empty_user);
    CHECK(url_read("plain://h", url_rule::needs_user).is_read);
}

TEST_CASE("parameters are parted by ampersands, empty ones and a trailing ampersand are nothing") {
    CHECK(query_of("plain://h?a=1&b=2") == "a=1;b=2;");
    CHECK(query_of("plain://h?a&b=&=c") == "a;b=;=c;");
    CHECK(query_of("plain://h?a=1&") == "a=1;");
    CHECK(query_of("plain://h?a=1&&b=2") == "a=1;b=2;");
    CHECK(query_of("plain://h?").empty());
    CHECK(query_of("plain://h?&").empty());
    CHECK(query_of("plain://h?a=b=c") == "a=b=c;");
    CHECK(query_of("plain://h?a=%26&b=%3D") == "a=&;b==;");
    CHECK(query_of("plain://h?a=1&a=2") == "a=1;a=2;");
    CHECK(query_of("plain://h/?a=/?:@") == "a=/?:@;");
}

TEST_CASE("a strict query has no empty member and no second equals sign") {
    CHECK(query_of("plain://h?a=1&", url_rule::strict_query) == "a=1;");
    CHECK(query_of("plain://h?", url_rule::strict_query).empty());
    const url_read second("plain://h?k=1&a=b=c", url_rule::strict_query);
    CHECK(second.code() == problem_code::unescaped_delimiter);
    CHECK(second.why.offset == 17);
    constexpr url_rule strict = url_rule::strict_query | url_rule::needs_values;
    CHECK(url_read("plain://h?a=1&&b=2", strict).code() == problem_code::param_without_value);
    CHECK(url_read("plain://h?&a=1", strict).code() == problem_code::param_without_value);
    const url_read bare("plain://h?a=1&bb", strict);
    CHECK(bare.code() == problem_code::param_without_value);
    CHECK(bare.why.offset == 14);
    CHECK(bare.why.length == 2);
    CHECK(query_of("plain://h?a=", strict) == "a=;");
}

TEST_CASE("a fragment is refused unless the kind has one") {
    const url_read fragment("plain://h/d#f", url_rule::none);
    CHECK(fragment.code() == problem_code::fragment);
    CHECK(fragment.why.offset == 11);
    CHECK(url_read("plain://h#").content.layout.fragment.is_present);
    CHECK(url_read("plain://h?a#b?c#d").fragment() == "b?c#d");
}

TEST_CASE("a decoded path follows a slash of its own, so that it can be viewed whole") {
    const url_read url("plain://h/a%20b");
    REQUIRE(url.is_read);
    CHECK(url.content.bytes.view()[url.content.layout.path.decoded.begin - 1] == '/');
    CHECK(url.path() == "a b");
    const url_read other("plain://%68/ab");
    REQUIRE(other.is_read);
    CHECK(other.path() == "ab");
    CHECK(other.content.bytes.view()[other.content.layout.path.decoded.begin - 1] == '/');
}

TEST_CASE("the first fault from the left is told, but an unescaped delimiter before all others") {
    CHECK(url_read("plain://u%zz:p@h:0/%").code() == problem_code::bad_percent);
    CHECK(url_read("plain://u%zz:p@h:0/%").why.offset == 9);
    CHECK(url_read("plain://h:0/%").code() == problem_code::port_range);
    CHECK(url_read("plain://h/%?k=%").why.offset == 10);
    CHECK(url_read("plain://u%zz:p/w@h").code() == problem_code::unescaped_delimiter);
    CHECK(url_read("plain://u:p@w@h<").code() == problem_code::unescaped_at);
}

TEST_CASE("what only the kind knows is checked last, and may refuse") {
    struct kind_checks {
        static bool refuse_all(urls::url_content& url, twelve::parse_failure& why) {
            return urls::refuse(why, problem_code::missing_key, url.layout.path.raw, {"no key", "write one"});
        }
    };
    urls::url_kind kind = plain_kind;
    kind.finish = &kind_checks::refuse_all;
    urls::url_content url;
    twelve::parse_failure why;
    CHECK_FALSE(urls::read_url(url, kind, "plain://h/dd", why));
    CHECK(why.code == problem_code::missing_key);
    CHECK(why.offset == 10);
    CHECK(why.length == 2);
    CHECK(url.text().empty());
    CHECK_FALSE(urls::read_url(url, kind, "plain://h:0/dd", why));
    CHECK(why.code == problem_code::port_range);
}

TEST_CASE("a refused text leaves nothing behind but the kind's form") {
    url_read url("plain://u:hunter2@h");
    REQUIRE(url.is_read);
    CHECK_FALSE(urls::read_url(url.content, url.kind, "plain://u:hunter2@h:0", url.why));
    CHECK(url.why.expected == "plain://user:password@host:7/path");
    CHECK(url.content.bytes.size() == 0);
    CHECK(url.content.kind == nullptr);
    CHECK(url.content.layout.hosts.empty());
}

TEST_CASE("a megabyte is read, one byte more is not") {
    const std::string opening = "plain://h/";
    const std::string most = opening + std::string(urls::longest_url - opening.size(), 'x');
    CHECK(url_read(most).is_read);
    const url_read more(most + "x");
    CHECK(more.code() == problem_code::too_large);
    CHECK(more.why.offset == urls::longest_url);
    CHECK(more.why.expected == "plain://user:password@host:7/path");
}

TEST_CASE("a text whose every component is escaped fits its buffer") {
    std::string text = "plain://%41%41:%42%42@%43%43/";
    for (int i = 0; i < 1000; ++i) text += "%44";
    text += "?";
    for (int i = 0; i < 1000; ++i) text += "%45=%46&";
    text += "#%47";
    const url_read url(text);
    REQUIRE(url.is_read);
    CHECK(url.content.bytes.capacity() == text.size() * 2);
    CHECK(url.path() == std::string(1000, 'D'));
    CHECK(url.content.layout.query.size() == 1000);
    CHECK(url.content.decoded(url.parameter(999).value) == "F");
    CHECK(url.fragment() == "G");
}

TEST_CASE("the shortest path of a text that is not plain has room for its slash") {
    CHECK(url_read("plain://\xC3\xA4/").is_read);
    CHECK(url_read("plain://h/%41").path() == "A");
    const url_read url("plain://\xC3\xA4/");
    CHECK(url.content.bytes.capacity() == url.content.text().size() * 2);
}

TEST_CASE("a byte beyond ASCII is found wherever it stands") {
    CHECK(urls::is_ascii(""));
    CHECK(urls::is_ascii("a%+b\x7F, and more than eight"));
    CHECK_FALSE(urls::is_ascii("\x80"));
    CHECK_FALSE(urls::is_ascii("1234567\xFF"));
    CHECK_FALSE(urls::is_ascii("12345678\xFF"));
    CHECK_FALSE(urls::is_ascii("\xFF" "12345678"));
}

TEST_CASE("a port in the query is judged as one of the authority is") {
    CHECK(url_read("plain://h?port=65535&port=1").is_read);
    CHECK(url_read("plain://h?port=&port&port=one&ports=0").is_read);
    CHECK(url_read("plain://h?port=0").code() == problem_code::port_range);
    CHECK(url_read("plain://h?po%72t=7%300000").code() == problem_code::port_range);
}
