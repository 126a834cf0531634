// Tests of a settings struct, without a test framework: `require` says why, and ends the program.

#include <string>

#include <twelve/testing.hpp>
#include <twelve/twelve.hpp>

struct settings {
    TWELVE_SETTINGS(settings);

    TWELVE_VAR(std::uint16_t, port, "Port the server listens on", default_value(8080), at_least(1));
    TWELVE_VAR(std::string, region, "Where it runs", one_of("eu", "us"), example("eu"));
    TWELVE_VAR(twelve::secret<std::string>, session_key, "Signs session cookies", min_length(32));
};

namespace testing = twelve::testing;
using twelve::problem_code;

// What the program does with its settings is tested with a struct of them.
std::string greeting_of(const settings& config) {
    return fmt::format("listening on port {} in {}", config.port, config.region);
}

int main() {
    const std::string key = "0123456789abcdef0123456789abcdef";

    const auto config = testing::make<settings>({{"PORT", "80"}, {"REGION", "us"}, {"SESSION_KEY", key}});
    fmt::print("{}\n", greeting_of(config));

    testing::require(testing::accepts<settings>({{"REGION", "eu"}, {"SESSION_KEY", key}}));
    testing::require(testing::refuses<settings>({{"PORT", "0"}}, problem_code::out_of_range, "PORT"));
    testing::require(testing::check_declaration<settings>());
    testing::require(testing::check_env_example<settings>(".env.example"));

    // A verdict prints its reason.
    fmt::print("{}", testing::accepts<settings>({{"REGION", "mars"}, {"SESSION_KEY", "short"}}));
}
