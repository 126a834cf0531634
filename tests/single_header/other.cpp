#include "twelve_single.hpp"

std::string told(const std::string& brokers);

// A service that is not in the umbrella header is in the single one.
std::string told(const std::string& brokers) {
    struct settings {
        TWELVE_SETTINGS(settings);
        TWELVE_VAR(twelve::kafka_brokers, brokers, "Where events go");
    };
    const auto config = twelve::load<settings>(twelve::variables{{"BROKERS", brokers}});
    return config ? fmt::format("{}", config->brokers) : fmt::format("{}", config.error());
}
