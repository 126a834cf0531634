#pragma once

// The macros of <windows.h> and of X11 that are plain words: whoever includes those before twelve has them too. The headers
// of the standard library, of the system and of fmt are not made for them, so they come first.

#include <algorithm>
#include <cerrno>
#include <cfloat>
#include <charconv>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <cwchar>
#include <chrono>
#include <deque>
#include <filesystem>
#include <initializer_list>
#include <iosfwd>
#include <map>
#include <new>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>
#include <array>
#include <limits>
#include <memory>
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <fmt/format.h>
#include <tl/expected.hpp>

#define near
#define far
#define small char
#define hyper long
#define interface struct
#define pascal
#define cdecl
#define min(a, b) (((a) < (b)) ? (a) : (b))
#define max(a, b) (((a) > (b)) ? (a) : (b))
#define IN
#define OUT
#define OPTIONAL
#define ERROR 0
#define STRICT 1
#define TRUE 1
#define FALSE 0
#define CONST const
#define VOID void
#define DELETE 0x10000
#define IGNORE 0
#define NO_ERROR 0
#define ABSOLUTE 1
#define RELATIVE 2
#define TRANSPARENT 1
#define OPAQUE 2
#define INFINITE 0xFFFFFFFF
#define CALLBACK
#define DIFFERENCE 11
#define Bool int
#define None 0
#define Status int
#define Success 0
