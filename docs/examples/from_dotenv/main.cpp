// A program that came from dotenv-cpp: the file is a source, and nothing is written to the environment.

#include <cstdint>
#include <cstdlib>
#include <string>

#include <twelve/twelve.hpp>

struct settings {
    TWELVE_SETTINGS(settings);

    TWELVE_VAR(std::string, database_host, "Where the database runs", default_value("localhost"));
    TWELVE_VAR(std::uint16_t, database_port, "Its port", default_value(5432));
    TWELVE_VAR(twelve::secret<std::string>, database_password, "Of the user of the database");
};

int main() {
    const auto config = twelve::load_or_exit<settings>(twelve::environment(), twelve::dotenv(".env"));
    fmt::print("{}", twelve::show(config));
    fmt::print("in the environment: {}\n", std::getenv("DATABASE_PASSWORD") != nullptr);
}
