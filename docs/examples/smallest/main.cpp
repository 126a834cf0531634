#include <twelve/twelve.hpp>

struct settings {
    TWELVE_SETTINGS(settings);

    TWELVE_VAR(std::uint16_t, port, "Port the server listens on", default_value(8080), at_least(1));
    TWELVE_VAR(std::string, greeting, "What visitors are told", default_value("hello"));
};

int main() {
    const auto config = twelve::load_or_exit<settings>();
    fmt::print("{} on port {}\n", config.greeting, config.port);
}
