#pragma once

#include <cfloat>
#include <cstdint>
#include <type_traits>

namespace twelve {
inline namespace v0 {
namespace detail {

// <limits> specialises a template for every type there is, which is dear to compile where two functions will do.

/// The greatest number of an arithmetic type.
template <class T>
[[nodiscard]] constexpr T greatest_of() noexcept {
    if constexpr (std::is_same_v<T, float>)
        return FLT_MAX;
    else if constexpr (std::is_floating_point_v<T>)
        return static_cast<T>(DBL_MAX);
    else
        return static_cast<T>(UINT64_MAX >> (64 - 8 * sizeof(T) + (std::is_signed_v<T> ? 1 : 0)));
}

/// The least number of an arithmetic type, below zero where there are such.
template <class T>
[[nodiscard]] constexpr T least_of() noexcept {
    if constexpr (std::is_floating_point_v<T>)
        return -greatest_of<T>();
    else if constexpr (std::is_signed_v<T>)
        return static_cast<T>(-greatest_of<T>() - 1);
    else
        return T{};
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
