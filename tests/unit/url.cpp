#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <catch2/catch_test_macros.hpp>

#include <twelve/services/amqp.hpp>
#include <twelve/services/etcd.hpp>
#include <twelve/services/http.hpp>
#include <twelve/services/kafka.hpp>
#include <twelve/services/memcached.hpp>
#include <twelve/services/mongodb.hpp>
#include <twelve/services/mysql.hpp>
#include <twelve/services/nats.hpp>
#include <twelve/services/object_store.hpp>
#include <twelve/services/postgres.hpp>
#include <twelve/services/redis.hpp>
#include <twelve/services/sentry.hpp>
#include <twelve/services/service_url.hpp>
#include <twelve/services/smtp.hpp>
#include <twelve/services/sqlite.hpp>
#include <twelve/services/sqs.hpp>
#include <twelve/url.hpp>

#include "support/approve.hpp"
#include "support/read_url.hpp"

using twelve::parse_failure;
using twelve::problem_code;
using twelve::secret;
using twelve::service_url;

namespace {

const service_url& url_of(std::string_view text) { return read_good<service_url>(text); }
problem_code code_of(std::string_view text) { return read_bad<service_url>(text).code; }
parse_failure failure_of(std::string_view text) { return read_bad<service_url>(text); }

}  // namespace

TEST_CASE("a URL is taken apart and decoded") {
    const service_url url = url_of("X://us%65r:p%2Fw@h:1/a%20b?k=v%26w&flag&empty=#f%23g");
    CHECK(url.scheme() == "x");
    CHECK(url.user() == "user");
    CHECK(url.password()->equals("p/w"));
    CHECK(url.hosts()[0].name == "h");
    CHECK(url.hosts()[0].port == 1);
    CHECK(url.path() == "a b");
    REQUIRE(url.query().size() == 3);
    CHECK(url.query()[0].key == "k");
    CHECK(url.query()[0].value == "v&w");
    CHECK_FALSE(url.query()[1].has_value);
    CHECK(url.query()[2].has_value);
    CHECK(url.fragment() == "f#g");
}

TEST_CASE("absent and empty components differ") {
    const service_url without = url_of("x://h");
    CHECK(without.user() == std::nullopt);
    CHECK(without.password() == std::nullopt);
    CHECK(without.path() == std::nullopt);
    CHECK(without.fragment() == std::nullopt);
    const service_url with = url_of("x://:@h/#");
    CHECK(with.user() == "");
    CHECK(with.password()->empty());
    CHECK(with.path() == "");
    CHECK(with.fragment() == "");
}

TEST_CASE("a host is a name, an address or a socket") {
    const service_url url = url_of("x://h,10.0.0.1:1,[fe80::1%25eth0]:2,%2Frun%2Fs,1.2.3.4.5,256.0.0.1");
    const auto hosts = url.hosts();
    REQUIRE(hosts.size() == 6);
    CHECK(hosts[0].kind == twelve::host_kind::name);
    CHECK_FALSE(hosts[0].has_port);
    CHECK(hosts[1].kind == twelve::host_kind::ipv4);
    CHECK(hosts[1].has_port);
    CHECK(hosts[2].kind == twelve::host_kind::ipv6);
    CHECK(hosts[2].name == "fe80::1%eth0");
    CHECK(hosts[2].port == 2);
    CHECK(hosts[3].kind == twelve::host_kind::socket);
    CHECK(hosts[3].name == "/run/s");
    CHECK(hosts[4].kind == twelve::host_kind::name);
    CHECK(hosts[5].kind == twelve::host_kind::name);
}

TEST_CASE("a plus stays a plus, and a delimiter that is escaped is text") {
    const service_url url = url_of("x://a%40b%3Ac:d%3Ae@h/p?q=1+1");
    CHECK(url.user() == "a@b:c");
    CHECK(url.password()->equals("d:e"));
    CHECK(url.query()[0].value == "1+1");
}

TEST_CASE("bytes that must be escaped are refused where they stand") {
    for (const char* text : {"x://h/a b", "x://h/a\tb", "x://h/a\\b", "x://h/a\"b", "x://h/a<b", "x://h/a>b", "x://h/a`b",
                             "x://h/a\x7f" "b", "x://h/a[b", "x://h/a]b"}) {
        const parse_failure why = failure_of(text);
        CAPTURE(std::string(text));
        CHECK(why.code == problem_code::forbidden_char);
        CHECK(why.offset == 7);
        CHECK(why.length == 1);
    }
    CHECK(code_of(std::string_view("x://h/\0", 7)) == problem_code::forbidden_char);
}

