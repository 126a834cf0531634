#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Rejects most names by their first byte and their length. What passes may be one of those that were added.
class name_filter {
public:
    void add(std::string_view name) noexcept { lengths_[place_of(name.front())] |= length_bit(name.size()); }

    /// Whether a name may begin so: asked before anyone knows where the name ends.
    [[nodiscard]] bool may_begin(char first) const noexcept { return lengths_[place_of(first)] != 0; }

    [[nodiscard]] bool may_be(std::string_view name) const noexcept {
        return !name.empty() && (lengths_[place_of(name.front())] & length_bit(name.size())) != 0;
    }

private:
    // 32 places tell the letters apart. It is small because it is cleared for each load.
    [[nodiscard]] static std::size_t place_of(char first) noexcept { return static_cast<unsigned char>(first) & 31U; }
    [[nodiscard]] static std::uint32_t length_bit(std::size_t size) noexcept { return std::uint32_t{1} << (size & 31U); }

    std::uint32_t lengths_[32]{};  ///< by first byte, the lengths there are
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
