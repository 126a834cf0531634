#pragma once

#include <string>

#include <limits.hpp>
#include <twelve/secret.hpp>
#include <twelve/settings.hpp>

namespace life {

template <int Workers>
struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(int, workers, "How many work at once", default_value(Workers), between(1, most_workers));
    TWELVE_VAR(twelve::secret<std::string>, session_key, "Signs session cookies");
};

}  // namespace life