TEST_CASE("quotes and newlines around a value are refused, not trimmed") {
    CHECK(code_of("'x://h'") == problem_code::forbidden_char);
    CHECK(code_of("\"x://h\"") == problem_code::forbidden_char);
    const parse_failure why = failure_of("x://h\n");
    CHECK(why.code == problem_code::forbidden_char);
    CHECK(why.offset == 5);
    CHECK(why.reason.view() == "the value ends with a newline");
}

TEST_CASE("an unescaped delimiter in a userinfo comes before all else that is wrong") {
    CHECK(code_of("x://u:p@w@h") == problem_code::unescaped_at);
    CHECK(code_of("x://u:p/w@h") == problem_code::unescaped_delimiter);
    CHECK(code_of("x://u:p?w@h") == problem_code::unescaped_delimiter);
    CHECK(code_of("x://u:p#w@h") == problem_code::unescaped_delimiter);
    CHECK(code_of("x://u:p w/w@h") == problem_code::unescaped_delimiter);
    CHECK(code_of("x://u:%zz/w@h") == problem_code::unescaped_delimiter);
    CHECK(code_of("x://u:/w@h") == problem_code::unescaped_delimiter);
    CHECK(code_of("x://h:1,u:p/w@h") == problem_code::unescaped_delimiter);
    const parse_failure why = failure_of("x://u:p/w@h");
    CHECK(why.offset == 7);
    CHECK(why.length == 1);
}

TEST_CASE("an @ after a whole authority is text") {
    CHECK(url_of("x://h:1/p?q=a@b").query()[0].value == "a@b");
    CHECK(url_of("x://[::1]:1/a@b").path() == "a@b");
    CHECK(url_of("x://h/@scope").path() == "@scope");
    CHECK(url_of("x://u:p@h/@scope").path() == "@scope");
    CHECK(url_of("x://a:1,b:2/@scope").path() == "@scope");
}

TEST_CASE("escapes are two hexadecimal digits and no NUL") {
    CHECK(code_of("x://h/%") == problem_code::bad_percent);
    CHECK(code_of("x://h/%4") == problem_code::bad_percent);
    CHECK(code_of("x://h/%4g") == problem_code::bad_percent);
    CHECK(code_of("x://h?%zz=1") == problem_code::bad_percent);
    CHECK(code_of("x://h?k=%4&a") == problem_code::bad_percent);
    CHECK(code_of("x://u:%00@h") == problem_code::nul);
    CHECK(url_of("x://h/%C3%a4").path() == "\xC3\xA4");
}

TEST_CASE("components are UTF-8 once decoded") {
    CHECK(url_of("x://u:\xC3\xA9@h").password()->equals("\xC3\xA9"));
    CHECK(code_of("x://u:%ff@h") == problem_code::bad_utf8);
    CHECK(code_of("x://h/\xC3") == problem_code::bad_utf8);
    CHECK(code_of("x://h/%ED%A0%80") == problem_code::bad_utf8);
    CHECK(code_of("x://h/%C3?%A9") == problem_code::bad_utf8);
}

TEST_CASE("a port is a number from 1 to 65535") {
    CHECK(url_of("x://h:65535").hosts()[0].port == 65535);
    CHECK(url_of("x://h:").hosts()[0].port == 0);
    CHECK(url_of("x://[::1]:").hosts()[0].port == 0);
    CHECK(code_of("x://h:0") == problem_code::port_range);
    CHECK(code_of("x://h:65536") == problem_code::port_range);
    CHECK(code_of("x://h:99999999999999999999") == problem_code::port_range);
    CHECK(code_of("x://h:-1") == problem_code::bad_port);
    CHECK(code_of("x://h:5%34") == problem_code::bad_port);
    CHECK(code_of("x://h:1:2") == problem_code::bad_port);
    CHECK(code_of("x://::1") == problem_code::bad_port);
    CHECK(failure_of("x://::1").fix.view() == "write it as [2001:db8::1]");
}

