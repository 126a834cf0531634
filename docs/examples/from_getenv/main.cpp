// What a program did with getenv, and what it does with twelve.

#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>

#include <twelve/twelve.hpp>

namespace before {

struct settings {
    int port = 8080;
    std::string database_url;
    bool is_verbose = false;
};

static settings read() {
    settings made;
    if (const char* port = std::getenv("PORT")) made.port = std::atoi(port);      // "80a0" is 80, "http" is 0
    if (const char* url = std::getenv("DATABASE_URL")) made.database_url = url;   // else it fails at the first query
    made.is_verbose = std::getenv("VERBOSE") != nullptr;                          // VERBOSE=0 turns it on
    return made;
}

}  // namespace before

namespace after {

struct settings {
    TWELVE_SETTINGS(settings);

    TWELVE_VAR(std::uint16_t, port, "Port the server listens on", default_value(8080), at_least(1));
    TWELVE_VAR(twelve::postgres_url, database_url, "Orders and customers");
    TWELVE_VAR(bool, verbose, "Writes what is done", default_value(false));
};

}  // namespace after

int main() {
    const before::settings was = before::read();
    fmt::print("{} {}\n", was.port, was.is_verbose);

    const auto is = twelve::load<after::settings>(twelve::variables{{"PORT", "80a0"}, {"VERBOSE", "0"}});
    for (const twelve::problem& one : is.error()) fmt::print("{}\n", one);
}
