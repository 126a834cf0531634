// Compares our reading of postgres URLs with libpq's own, PQconninfoParse: libpq_diff [COUNT]
//
// What we accept, libpq accepts and reads alike; what to_libpq() and to_libpq_keywords() write, libpq reads back as our
// view. What libpq accepts and we refuse is refused for one of the listed reasons. COUNT URLs (20000 by default) are
// put together from pieces, always the same ones. Prints each difference without the URL's secrets, then a count.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <libpq-fe.h>

#include <twelve/services/postgres.hpp>

#include "libpq_reading.hpp"

namespace {

struct counts {
    unsigned accepted = 0;
    unsigned refused = 0;
    unsigned different = 0;
};

void report(counts& sum, const char* what, const std::string& text) {
    ++sum.different;
    std::printf("%s: %s\n", what, twelve::postgres_url::redact(text).c_str());
}

void compare(const std::string& text, counts& sum) {
    twelve::postgres_url url;
    twelve::parse_failure why;
    url.assign(text, why) ? ++sum.accepted : ++sum.refused;
    for (const std::string& difference : differences_from_libpq(text)) report(sum, difference.c_str(), text);
}

/// libpq marks its own secrets; each of them must be one of ours, and each of its keywords must be known.
void compare_keywords(counts& sum) {
    const std::unique_ptr<PQconninfoOption, void (*)(PQconninfoOption*)> options(PQconndefaults(), PQconninfoFree);
    for (const PQconninfoOption* option = options.get(); option != nullptr && option->keyword != nullptr; ++option) {
        const bool is_secret = std::string_view(option->dispchar) == "*";
        if (is_secret != twelve::detail::urls::is_secret_key(option->keyword))
            report(sum, option->keyword, "a keyword that libpq masks and we do not, or the other way round");
        if (!twelve::detail::urls::is_libpq_keyword(option->keyword))
            report(sum, option->keyword, "a keyword that we do not know");
    }
}

/// A small generator with one sequence for all: differences must come again.
class dice {
public:
    std::size_t below(std::size_t limit) {
        state_ = state_ * 6364136223846793005U + 1442695040888963407U;
        return static_cast<std::size_t>(state_ >> 33U) % limit;
    }

    const char* one_of(const std::vector<const char*>& pieces) { return pieces[below(pieces.size())]; }

private:
    std::uint64_t state_ = 12;
};

std::string random_url(dice& dice) {
    const std::vector<const char*> schemes = {"postgres",   "postgresql", "postgres", "postgresql",
                                                     "POSTGRES",   "redshift",   "postgis",  "cockroachdb",
                                                     "postgres+x", "postgre"};
    const std::vector<const char*> texts = {"",     "u",  "a%40b", "p:q", "p%2Fw", "\xC3\xA9", "%C3%A9", "%zz", "a,b",
                                                   "p+q",  "'",  "%27",   "%5C", "^{|}",  "a@b",      "p/w",    "p?w",
                                                   "%00x", "[x]", "%ff",   "a=b", "x&y",   "1234",     "%20"};
    const std::vector<const char*> hosts = {"h",      "a.b.c",     "10.0.0.1", "[::1]",       "[fe80::1%25eth0]",
                                                   "",       "%2Frun%2Fp", "%40abs",   "[200z::1]",   "%68ost",
                                                   "my_db.", "h%2Cg",     "[::1",     "\xC3\xA4.example", "H"};
    const std::vector<const char*> ports = {"", "", "", ":5432", ":1", ":", ":0", ":99999", ":x", ":1:2", ":05432"};
    const std::vector<const char*> keys = {
        "user", "password", "host",  "port",   "dbname",           "sslmode",         "application_name", "ssl",
        "options", "hostaddr", "unknown", "sslpassword", "u%73er", "connect_timeout", "requiressl",
        "target_session_attrs", "require_auth", "sslnegotiation", "oauth_issuer"};  // the last ones: libpq 16, 17, 18
    const std::vector<const char*> values = {"",  "x",     "a@b", "/run/p", "5433", "1,2", "a,b",  "require",
                                                    "verify-full", "true", "1", "%26",  "a%3Db", "a=b", "::1", "10.0.0.2",
                                                    "read-write",  "0", "a%20b", "%2C"};
    std::string text = std::string(dice.one_of(schemes)) + "://";
    if (dice.below(2) == 0) {
        text += dice.one_of(texts);
        if (dice.below(2) == 0) text += std::string(":") + dice.one_of(texts);
        text += '@';
    }
    for (std::size_t more = 0; more == 0 || dice.below(4) == 0; ++more) {
        if (more != 0) text += ',';
        text += dice.one_of(hosts);
        text += dice.one_of(ports);
    }
    if (dice.below(3) != 0) text += std::string("/") + dice.one_of(texts);
    for (char separator = '?'; dice.below(2) == 0; separator = '&') {
        text += separator;
        text += dice.one_of(keys);
        if (dice.below(12) != 0) text += std::string("=") + dice.one_of(values);
        if (dice.below(20) == 0) text += '&';
    }
    if (dice.below(30) == 0) text += "#f";
    return text;
}

}  // namespace

int main(int argc, char** argv) {
    const unsigned long count = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 20000;
    counts sum;
    compare_keywords(sum);
    dice dice;
    for (unsigned long i = 0; i < count; ++i) compare(random_url(dice), sum);
    std::printf("%u accepted and compared, %u refused, %u different\n", sum.accepted, sum.refused, sum.different);
    return sum.different == 0 && sum.accepted != 0 ? 0 : 1;
}
