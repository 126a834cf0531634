#include <cstdint>
#include <iostream>
#include <string>

#include <libenvpp/env.hpp>

struct session_key {
    std::string text;
};

template <>
struct env::default_parser<session_key> {
    session_key operator()(const std::string_view text) const { return {std::string(text)}; }
};

template <>
struct env::default_validator<session_key> {
    void operator()(const session_key& key) const {
        if (key.text.size() < 32) throw validation_error{"must have at least 32 characters"};
    }
};

int main() {
    auto variables = env::prefix("APP");
    variables.register_required_variable<std::uint16_t>("PORT");
    variables.register_required_variable<int>("PIN");
    variables.register_required_variable<session_key>("SESSION_KEY");
    variables.register_required_variable<std::string>("DATABASE_URL");
    variables.register_variable<std::string>("GREETING");
    const auto parsed = variables.parse_and_validate();
    std::cout << parsed.warning_message() << parsed.error_message();
}
