#pragma once

#include <string>

#include "settings.hpp"

namespace consumer {

std::string banner(const settings& config);

}  // namespace consumer
