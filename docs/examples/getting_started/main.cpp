#include <optional>
#include <string>
#include <vector>

#include <twelve/twelve.hpp>

struct settings {
    TWELVE_SETTINGS(settings);

    TWELVE_VAR(std::uint16_t, port, "Port the server listens on", default_value(8080), at_least(1));
    TWELVE_VAR(std::vector<std::string>, origins, "Origins that may call", default_value("http://localhost:3000"));
    TWELVE_VAR(twelve::postgres_url, database_url, "Orders and customers");
    TWELVE_VAR(std::optional<std::string>, banner, "Shown above every page");
    TWELVE_VAR(twelve::secret<std::string>, session_key, "Signs session cookies", min_length(32));
};

int main(int argc, char** argv) {
    const auto from = twelve::sources(twelve::environment(), twelve::dotenv(".env"));
    if (const auto answered = twelve::run_config_command<settings>(argc, argv, from)) return *answered;

    const auto config = twelve::load_or_exit<settings>(from);
    fmt::print("{}", twelve::show(config));
}
