#pragma once

#include <cstdint>
#include <string_view>

namespace twelve {
inline namespace v0 {
namespace detail {

// FNV-1a of 64 bits (Fowler, Noll and Vo): each byte is taken in by exclusive or, then multiplied by the prime. It reads
// bytes and not words, so it is the same on every machine.

inline constexpr std::uint64_t hash_start = 0xCBF29CE484222325U;
inline constexpr std::uint64_t hash_prime = 0x100000001B3U;

/// Hashes a text that ends with a null character, on from the hash of what stands before it.
[[nodiscard]] constexpr std::uint64_t hash_on(std::uint64_t hash, const char* text) noexcept {
    for (; *text != '\0'; ++text) hash = (hash ^ static_cast<unsigned char>(*text)) * hash_prime;
    return hash;
}

/// The same of any bytes.
[[nodiscard]] constexpr std::uint64_t hash_on(std::uint64_t hash, std::string_view bytes) noexcept {
    for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * hash_prime;
    return hash;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
