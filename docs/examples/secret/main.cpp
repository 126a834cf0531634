// A secret shows itself to nobody but to who asks for it by name.

#include <string>

#include <twelve/twelve.hpp>

struct settings {
    TWELVE_SETTINGS(settings);

    TWELVE_VAR(twelve::secret<std::string>, session_key, "Signs session cookies", min_length(32));
    TWELVE_VAR(twelve::secret<int>, pin, "Opens the till");
    TWELVE_VAR(twelve::redis_url, cache_url, "Page cache");
};

// Stands for a library that signs.
static std::size_t sign(std::string_view key) { return key.size(); }

int main() {
    const twelve::variables good{{"SESSION_KEY", "correct horse battery staple, twice"},
                                 {"PIN", "4711"},
                                 {"CACHE_URL", "redis://:hunter2@cache.internal:6379/0"}};
    const settings config = twelve::load<settings>(good).value();

    // Redacted wherever it is printed.
    fmt::print("{}", twelve::show(config));
    fmt::print("{} {} {}\n", config.session_key, config.pin, config.cache_url);

    // Only expose() reveals, and not from a temporary, which would be wiped before it is read.
    fmt::print("signed with {} bytes\n", sign(config.session_key.expose()));
    if (const auto password = config.cache_url.password())
        fmt::print("the cache's password has {} bytes\n", password->expose().size());

    // An error does not tell it either.
    const twelve::variables bad{
        {"SESSION_KEY", "hunter2"}, {"PIN", "hunter2"}, {"CACHE_URL", "redis://:hunter2@ca che"}};
    const auto refused = twelve::load<settings>(bad);
    for (const twelve::problem& one : refused.error()) fmt::print("{}\n", one);
}
