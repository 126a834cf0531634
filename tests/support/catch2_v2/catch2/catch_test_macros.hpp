#pragma once

// The name that Catch2 v3 has for its macros, for machines that have v2.
#include <catch2/catch.hpp>
