#include <twelve/detail/url_opening.hpp>

#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include "url_in_reading.hpp"

namespace urls = twelve::detail::urls;
using twelve::problem_code;
using urls::url_rule;

namespace {

/// What comes of reading the scheme of a text.
struct opened {
    explicit opened(std::string_view text, url_rule rules = url_rule::none) : from(text, plain_kind_with(rules)) {
        is_read = urls::read_opening(from.reading);
    }

    [[nodiscard]] std::string_view scheme() const { return from.content.at(from.content.layout.scheme); }
    [[nodiscard]] std::string_view driver() const { return from.content.at(from.content.layout.driver); }
    [[nodiscard]] std::string_view fix() const { return from.why.fix.view(); }
    [[nodiscard]] std::string_view reason() const { return from.why.reason.view(); }
    [[nodiscard]] problem_code code() const { return from.why.code; }
    [[nodiscard]] std::size_t offset() const { return from.why.offset; }

    url_in_reading from;
    bool is_read = false;
};

}  // namespace

TEST_CASE("a scheme gives its kind's default port, and is lower case in the text itself") {
    const opened small("plain://h");
    CHECK(small.is_read);
    CHECK(small.scheme() == "plain");
    CHECK(small.from.content.layout.default_port == 7);
    const opened large("PLAINS://H");
    CHECK(large.is_read);
    CHECK(large.scheme() == "plains");
    CHECK(large.from.content.layout.default_port == 8);
    CHECK(large.from.content.text() == "plains://H");
}

TEST_CASE("a driver is split off only where the kind has drivers") {
    const opened driver("plain+fast://h", url_rule::splits_driver);
    CHECK(driver.is_read);
    CHECK(driver.scheme() == "plain");
    CHECK(driver.driver() == "fast");
    CHECK(opened("plain+fast+er://h", url_rule::splits_driver).driver() == "fast+er");
    CHECK(opened("plain+fast://h").code() == problem_code::unknown_scheme);
    CHECK(opened("plain+://h", url_rule::splits_driver).code() == problem_code::unknown_scheme);
    CHECK(opened("other+fast://h", url_rule::splits_driver).code() == problem_code::unknown_scheme);
}

TEST_CASE("a kind of any scheme takes it whole") {
    const opened any("Any+thing-1.0://h", url_rule::any_scheme | url_rule::splits_driver);
    CHECK(any.is_read);
    CHECK(any.scheme() == "any+thing-1.0");
    CHECK(any.driver().empty());
    CHECK(any.from.content.layout.default_port == 0);
}

TEST_CASE("a scheme is a letter, then letters, digits and three marks") {
    CHECK(opened("://h").code() == problem_code::bad_scheme);
    CHECK(opened("1a://h", url_rule::any_scheme).code() == problem_code::bad_scheme);
    CHECK(opened("+a://h", url_rule::any_scheme).code() == problem_code::bad_scheme);
    const opened underscore("a_b://h", url_rule::any_scheme);
    CHECK(underscore.code() == problem_code::bad_scheme);
    CHECK(underscore.offset() == 1);
    CHECK(opened("a1+b.c-d_e://h", url_rule::any_scheme).offset() == 8);
    CHECK(opened("a:b://h", url_rule::any_scheme).code() == problem_code::bad_scheme);
    CHECK(opened("\xC3\xA4://h", url_rule::any_scheme).code() == problem_code::bad_scheme);
    const opened blank(" plain://h");
    CHECK(blank.code() == problem_code::forbidden_char);
    CHECK(blank.offset() == 0);
}

TEST_CASE("an unknown scheme is answered with the nearest, else with the kind's first") {
    CHECK(opened("plian://h").fix() == "write plain://");
    CHECK(opened("plainss://h").fix() == "write plains://");
    CHECK(opened("https://h").fix() == "write plain://");
    const opened unknown("https://h");
    CHECK(unknown.code() == problem_code::unknown_scheme);
    CHECK(unknown.offset() == 0);
    CHECK(unknown.from.why.length == 5);
    CHECK(opened(std::string(100000, 'a') + "://h").fix() == "write plain://");
}

