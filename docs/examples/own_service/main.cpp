// A kind of service that the library does not know: a table of schemes, a description, and what it answers.

#include <cstdint>
#include <string>
#include <string_view>

#include <twelve/twelve.hpp>

class mqtt_url : public twelve::service<mqtt_url> {
    // The sentence is the advice where a scheme is misspelt; the name is a part of it.
    static constexpr twelve::url_scheme schemes[] = {{"write mqtt://", 1883}, {"write mqtts://", 8883, true}};

public:
    static constexpr twelve::literal form = "mqtt://user:password@host:1883";
    static constexpr twelve::url_kind description{"mqtt", form, schemes, twelve::url_rule::lists_hosts};

    [[nodiscard]] bool uses_tls() const noexcept { return scheme() == "mqtts"; }

    [[nodiscard]] std::string parity_key() const { return uses_tls() ? "mqtt/tcp/required" : "mqtt/tcp/none"; }
};

struct settings {
    TWELVE_SETTINGS(settings);

    TWELVE_VAR(mqtt_url, sensors_url, "Where the sensors report");
};

int main() {
    const auto config = twelve::load<settings>(
        twelve::variables{{"SENSORS_URL", "mqtts://app:hunter2@m1,m2:8884"}}).value();
    fmt::print("{}\n", config.sensors_url);
    fmt::print("{} {}\n", config.sensors_url.host_port_list(), config.sensors_url.parity_key());

    const auto refused = twelve::load<settings>(twelve::variables{{"SENSORS_URL", "mqttt://m1"}});
    for (const twelve::problem& one : refused.error()) fmt::print("{}\n", one);
}
