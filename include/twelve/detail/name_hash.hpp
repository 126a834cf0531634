#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Multiplies to 128 bits and folds them: no input bit is far from any output bit.
[[nodiscard]] constexpr std::uint64_t fold_product(std::uint64_t left, std::uint64_t right) noexcept {
#if defined(__SIZEOF_INT128__)
    __extension__ typedef unsigned __int128 wide;
    const wide product = static_cast<wide>(left) * right;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
#else
    const std::uint64_t half = 0xFFFFFFFFU;
    const std::uint64_t low = (left & half) * (right & half);
    const std::uint64_t one = (left >> 32U) * (right & half) + (low >> 32U);
    const std::uint64_t two = (left & half) * (right >> 32U) + (one & half);
    const std::uint64_t high = (left >> 32U) * (right >> 32U) + (one >> 32U) + (two >> 32U);
    return ((two << 32U) | (low & half)) ^ high;
#endif
}

[[nodiscard]] inline std::uint64_t load_8(const char* at) noexcept {
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    return word;
}

[[nodiscard]] inline std::uint64_t load_4(const char* at) noexcept {
    std::uint32_t word = 0;
    std::memcpy(&word, at, sizeof word);
    return word;
}

/// Hashes a name, eight bytes at a time and the last ones overlapping (after wyhash).
///
/// The seed differs from run to run: whoever writes a file must not be able to choose names that all collide.
[[nodiscard]] inline std::uint32_t hash_name(std::string_view name, std::uint64_t seed) noexcept {
    constexpr std::uint64_t first_factor = 0x9E3779B97F4A7C15U;
    constexpr std::uint64_t second_factor = 0xE7037ED1A0B428DBU;
    const char* at = name.data();
    const std::size_t size = name.size();
    std::uint64_t head = 0;
    std::uint64_t tail = 0;
    if (size > 16) {
        for (std::size_t left = size; left > 16; left -= 16, at += 16)
            seed = fold_product(load_8(at) ^ first_factor, load_8(at + 8) ^ seed);
        head = load_8(name.data() + size - 16);
        tail = load_8(name.data() + size - 8);
    } else if (size >= 8) {
        head = load_8(at);
        tail = load_8(at + size - 8);
    } else if (size >= 4) {
        head = load_4(at);
        tail = load_4(at + size - 4);
    } else if (size != 0) {
        head = (static_cast<std::uint64_t>(static_cast<unsigned char>(at[0])) << 16U) |
               (static_cast<std::uint64_t>(static_cast<unsigned char>(at[size / 2])) << 8U) |
               static_cast<unsigned char>(at[size - 1]);
    }
    const std::uint64_t mixed = fold_product(head ^ first_factor, tail ^ seed);
    return static_cast<std::uint32_t>(fold_product(mixed ^ size, second_factor));
}

/// Compares two names by words, the last ones overlapping.
[[nodiscard]] inline bool is_same_name(std::string_view left, std::string_view right) noexcept {
    const std::size_t size = left.size();
    if (size != right.size()) return false;
    if (size < 8) return std::memcmp(left.data(), right.data(), size) == 0;
    for (std::size_t at = 0; at + 8 < size; at += 8)
        if (load_8(left.data() + at) != load_8(right.data() + at)) return false;
    return load_8(left.data() + size - 8) == load_8(right.data() + size - 8);
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
