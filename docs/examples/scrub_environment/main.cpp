// Secrets that came by the environment are taken out of it, so that neither /proc/PID/environ nor a child has them.

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include <twelve/twelve.hpp>

struct settings {
    TWELVE_SETTINGS(settings);

    TWELVE_VAR(twelve::secret<std::string>, session_key, "Signs session cookies");
    TWELVE_VAR(twelve::postgres_url, database_url, "Orders and customers");
    TWELVE_VAR(std::string, region, "Where it runs");
};

// What the system tells about this process.
static bool environment_holds(const char* text) {
    std::ifstream file("/proc/self/environ", std::ios::binary);
    const std::string block((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    return block.find(text) != std::string::npos;
}

static void tell(const char* when) {
    fmt::print("{}: the key {}, the password {}, the region {}; a child {}\n", when,
               environment_holds("battery") ? "is there" : "is gone", environment_holds("hunter2") ? "is there" : "is gone",
               environment_holds("REGION=north") ? "is there" : "is gone",
               std::getenv("SESSION_KEY") != nullptr ? "inherits them" : "inherits neither");
}

int main() {
    tell("before");

    const auto config = twelve::load_or_exit<settings>();
    twelve::scrub_environment<settings>();  // SESSION_KEY and DATABASE_URL are gone from the environment

    tell("after");
    fmt::print("the settings have them still: {} bytes\n", config.session_key.expose().size());
}