TEST_CASE("brackets hold an IPv6 address and stand nowhere else") {
    CHECK(code_of("x://[]") == problem_code::bad_ipv6);
    CHECK(code_of("x://[::1") == problem_code::bad_ipv6);
    CHECK(code_of("x://[::1]z") == problem_code::bad_ipv6);
    CHECK(code_of("x://[10.0.0.1]") == problem_code::bad_ipv6);
    CHECK(code_of("x://[v1.a]") == problem_code::bad_ipv6);
    CHECK(code_of("x://[::1,::2]") == problem_code::bad_ipv6);
    CHECK(code_of("x://[::1]]") == problem_code::forbidden_char);
    CHECK(code_of("x://a[::1]") == problem_code::forbidden_char);
    CHECK(code_of("x://a]:1") == problem_code::forbidden_char);
    CHECK(code_of("x://u[:p]@h") == problem_code::forbidden_char);
    CHECK(code_of("x://[::1%eth0]") == problem_code::bad_zone);
    CHECK(code_of("x://[::1%25]") == problem_code::bad_zone);
    CHECK(code_of("x://[::1%25a!]") == problem_code::bad_zone);
}

TEST_CASE("a list has no empty member") {
    CHECK(code_of("x://a,,b") == problem_code::empty_host);
    CHECK(code_of("x://a,") == problem_code::empty_host);
    CHECK(code_of("x://,a") == problem_code::empty_host);
    CHECK(code_of("x://a,:1") == problem_code::empty_host);
}

TEST_CASE("a scheme is there and is one") {
    CHECK(code_of("") == problem_code::empty);
    CHECK(code_of("h:1/p") == problem_code::missing_scheme);
    CHECK(code_of("x:/h") == problem_code::missing_scheme);
    CHECK(code_of("u:p@h/d?next=http://x") == problem_code::missing_scheme);
    CHECK(code_of("://h") == problem_code::bad_scheme);
    CHECK(code_of("1x://h") == problem_code::bad_scheme);
    CHECK(code_of("x_y://h") == problem_code::bad_scheme);
    CHECK(code_of(" x://h") == problem_code::forbidden_char);
    CHECK(code_of("JDBC:postgresql://h") == problem_code::jdbc);
}

TEST_CASE("what people paste instead of a URL is named") {
    CHECK(failure_of("u:p@tcp(h:1)/d").reason.view() == "the form of Go's MySQL driver, not a URL");
    CHECK(failure_of("AccountName=a;AccountKey=b==").reason.view() == "an Azure connection string, not a URL");
    CHECK(failure_of("arn:aws:sqs:r:1:q").reason.view() == "an ARN, not a URL");
    CHECK(failure_of("host=h dbname=d").reason.view() == "libpq's keyword form, not a URL");
    CHECK(failure_of("host=h dbname=d").code == problem_code::forbidden_char);
}

TEST_CASE("a failure names the form that would be right") {
    CHECK(failure_of("x://h:0").expected == service_url::form.view());
}

TEST_CASE("a URL is a regular value") {
    static_assert(std::is_nothrow_move_constructible_v<service_url> && std::is_nothrow_move_assignable_v<service_url>);
    static_assert(service_url::is_service_url);
    service_url first = url_of("x://u:p@h/a%20b");
    service_url second = first;
    CHECK(second == first);
    CHECK(second.path() == "a b");
    service_url third = std::move(first);
    CHECK(third == second);
    CHECK(first.empty());  // NOLINT: what was moved from is empty
    CHECK(first.hosts().empty());
    CHECK(first != second);
    first = third;
    CHECK(first == third);
    CHECK(service_url() == service_url());
    const service_url none;
    CHECK(none.redacted().empty());
    CHECK(none.scheme().empty());
}

TEST_CASE("a refused text leaves the URL empty") {
    service_url url = url_of("x://h");
    parse_failure why;
    CHECK_FALSE(url.assign("x://h:0", why));
    CHECK(url.empty());
    CHECK(url.hosts().empty());
}

TEST_CASE("the exposed text reads back as the same URL") {
    for (const char* text : {"x://h", "X://u:p%2F@h:1,g/a%20b?k=v&f#g", "x://:@/", "x://[::1%25e]:1?"}) {
        const service_url url = url_of(text);
        const auto exposed = url.expose();
        CHECK(url_of(exposed.expose()) == url);
    }
}

