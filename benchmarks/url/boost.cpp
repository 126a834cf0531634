#include "url/peers.hpp"

#include <string>

#include <boost/url.hpp>

std::size_t read_with_boost(const char* text) {
    const auto parsed = boost::urls::parse_uri(text);
    if (!parsed) return 0;
    boost::urls::url owned(*parsed);
    std::size_t size = owned.scheme().size() + owned.port_number();
    size += owned.user().size() + owned.password().size() + owned.host().size() + owned.path().size();
    for (const auto& one : owned.params()) size += one.key.size() + one.value.size();
    return size;
}
