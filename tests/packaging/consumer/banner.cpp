// A second unit that includes all of twelve: the two must link.

#include "banner.hpp"

#include <twelve/twelve.hpp>

std::string consumer::banner(const settings& config) { return fmt::format("listening on {}", config.port); }
