#include <twelve/twelve.hpp>

#include "settings.hpp"

// Loads a struct, and calls into the library of fmt.
int main() {
    const auto config = twelve::load<settings>(twelve::variables{{"PORT", "9000"}});
    if (!config) {
        fmt::print(stderr, "{}", config.error());
        return twelve::exit_config;
    }
    fmt::print("{:>8}\n", config->port);
    return config->port == 9000 ? 0 : 1;
}
