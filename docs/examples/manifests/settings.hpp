#pragma once

#include <optional>
#include <string>

#include <twelve/services/postgres.hpp>
#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);

    TWELVE_VAR(std::uint16_t, port, "Port the server listens on", default_value(8080), at_least(1));
    TWELVE_VAR(std::string, region, "Where it runs", example("eu-west"), docs("https://example.org/regions"));
    TWELVE_VAR(std::optional<std::string>, banner, "Shown above every page");
    TWELVE_VAR(twelve::postgres_url, database_url, "Orders and customers");
    TWELVE_VAR(twelve::secret<std::string>, session_key, "Signs session cookies", min_length(32));
};
