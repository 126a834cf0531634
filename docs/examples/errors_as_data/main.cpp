// What is wrong with a configuration is data first: a program may count it, sort it, send it, or say it its own way.

#include <cstdint>
#include <string>

#include <twelve/twelve.hpp>

struct settings {
    TWELVE_SETTINGS(settings, prefix("APP_"));

    TWELVE_VAR(std::uint16_t, port, "Port the server listens on", default_value(8080), at_least(1));
    TWELVE_VAR(std::string, region, "Where it runs", one_of("eu", "us"));
    TWELVE_VAR(twelve::postgres_url, database_url, "Orders and customers");
};

int main() {
    const twelve::variables from{{"APP_PORT", "99999"}, {"APP_REGIO", "eu"}};
    const auto config = twelve::load<settings>(from);
    if (config) return 0;

    for (const twelve::problem& one : config.error()) {
        fmt::print("code      {}\n", twelve::slug(one.code));  // stable: it may be tested for
        fmt::print("variable  {}\n", one.variable);
        fmt::print("shown     {}\n", one.shown);
        fmt::print("expected  {}\n", one.expected);
        fmt::print("related   {}\n", one.related);
        fmt::print("sentence  {}\n\n", twelve::sentence(one));  // wording: it may improve in any release
    }

    if (config.error().has(twelve::problem_code::missing)) fmt::print("something is not set\n");
    fmt::print("errors: {}, warnings: {}\n\n", config.error().count(twelve::severity::error),
               config.error().count(twelve::severity::warning));

    fmt::print("{}", twelve::report_json(config.error()));  // for machines
}
