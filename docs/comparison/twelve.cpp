#include <twelve/twelve.hpp>

struct settings {
    TWELVE_SETTINGS(settings);

    TWELVE_VAR(std::uint16_t, port, "Port the server listens on");
    TWELVE_VAR(twelve::secret<int>, pin, "Opens the till");
    TWELVE_VAR(twelve::secret<std::string>, session_key, "Signs session cookies", min_length(32));
    TWELVE_VAR(twelve::postgres_url, database_url, "Orders and customers");
    TWELVE_VAR(std::string, greeting, "What visitors are told", default_value("hello"));
};

int main() {
    static_cast<void>(twelve::load_or_exit<settings>());
}
