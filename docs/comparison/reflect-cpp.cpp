#include <iostream>
#include <limits>
#include <optional>
#include <string>

#include <rfl.hpp>
#include <rfl/env.hpp>

struct settings {
    std::uint16_t port;
    int pin;
    rfl::Validator<std::string, rfl::Size<rfl::Minimum<32>>> session_key;
    std::string database_url;
    std::optional<std::string> greeting;
};

int main() {
    const auto read = rfl::env::read<settings>();
    if (!read) std::cout << read.error().what() << '\n';
}
