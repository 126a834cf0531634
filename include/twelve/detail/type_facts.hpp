#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <twelve/detail/codec.hpp>
#include <twelve/detail/limits.hpp>
#include <twelve/detail/number.hpp>
#include <twelve/values/wrapped.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Tells a settings struct from any other type.
template <class T, class = void>
inline constexpr bool is_settings = false;
template <class T>
inline constexpr bool is_settings<T, std::void_t<typename T::twelve_self>> = std::is_same_v<typename T::twelve_self, T>;

template <class T, class = void>
inline constexpr bool is_complete = false;
template <class T>
inline constexpr bool is_complete<T, std::void_t<decltype(sizeof(T))>> = true;

/// What the compiler must know of a field's type to judge its rules.
struct type_facts {
    value_kind kind = value_kind::custom;
    bool is_optional = false;
    bool is_secret = false;
    bool has_parser = true;
    number least{};  ///< of the type, where it is a number
    number most{};
};

/// Tells whether a text can become a `T`, or an item of it.
template <class T>
[[nodiscard]] constexpr bool can_be_read() noexcept {
    if constexpr (codec<T>::kind == value_kind::custom)
        return is_complete<parser<T>>;
    else if constexpr (codec<T>::kind == value_kind::list)
        return can_be_read<typename T::value_type>();
    else if constexpr (codec<T>::kind == value_kind::map)
        return can_be_read<typename T::mapped_type>();
    else
        return true;
}

template <class T>
[[nodiscard]] constexpr type_facts facts_of_type() noexcept {
    using value = value_of<T>;
    type_facts facts;
    facts.is_optional = is_optional_v<T>;
    facts.is_secret = is_secret_v<without_optional<T>>;
    if constexpr (is_settings<value>) {
        facts.kind = value_kind::group;
    } else {
        facts.kind = codec<value>::kind;
        facts.has_parser = can_be_read<value>();
        if constexpr (std::is_arithmetic_v<value>) {
            facts.least = number(least_of<value>());
            facts.most = number(greatest_of<value>());
        } else if constexpr (codec<value>::kind == value_kind::byte_size) {
            facts.least = number(std::uint64_t{0});
            facts.most = number(UINT64_MAX);
        }
    }
    return facts;
}

template <class T>
inline constexpr type_facts facts_of = facts_of_type<T>();

}  // namespace detail
}  // namespace v0
}  // namespace twelve