TEST_CASE("percent_encode escapes all but unreserved bytes, and a secret stays one") {
    CHECK(twelve::percent_encode("aZ09-._~") == "aZ09-._~");
    CHECK(twelve::percent_encode("a/b c\xC3\xA4") == "a%2Fb%20c%C3%A4");
    const secret<std::string> encoded = twelve::percent_encode(secret<std::string>("p@w"));
    CHECK(encoded.expose() == "p%40w");
}

TEST_CASE("with_password puts any password into its place") {
    const secret<std::string> password("p@s:s/w?#[]% \xC3\xA4");
    const auto url = url_of("x://u@h:1/d?k=v").with_password(password);
    REQUIRE(url);
    CHECK(*url->password() == password);
    CHECK(url->user() == "u");
    CHECK(url->hosts()[0].port == 1);
    CHECK(url->parameter("k") == "v");
    const auto without_user = url_of("x://h").with_password(password);
    REQUIRE(without_user);
    CHECK(without_user->user() == "");
    CHECK(*url_of("x://u:old@h").with_password(password)->password() == password);
    CHECK_FALSE(url_of("x://h").with_password(secret<std::string>(std::string_view("a\0b", 3))));
    CHECK_FALSE(url_of("x://h").with_password(secret<std::string>("\xFF")));
    CHECK_FALSE(service_url().with_password(password));
}

TEST_CASE("a parameter is found by its name, the last one first") {
    const service_url url = url_of("x://h?a=1&a=2&token=t0&flag");
    CHECK(url.parameter("a") == "2");
    CHECK(url.parameter("b") == std::nullopt);
    CHECK(url.parameter("flag") == std::nullopt);
    CHECK(url.parameter("token") == std::nullopt);
    CHECK(url.secret_parameter("token")->equals("t0"));
    CHECK(url.query()[2].is_secret);
    CHECK(url.query()[2].value.empty());
}

TEST_CASE("a URL prints only redacted") {
    std::ostringstream out;
    out << url_of("tcp://u:hunter2@h/d");
    CHECK(out.str() == "tcp://u:[redacted]@h/d");
}

TEST_CASE("a text beyond a megabyte is refused") {
    CHECK(code_of("x://" + std::string(std::size_t{1} << 20U, 'a')) == problem_code::too_large);
}

namespace {

constexpr std::string_view canary = "c4nary-Sup3rS3cret-9f8e7d6c";

bool holds_canary(std::string_view text) {
    for (std::size_t i = 0; i + 8 <= canary.size(); ++i)
        if (text.find(canary.substr(i, 8)) != std::string_view::npos) return true;
    return false;
}

bool leaks(const parse_failure& why) {
    return holds_canary(why.expected) || holds_canary(why.reason.view()) || holds_canary(why.fix.view());
}

template <class Url>
void check_no_canary(std::string_view shape) {
    std::string text;
    for (const char byte : shape) byte == '$' ? text.append(canary) : text.append(1, byte);
    Url url;
    parse_failure why;
    CAPTURE(std::string(shape));
    CHECK_FALSE(holds_canary(Url::redact(text)));
    if (!url.assign(text, why)) {
        CHECK_FALSE(leaks(why));
        return;
    }
    std::ostringstream out;
    out << url;
    CHECK_FALSE(holds_canary(out.str()));
    CHECK_FALSE(holds_canary(url.redacted()));
    CHECK_FALSE(holds_canary(url.parity_key()));
}

constexpr const char* canary_shapes[] = {
    "://u:$@h/1", "://:$@h", "://u:$/x@h", "://u:$?x@h", "://u:$#x@h", "://u:x@$@h", "://u:$%zz@h", "://u:$%00@h",
    "://u:$ @h", "://u:$\n", "://u:$@h:0", "://u:$@h:x", "://u:$@[::g]", "://h?password=$", "://h?user=x&p%61ss=$",
    "://h/1?api_key=$", "://h?x-amz-signature=$&a=b", "://h?endpoint=http://u:$@x", "://u:$@", "://u:$@h,,", "://u:$"};

}  // namespace

