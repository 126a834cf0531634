#pragma once

// Reading files: one open, decided on the descriptor, into one buffer that is wiped. Each system has its own way.
#include <twelve/detail/file_result.hpp>
#ifdef _WIN32
#    include <twelve/detail/file_windows.hpp>
#else
#    include <twelve/detail/file_posix.hpp>
#endif
