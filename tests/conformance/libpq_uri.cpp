// Reads one postgres URL and prints what libpq would be told: libpq_uri URL
//
// Each keyword that is set and differs from libpq's default stands as key='value', in the order of PQconndefaults,
// closed by (inet) or (local): the form of libpq's own URI regress program. On a refusal standard output stays empty,
// the reason goes to standard error, and the exit status is 1.

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include <libpq-fe.h>

#include <twelve/services/postgres.hpp>

#include "libpq_reading.hpp"

namespace {

/// libpq's own test: an address is inet, and so is a host that is no path.
bool is_inet(const std::vector<setting>& all) {
    const setting* const address = find_setting(all, "hostaddr");
    const setting* const host = find_setting(all, "host");
    return (address != nullptr && !address->value.empty()) ||
           (host != nullptr && !host->value.empty() && host->value.front() != '/');
}

void print(const std::vector<setting>& all, const PQconninfoOption* defaults) {
    for (const PQconninfoOption* option = defaults; option->keyword != nullptr; ++option) {
        const setting* const one = find_setting(all, option->keyword);
        if (one == nullptr || (option->val != nullptr && one->value == option->val)) continue;
        std::printf("%s='%s' ", option->keyword, one->value.c_str());
    }
    std::printf(is_inet(all) ? "(inet)\n" : "(local)\n");
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fprintf(stderr, "usage: libpq_uri URL\n");
        return 1;
    }
    twelve::postgres_url url;
    twelve::parse_failure why;
    if (!url.assign(argv[1], why)) {
        std::fprintf(stderr, "libpq_uri: byte %zu: %s [%s]; %s\n", why.offset, why.reason.c_str(),
                     std::string(slug(why.code)).c_str(), why.fix.c_str());
        return 1;
    }
    const std::unique_ptr<PQconninfoOption, void (*)(PQconninfoOption*)> defaults(PQconndefaults(), PQconninfoFree);
    if (defaults == nullptr) return 1;
    const auto keywords = url.to_libpq_keywords();
    for (const setting& one : settings_of(keywords.expose())) {
        if (is_known_here(one.keyword)) continue;
        std::fprintf(stderr, "libpq_uri: the libpq that is here is too old for %s\n", one.keyword.c_str());
        return 1;
    }
    print(settings_of(keywords.expose()), defaults.get());
    return 0;
}