TEST_CASE("no eight bytes of a password are shown, read or refused") {
    for (const char* shape : canary_shapes) {
        check_no_canary<twelve::postgres_url>(std::string("postgres") + shape);
        check_no_canary<twelve::redis_url>(std::string("redis") + shape);
        check_no_canary<twelve::http_url>(std::string("https") + shape);
        check_no_canary<twelve::smtp_url>(std::string("smtp") + shape);
        check_no_canary<service_url>(std::string("other") + shape);
        check_no_canary<twelve::postgres_url>(std::string("unheard-of") + shape);
        check_no_canary<service_url>(std::string("bad_scheme") + shape);
    }
    check_no_canary<twelve::redis_url>("redis://$@h");
    check_no_canary<twelve::http_url>("https://$@h");
    check_no_canary<service_url>("nats://$@h");
    check_no_canary<service_url>("unheard-of://$@h");
    check_no_canary<service_url>("s3://$:x@bucket");
    check_no_canary<service_url>("$");
    check_no_canary<service_url>("jdbc:x:$");
    check_no_canary<service_url>("AccountName=a;AccountKey=$");
}

TEST_CASE("any text is read or refused, and what is read reads back alike") {
    constexpr std::string_view pieces[] = {":", "/", "@", "?", "#", "[", "]", ",", "%", "=", "&", "%2F", "::1",
                                           "a", "1", "5432", "\xC3\xA4", "%00", " ", "redis", "://", "%40", "p%zz"};
    std::uint64_t state = 12;
    for (int round = 0; round < 20000; ++round) {
        std::string text = "redis://";
        for (int piece = 0; piece < 10; ++piece) {
            state = state * 6364136223846793005U + 1442695040888963407U;
            text.append(pieces[(state >> 33U) % (sizeof pieces / sizeof pieces[0])]);
        }
        twelve::redis_url url;
        parse_failure why;
        if (!url.assign(text, why)) {
            if (why.offset > text.size() || why.reason.empty() || why.fix.empty()) FAIL("a failure without a place");
            continue;
        }
        const auto exposed = url.expose();
        twelve::redis_url again;
        if (!again.assign(exposed.expose(), why) || again != url) FAIL("the exposed text does not read back");
    }
}

namespace {

/// What is said of a text that is refused.
template <class Url>
std::string refusal_of(std::string_view text) {
    Url url;
    parse_failure why;
    std::string said(url.assign(text, why) ? "\n  is taken" : "\n  ");
    said.append(slug(why.code)).append(" at ").append(std::to_string(why.offset)).append("+");
    said.append(std::to_string(why.length)).append("\n  ").append(why.reason.view());
    return said.append("\n  ").append(why.fix.view()).append("\n");
}

/// The same of several, each behind its text: the texts are of the test, and hold no secret.
template <class Url>
std::string refusals_of(std::initializer_list<const char*> texts) {
    std::string said;
    for (const char* text : texts) said.append(text).append(refusal_of<Url>(text));
    return said;
}

/// Asks a hostile text for everything that walks through it.
template <class Url>
void check_fast(const std::string& text) {
    Url url;
    parse_failure why;
    CHECK_FALSE(Url::redact(text).empty());
    if (!url.assign(text, why)) return;
    CHECK_FALSE(url.parity_key().empty());
    const auto other = url.with_password(secret<std::string>("p"));  // nothing where a user is needed
    CHECK((!other || other->password()->equals("p")));
    if constexpr (std::is_same_v<Url, twelve::mongodb_url>) CHECK(url.warnings().size() <= url.query().size());
    if constexpr (std::is_same_v<Url, twelve::postgres_url>) CHECK_FALSE(url.to_libpq_keywords().empty());
}

}  // namespace

TEST_CASE("a megabyte of any piece is read or refused, in time that grows with its length") {
    // No clock: what is quadratic here takes hours.
    for (const char* piece : {",", "a,", "@", "u:p@", "[", "[::1],", "%41", "%", "&", "a=b&", "w=1&", "port=1,&", "host=a,b&",
                              "://", ",kafka://a", ",kafka://a/", "/", "?", "#", ":", "\xC3\xA4", "0"}) {
        std::string text = "kafka://";
        while (text.size() < (std::size_t{1} << 20U) - 16) text += piece;
        check_fast<twelve::kafka_brokers>(text);
        check_fast<twelve::mongodb_url>("mongodb://" + text.substr(8));
        check_fast<twelve::mongodb_url>("mongodb://m/?" + text.substr(8, text.size() - 16));
        check_fast<twelve::postgres_url>("postgres://h?" + text.substr(8, text.size() - 16));
    }
}

