#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

// What fuzz targets say when something does not hold: a log must be enough to mend it.
namespace fuzz {

/// What the target was given; set at its begin.
inline std::string_view& input() {
    static std::string_view given;
    return given;
}

/// Makes the bytes of an input its subject, and gives them as text.
inline std::string_view take_input(const std::uint8_t* data, std::size_t size) {
    return input() = std::string_view(reinterpret_cast<const char*>(data), size);
}

/// Writes bytes as a C string literal would hold them.
inline std::string escaped(std::string_view bytes) {
    constexpr char digits[] = "01234567";
    std::string to;
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        if (byte == '"' || byte == '\\') {
            to.append(1, '\\').append(1, byte);
        } else if (value >= 0x20 && value < 0x7f) {
            to.push_back(byte);
        } else {
            to.append(1, '\\').append(1, digits[value >> 6U]);
            to.append(1, digits[(value >> 3U) & 7U]).append(1, digits[value & 7U]);
        }
    }
    return to;
}

/// Ends the program where something does not hold. The fuzzer keeps the input then.
inline void check(bool holds, std::string_view what) {
    if (holds) return;
    std::fprintf(stderr, "broken: not so: %.*s\n", static_cast<int>(what.size()), what.data());
    if (!input().empty()) std::fprintf(stderr, "broken: by the input \"%s\"\n", escaped(input()).c_str());
    std::abort();
}

}  // namespace fuzz
