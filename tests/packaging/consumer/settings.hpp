#pragma once

#include <cstdint>
#include <string>

#include <twelve/secret.hpp>
#include <twelve/settings.hpp>

namespace consumer {

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(std::uint16_t, port, "Port the server listens on", default_value(8080), at_least(1));
    TWELVE_VAR(twelve::secret<std::string>, session_key, "Signs session cookies");
};

}  // namespace consumer