TEST_CASE("what is said of a URL that is refused is approved") {
    std::string said;
    said += refusals_of<twelve::service_url>({
        "", "h:1", "x:/h", "://h", "1x://h", "x_y://h", "x://h\n", "\"x://h\"", "'x://h'", "jdbc:x://h",
        "arn:aws:s3:::b", "AccountName=a;AccountKey=b", "u:p@tcp(h:1)/s", "host=h dbname=d", "x://u:p/w@h",
        "x://u:p?w@h", "x://a@b@h", "x://h/a b", "x://h/a\"", "x://h/a\\", "x://h/a<", "x://h/a>", "x://h/a`",
        "x://h/[", "x://h/]", "x://h/\t", "x://u:%zz@h", "x://u:%00@h", "x://u:%ff@h", "x://h:port", "x://h:0",
        "x://h:70000", "x://a:1:2", "x://::1", "x://[::g]", "x://[::1", "x://[::1]z", "x://[::1%25]", "x://a,,b",
        "x://%2c", "x://a%2Fb", "x://%20h", "x://h?port=0", "x://u:p@tcp(h:1)/s"});
    said += refusals_of<twelve::amqp_url>({
        "rabbitmq://h", "ampq://h", "amqp://h/a/b", "amqp://a,b", "amqp://h#f", "amqp://%2Fs"});
    said += refusals_of<twelve::etcd_urls>({
        "http://", "http://a,https://b", "http://u@a,http://v@b", "http://a,http://x://"});
    said += refusals_of<twelve::http_url>({
        "http:///path"});
    said += refusals_of<twelve::kafka_brokers>({
        "b1", "kafka://b/a/b", "kafka://b?security.protocol=TLS", "kafka+ssl://b?security.protocol=PLAINTEXT"});
    said += refusals_of<twelve::mongodb_url>({
        "mongodb://@m", "mongodb://u:a:b@m", "mongodb://m/?w", "mongodb://m/a/b", "mongodb://m/$a",
        "mongodb+srv://a,b", "mongodb+srv://a:1", "mongodb+srv://10.0.0.5", "mongodb://m/?authSource="});
    said += refusals_of<twelve::mysql_url>({
        "mysql://h?ssl-mode=maybe", "mysql://u@unix(/s)/d"});
    said += refusals_of<twelve::object_store_url>({
        "https://example.org/b/k"});
    said += refusals_of<twelve::postgres_url>({
        "postgre://h", "postgres://h?sslmod=x", "postgres://h?sslmode", "postgres://h?sslmode=maybe",
        "postgres://h?target_session_attrs=x", "postgres://h?a=b=c", "postgres://h?port=0", "postgres://h?host=a,,b",
        "postgres://a,b?port=1,2,3", "postgres://a,b?hostaddr=::1", "postgres://h?user=u@d"});
    said += refusals_of<twelve::redis_url>({
        "redis://h/x", "redis://h?db=x", "unix://host/s", "unix://"});
    said += refusals_of<twelve::sentry_dsn>({
        "https://h/1", "https://k@h/shop"});
    said += refusals_of<twelve::smtp_url>({
        "smtp://h?tls=maybe"});
    said += refusals_of<twelve::sqlite_url>({
        "sqlite://shop.db"});
    said += refusals_of<twelve::sqs_url>({
        "https:///1/q", "https://sqs.eu-west-1.amazonaws.com/q"});
    said += "x://aaa... of over 1 MiB" + refusal_of<twelve::service_url>("x://" + std::string(1U << 20U, 'a'));
    support::approve("url_refusals.txt", said);
}

TEST_CASE("hosts are listed with the ports that are known") {
    CHECK(url_of("x://a,b:1,[::1],%2Fs").host_port_list() == "a,b:1,[::1],/s");
    CHECK(url_of("redis://").host_port_list() == "localhost:6379");
    CHECK(service_url().host_port_list().empty());
}

TEST_CASE("a secret parameter that is not there, or has no value, is none") {
    CHECK_FALSE(url_of("x://h?token").secret_parameter("token"));
    CHECK_FALSE(url_of("x://h").secret_parameter("token"));
    CHECK(url_of("x://h?token=").secret_parameter("token")->empty());
}
