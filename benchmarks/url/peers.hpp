#pragma once

#include <cstddef>

// Each reads a URL, decodes every part of it, and answers how many bytes that made, so that nothing is left out.

std::size_t read_with_boost(const char* text);
std::size_t read_with_curl(const char* text);

/// Takes a URL apart and decodes nothing: all that uriparser does.
std::size_t split_with_uriparser(const char* text);
