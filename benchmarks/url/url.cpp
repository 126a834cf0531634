// Reads one URL with each contestant: benchmark_url URL

#include "url/peers.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

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

/// The parts as views into a text that is there already, nothing decoded and nothing copied: what uriparser does.
class splitter {
public:
    explicit splitter(std::string_view text) {
        url_.bytes.append(text);
        url_.layout.size = static_cast<std::uint32_t>(text.size());
    }

    std::size_t split() {
        url_.layout.hosts.clear();
        url_.layout.query.clear();
        twelve::detail::urls::url_reading reading{url_, url_.bytes.view(), twelve::service_url::description, why_, true};
        return twelve::detail::urls::read_components(reading) ? url_.layout.hosts.size() : 0;
    }

private:
    twelve::detail::urls::url_content url_;
    twelve::parse_failure why_;
};

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    const char* const text = argv[1];
    benchmark::turns all;
    all.add("twelve", [text] { benchmark::keep(read_and_ask(text)); });
    splitter views(text);
    all.add("twelve_views", [&views] { benchmark::keep(views.split()); });
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
