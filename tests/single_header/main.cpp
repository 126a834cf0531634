#include "twelve_single.hpp"

std::string told(const std::string& brokers);

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(std::uint16_t, port, "Port the server listens on", default_value(8080), at_least(1));
    TWELVE_VAR(std::string, brokers, "Where events go");
};

int main() {
    const auto config = twelve::load_or_exit<settings>();
    fmt::print("port {}, {}\n", config.port, told(config.brokers));
}
