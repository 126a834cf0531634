#pragma once

#include <string>

namespace shop {

struct settings;

/// Tells what the drivers of the backing services would be given, without any password.
[[nodiscard]] std::string describe_services(const settings& config);

}  // namespace shop
