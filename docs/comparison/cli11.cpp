#include <cstdint>
#include <string>

#include <CLI/CLI.hpp>

int main(int argc, char** argv) {
    CLI::App app;
    std::uint16_t port = 0;
    int pin = 0;
    std::string session_key, database_url, greeting = "hello";
    const auto long_enough = [](std::string& text) {
        return text.size() < 32 ? std::string("must have at least 32 characters") : std::string();
    };
    app.add_option("--port", port)->envname("PORT")->required();
    app.add_option("--pin", pin)->envname("PIN")->required();
    app.add_option("--session-key", session_key)->envname("SESSION_KEY")->required()->check(CLI::Validator(long_enough, "KEY"));
    app.add_option("--database-url", database_url)->envname("DATABASE_URL")->required();
    app.add_option("--greeting", greeting)->envname("GREETING");
    CLI11_PARSE(app, argc, argv);
}
