#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Tells whether a byte is a control, beyond ASCII, or one of four.
template <char First, char Second, char Third, char Fourth>
[[nodiscard]] constexpr bool is_unusual_or(char byte) noexcept {
    return static_cast<signed char>(byte) < 0x20 || byte == First || byte == Second || byte == Third || byte == Fourth;
}

#if defined(__SSE2__) && defined(__GNUC__)

// Vector types of the compiler rather than <emmintrin.h>, which costs more to include than all of this file.
typedef signed char byte_block __attribute__((vector_size(16)));
typedef char plain_block __attribute__((vector_size(16)));
typedef unsigned char unsigned_block __attribute__((vector_size(16)));

constexpr std::size_t block_size = 16;

[[nodiscard]] constexpr byte_block block_of(signed char byte) noexcept {
    return byte_block{byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte};
}

/// One bit for each byte of a comparison's result, the first byte lowest.
[[nodiscard]] inline unsigned mask_of(const byte_block& found) noexcept {
    plain_block plain;
    std::memcpy(&plain, &found, sizeof plain);
    return static_cast<unsigned>(__builtin_ia32_pmovmskb128(plain));
}

/// Marks the bytes from `first` to `last`: shifted to the bottom of the signed bytes, one comparison tells them.
template <char First, char Last>
[[nodiscard]] inline byte_block bytes_between(const byte_block& bytes) noexcept {
    constexpr unsigned char shift = static_cast<unsigned char>(0x80 - First);
    constexpr signed char above = static_cast<signed char>(Last - First + 1 - 0x80);
    unsigned_block plain;
    std::memcpy(&plain, &bytes, sizeof plain);
    plain += shift;
    byte_block shifted;
    std::memcpy(&shifted, &plain, sizeof shifted);
    return block_of(above) > shifted;
}

/// Finds the first unusual byte among the 16 at `at`; 16 where there is none.
template <char First, char Second, char Third, char Fourth>
[[nodiscard]] inline std::size_t find_in_block(const char* at) noexcept {
    byte_block bytes;
    std::memcpy(&bytes, at, sizeof bytes);
    // One signed comparison finds controls and what is beyond ASCII.
    const byte_block found = (block_of(0x20) > bytes) | (bytes == block_of(static_cast<signed char>(First))) |
                             (bytes == block_of(static_cast<signed char>(Second))) |
                             (bytes == block_of(static_cast<signed char>(Third))) |
                             (bytes == block_of(static_cast<signed char>(Fourth)));
    const unsigned mask = mask_of(found);
    return mask == 0 ? block_size : static_cast<std::size_t>(__builtin_ctz(mask));
}

#else

constexpr std::size_t block_size = 8;

[[nodiscard]] constexpr std::uint64_t repeated(char byte) noexcept {
    return 0x0101010101010101U * static_cast<unsigned char>(byte);
}

/// Marks bytes that are zero; those after the first one may be marked wrongly.
[[nodiscard]] constexpr std::uint64_t zero_bytes(std::uint64_t bytes) noexcept {
    return (bytes - repeated('\x01')) & ~bytes & repeated('\x80');
}

/// Finds the first unusual byte among the 8 at `at`; 8 where there is none.
template <char First, char Second, char Third, char Fourth>
[[nodiscard]] inline std::size_t find_in_block(const char* at) noexcept {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, at, sizeof bytes);
    const std::uint64_t found = ((bytes - repeated(' ')) & repeated('\x80')) | (bytes & repeated('\x80')) |
                                zero_bytes(bytes ^ repeated(First)) | zero_bytes(bytes ^ repeated(Second)) |
                                zero_bytes(bytes ^ repeated(Third)) | zero_bytes(bytes ^ repeated(Fourth));
    if (found == 0) return block_size;
    std::size_t index = 0;
    while (index < block_size && !is_unusual_or<First, Second, Third, Fourth>(at[index])) ++index;
    return index;
}

#endif

/// Finds the first byte that is a control, beyond ASCII, or one of four; `end` where there is none.
///
///     find_unusual_or<'#', '$', '$', '$'>(at, end)   // where an unquoted value may stop
template <char First, char Second, char Third, char Fourth>
[[nodiscard]] inline const char* find_unusual_or(const char* at, const char* end) noexcept {
    while (static_cast<std::size_t>(end - at) >= block_size) {
        const std::size_t index = find_in_block<First, Second, Third, Fourth>(at);
        if (index != block_size) return at + index;
        at += block_size;
    }
    while (at != end && !is_unusual_or<First, Second, Third, Fourth>(*at)) ++at;
    return at;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
