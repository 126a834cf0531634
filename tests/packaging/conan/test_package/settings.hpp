#pragma once

#include <cstdint>

#include <twelve/settings.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(std::uint16_t, port, "Port the server listens on", default_value(8080), at_least(1));
};