TEST_CASE("a text without a scheme is told to begin with the kind's own") {
    for (const char* text : {"h", "localhost", "h:5432", "//h", "plain:/h", "plain:h", "user:pw@h/d?next=http://x", "/path://x", "a#b://c"}) {
        CAPTURE(std::string(text));
        CHECK(opened(text).code() == problem_code::missing_scheme);
        CHECK(opened(text).fix() == "write plain://");
    }
    url_in_reading any("h");
    any.kind.schemes = urls::url_schemes();
    CHECK_FALSE(urls::read_opening(any.reading));
    CHECK(any.why.fix.view() == "start with a scheme and ://");
}

TEST_CASE("what people paste instead of a URL is named, be there blanks in it or not") {
    CHECK(opened("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=k").reason() ==
          "an Azure connection string, not a URL");
    CHECK(opened("AccountName=a;EndpointSuffix=x").reason() == "an Azure connection string, not a URL");
    CHECK(opened("arn:aws:sqs:eu-west-1:1:q").reason() == "an ARN, not a URL");
    CHECK(opened("ARN:aws:s3").reason() == "an ARN, not a URL");
    CHECK(opened("u:p@tcp(h:3306)/d").reason() == "the form of Go's MySQL driver, not a URL");
    CHECK(opened("u:p@unix(/run/s)/d").reason() == "the form of Go's MySQL driver, not a URL");
    const opened keywords("host=h dbname=d");
    CHECK(keywords.reason() == "libpq's keyword form, not a URL");
    CHECK(keywords.code() == problem_code::forbidden_char);
    CHECK(keywords.offset() == 6);
    CHECK(opened("dbname=d").code() == problem_code::missing_scheme);
}

TEST_CASE("a blank or a control in a text without a scheme is told by itself") {
    const opened blank("my host");
    CHECK(blank.code() == problem_code::forbidden_char);
    CHECK(blank.offset() == 2);
    CHECK(blank.fix() == "write a space as %20");
    CHECK(opened({"a\0b", 3}).code() == problem_code::forbidden_char);
}

TEST_CASE("a JDBC URL is known in any case, and its scheme is not looked for") {
    const opened jdbc("JDBC:plain://h");
    CHECK(jdbc.code() == problem_code::jdbc);
    CHECK(jdbc.offset() == 0);
    CHECK(jdbc.from.why.length == 5);
    CHECK(opened("jdbc:").code() == problem_code::jdbc);
    CHECK(opened("jdbx:plain://h").code() == problem_code::bad_scheme);
}

TEST_CASE("nothing, quotes around and a newline behind are refused before all else") {
    CHECK(opened("").code() == problem_code::empty);
    for (const char* text : {"\"plain://h\"", "'plain://h'", "`plain://h`", "''", "\"\""}) {
        CAPTURE(std::string(text));
        CHECK(opened(text).code() == problem_code::forbidden_char);
        CHECK(opened(text).fix() == "remove the quotes");
    }
    CHECK(opened("plain://h\n").fix() == "remove the newline");
    CHECK(opened("plain://h\n").offset() == 9);
    CHECK(opened("plain://h\r\n").offset() == 10);
    CHECK(opened("jdbc:x\r").fix() == "remove the newline");
    CHECK(opened("\n").fix() == "remove the newline");
    CHECK(opened("\"").fix() != "remove the quotes");
    CHECK(opened("xplain://hx").fix() != "remove the quotes");
}

TEST_CASE("each byte that is forbidden has its own advice") {
    CHECK(urls::advise_on_forbidden(' ').fix.view() == "write a space as %20");
    CHECK(urls::advise_on_forbidden('"').reason.view() == "a double quote");
    CHECK(urls::advise_on_forbidden('\\').fix.view() == "write a backslash as %5C");
    CHECK(urls::advise_on_forbidden('<').fix.view() == "write < as %3C");
    CHECK(urls::advise_on_forbidden('>').fix.view() == "write > as %3E");
    CHECK(urls::advise_on_forbidden('`').fix.view() == "write a backtick as %60");
    CHECK(urls::advise_on_forbidden('[').fix.view() == "write [ as %5B");
    CHECK(urls::advise_on_forbidden(']').fix.view() == "write ] as %5D");
    CHECK(urls::advise_on_forbidden('\t').reason.view() == "a control character");
    CHECK(urls::advise_on_forbidden('\x7F').reason.view() == "a control character");
}
