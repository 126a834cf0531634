// A web service whose whole configuration comes from the environment, and from `.env` while it is developed.

#include <cstdio>

#include <twelve/twelve.hpp>

#include "server.hpp"
#include "settings.hpp"

TWELVE_EMBED(shop::settings);  // for twelve-verify, which asks the binary what it needs

int main(int argc, char** argv) {
    const auto from = twelve::sources(twelve::environment(), twelve::dotenv(".env"));

    if (const auto answered = twelve::run_config_command<shop::settings>(argc, argv, from))
        return *answered;  // --config-check, --config-explain, --config-parity=FILE, ...

    const auto config = twelve::load<shop::settings>(from);
    if (!config) {
        fmt::print(stderr, "{}", config.error());
        return twelve::exit_config;  // 78, EX_CONFIG
    }
    fmt::print("{}", twelve::show(*config));  // every setting, secrets redacted
    return shop::serve(*config);
}
