// Several values in one variable: lists, sets, arrays, maps, and lists of typed values.

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <twelve/twelve.hpp>

using namespace std::chrono_literals;

enum class feature { search, recommendations, export_to_pdf };
TWELVE_ENUM(feature, search, recommendations, export_to_pdf);

struct settings {
    TWELVE_SETTINGS(settings);

    TWELVE_VAR(std::vector<std::string>, allowed_origins, "Origins that may call", default_value("http://localhost:3000"));
    TWELVE_VAR(std::set<feature>, features, "What is turned on", default_value("search"));
    TWELVE_VAR(std::vector<std::chrono::seconds>, retry_after, "Waits before each retry", default_value("1s,5s,30s"),
               max_length(10));
    TWELVE_VAR((std::array<double, 2>), origin, "Latitude and longitude of the map", default_value("52.5,13.4"));
    TWELVE_VAR((std::map<std::string, int>), quota, "Requests a minute, by plan", default_value("free:60,paid:600"));
    TWELVE_VAR(std::vector<std::string>, search_path, "Folders with templates", separator(';'), default_value("site;base"));
};

int main() {
    const auto config = twelve::load<settings>(twelve::variables{
        {"FEATURES", "search, export-to-pdf"}, {"QUOTA", "free:10,team:100"}, {"ALLOWED_ORIGINS", ""}});
    fmt::print("{}\n", twelve::show(config.value()));
    fmt::print("{} may ask {} times\n", config->quota.begin()->first, config->quota.at("free"));

    const auto faulty = twelve::load<settings>(twelve::variables{{"FEATURES", "search,sarch"},
                                                                 {"RETRY_AFTER", "1s,5"},
                                                                 {"ORIGIN", "52.5"},
                                                                 {"QUOTA", "free:many"}});
    for (const twelve::problem& one : faulty.error()) fmt::print("{}\n", one);
}
