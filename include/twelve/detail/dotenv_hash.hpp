#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include <twelve/detail/dotenv_name.hpp>
#include <twelve/detail/name_hash.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// So many set bytes and so many that are not: what lies in the middle cuts a name off at its size.
struct short_name_masks {
    constexpr short_name_masks() noexcept : bytes() {
        for (std::size_t i = 0; i < short_name; ++i) bytes[i] = '\xFF';
    }
    char bytes[2 * short_name];
};

inline constexpr short_name_masks short_masks{};

/// Hashes the names of one text, with a seed of its own.
class dotenv_hash {
public:
    [[nodiscard]] std::uint32_t of(std::string_view name) const noexcept {
        if (name.size() >= short_name) return hash_name(name, seed_);
        char padded[short_name] = {};
        std::memcpy(padded, name.data(), name.size());
        return of_short(padded, name.size());
    }

    /// Hashes a name of less than 32 bytes behind whose begin so many may be read: without a branch on its size.
    [[nodiscard]] std::uint32_t of_short(const char* name, std::size_t size) const noexcept {
        constexpr std::uint64_t first_factor = 0x9E3779B97F4A7C15U;
        constexpr std::uint64_t second_factor = 0xE7037ED1A0B428DBU;
        const char* const mask = short_masks.bytes + short_name - size;
        const std::uint64_t half =
            fold_product((load_8(name) & load_8(mask)) ^ first_factor, (load_8(name + 8) & load_8(mask + 8)) ^ seed_);
        return static_cast<std::uint32_t>(fold_product((load_8(name + 16) & load_8(mask + 16)) ^ half,
                                                       (load_8(name + 24) & load_8(mask + 24)) ^ second_factor));
    }

private:
    // Addresses differ from run to run where the system randomises them.
    std::uint64_t seed_ = reinterpret_cast<std::uintptr_t>(this) * 0x9E3779B97F4A7C15U;
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
