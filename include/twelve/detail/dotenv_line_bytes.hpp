#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#include <twelve/detail/dotenv_name.hpp>
#include <twelve/detail/find_byte.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// How many bytes are looked at together.
enum class line_blocks : unsigned char { narrow, wide };

/// How the two ends of a plain line are found, a name's and a value's: by blocks of bytes, or by one byte after the
/// other where the compiler has no vectors.
///
/// A name is of letters, digits and `_`; 32 bytes behind its begin are looked at, and 32 is the answer where it may go
/// on. A value may stop at a control, a byte beyond ASCII, `$` or `#`.
struct line_bytes {
    /// So many bytes behind a line's begin must be there.
    static constexpr std::size_t window = 64;

    [[nodiscard]] static std::size_t name_size(const char* at) noexcept { return word_size(at); }

#if defined(__SSE2__) && defined(__GNUC__)

    [[nodiscard]] static std::uint64_t stops(const char* at) noexcept {
        byte_block bytes;
        std::memcpy(&bytes, at, sizeof bytes);
        return mask_of((block_of(0x20) > bytes) | (bytes == block_of('$')) | (bytes == block_of('#')));
    }

    [[nodiscard]] static const char* find_stop(const char* at, const char* end) noexcept {
        const std::uint64_t found =
            stops(at) | (stops(at + 16) << 16U) | (stops(at + 32) << 32U) | (stops(at + 48) << 48U);
        return found != 0 ? at + __builtin_ctzll(found) : find_unusual_or<'$', '#', '$', '#'>(at + window, end);
    }

#else

    [[nodiscard]] static const char* find_stop(const char* at, const char* end) noexcept {
        return find_unusual_or<'$', '#', '$', '#'>(at, end);
    }

#endif
};

#if defined(__x86_64__) && defined(__SSE2__) && defined(__GNUC__)

/// The same by blocks of 32 bytes, for processors that have AVX2: nearly all do, and a program learns it when it runs.
struct wide_line_bytes {
    static constexpr std::size_t window = 128;

    [[nodiscard]] static bool are_there() noexcept { return __builtin_cpu_supports("avx2") != 0; }

    [[nodiscard, gnu::target("avx2")]] static std::size_t name_size(const char* at) noexcept {
        block bytes;
        std::memcpy(&bytes, at, sizeof bytes);
        // Shifted to the bottom of the signed bytes, one comparison tells a range.
        const block letters = bytes | 0x20;
        unsigned_wide_block shifted_letters;
        unsigned_wide_block shifted_digits;
        std::memcpy(&shifted_letters, &letters, sizeof letters);
        std::memcpy(&shifted_digits, &bytes, sizeof bytes);
        shifted_letters += static_cast<unsigned char>(0x80 - 'a');
        shifted_digits += static_cast<unsigned char>(0x80 - '0');
        block letter;
        block digit;
        std::memcpy(&letter, &shifted_letters, sizeof letter);
        std::memcpy(&digit, &shifted_digits, sizeof digit);
        return static_cast<std::size_t>(
            __builtin_ctzll(~mask((letter < 26 - 0x80) | (digit < 10 - 0x80) | (bytes == '_'))));
    }

    [[nodiscard, gnu::target("avx2")]] static const char* find_stop(const char* at, const char* end) noexcept {
        const std::uint64_t first_half = stops(at) | (stops(at + 32) << 32U);
        const std::uint64_t second_half = stops(at + 64) | (stops(at + 96) << 32U);
        // Both are looked at always: a line of more than 64 bytes is no surprise to the processor.
        const std::uint64_t found = first_half != 0 ? first_half : second_half;
        const char* const from = first_half != 0 ? at : at + 64;
        return found != 0 ? from + __builtin_ctzll(found) : find_unusual_or<'$', '#', '$', '#'>(at + window, end);
    }

private:
    typedef signed char block __attribute__((vector_size(32)));
    typedef unsigned char unsigned_wide_block __attribute__((vector_size(32)));
    typedef char plain_wide_block __attribute__((vector_size(32)));

    [[nodiscard, gnu::target("avx2")]] static std::uint64_t mask(const block& found) noexcept {
        plain_wide_block plain;
        std::memcpy(&plain, &found, sizeof plain);
        return static_cast<std::uint32_t>(__builtin_ia32_pmovmskb256(plain));
    }

    [[nodiscard, gnu::target("avx2")]] static std::uint64_t stops(const char* at) noexcept {
        block bytes;
        std::memcpy(&bytes, at, sizeof bytes);
        return mask((bytes < 0x20) | (bytes == '$') | (bytes == '#'));
    }
};

#else

/// There are no wider blocks here.
struct wide_line_bytes : line_bytes {
    [[nodiscard]] static constexpr bool are_there() noexcept { return false; }
};

#endif

/// The blocks that are best here.
[[nodiscard]] inline line_blocks best_line_blocks() noexcept {
    return wide_line_bytes::are_there() ? line_blocks::wide : line_blocks::narrow;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
