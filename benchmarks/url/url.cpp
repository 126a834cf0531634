// Reads one URL with each contestant: benchmark_url URL

#include "url/peers.hpp"

#include <cstddef>
#include <string_view>

#include <twelve/services/postgres.hpp>
#include <twelve/services/service_url.hpp>

#include "support/turns.hpp"

namespace {

/// All parts, decoded and owned by the URL: what `read_with_boost` does, and the password once more as a secret.
std::size_t read_and_ask(std::string_view text) {
    twelve::service_url url;
    twelve::parse_failure why;
    if (!url.assign(text, why)) return 0;
    std::size_t size = url.scheme().size() + url.user().value_or("").size() + url.path().value_or("").size();
    if (const auto password = url.password()) size += password->expose().size();
    for (const twelve::url_host& host : url.hosts()) size += host.name.size() + host.port;
    for (const twelve::url_parameter& one : url.query()) size += one.key.size() + one.value.size();
    return size;
}

template <class Url>
std::size_t read(std::string_view text) {
    Url url;
    twelve::parse_failure why;
    return url.assign(text, why) ? url.scheme().size() : 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    const char* const text = argv[1];
    benchmark::turns all;
    all.add("twelve", [text] { benchmark::keep(read_and_ask(text)); });
    all.add("twelve_read", [text] { benchmark::keep(read<twelve::service_url>(text)); });
    all.add("twelve_postgres", [text] { benchmark::keep(read<twelve::postgres_url>(text)); });
#ifdef HAS_BOOST
    all.add("boost", [text] { benchmark::keep(read_with_boost(text)); });
#endif
#ifdef HAS_URIPARSER
    all.add("uriparser", [text] { benchmark::keep(split_with_uriparser(text)); });
#endif
#ifdef HAS_CURL
    all.add("curl", [text] { benchmark::keep(read_with_curl(text)); });
#endif
    all.run();
    return 0;
}
