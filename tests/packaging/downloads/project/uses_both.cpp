#include <fmt/format.h>
#include <tl/expected.hpp>
