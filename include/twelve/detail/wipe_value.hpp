#pragma once

#include <cstddef>
#include <new>
#include <string_view>
#include <type_traits>
#include <utility>  // std::declval

#include <twelve/detail/wipe.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

template <class T, class = void>
inline constexpr bool is_character_buffer = false;

template <class T>
inline constexpr bool is_character_buffer<
    T, std::void_t<decltype(std::declval<T&>().capacity()), decltype(std::declval<T&>().data())>> =
    sizeof(*std::declval<T&>().data()) == 1 && std::is_trivially_copyable_v<std::decay_t<decltype(*std::declval<T&>().data())>>;

template <class T, class = void>
inline constexpr bool is_range = false;

template <class T>
inline constexpr bool is_range<T, std::void_t<decltype(std::declval<T&>().begin()), decltype(std::declval<T&>().end())>> =
    true;

template <class T, class = void>
inline constexpr bool is_pair = false;

template <class T>
inline constexpr bool is_pair<T, std::void_t<typename T::first_type, typename T::second_type>> = true;

/// Wipes what a value holds outside itself, as far as its type lets us: the characters of strings and byte vectors,
/// each element of a container, a key and its value. The value stays valid and is about to be destroyed.
template <class T>
void wipe_value(T& value) noexcept {
    if constexpr (is_character_buffer<T>) {
        wipe(const_cast<void*>(static_cast<const void*>(value.data())), value.size() * sizeof(*value.data()));
        value.clear();
    } else if constexpr (is_pair<T>) {
        wipe_value(const_cast<std::remove_const_t<typename T::first_type>&>(value.first));
        wipe_value(value.second);
    } else if constexpr (is_range<T>) {
        for (auto& element : value) wipe_value(const_cast<std::remove_const_t<std::remove_reference_t<decltype(element)>>&>(element));
    } else if constexpr (std::is_trivially_copyable_v<T> && !std::is_const_v<T>) {
        wipe(static_cast<void*>(&value), sizeof(value));
    }
}

/// The bytes of a value that a comparison looks at: its text where it has one, else its own representation.
template <class T>
[[nodiscard]] std::string_view bytes_of(const T& value) noexcept {
    if constexpr (is_character_buffer<T>) {
        return {reinterpret_cast<const char*>(value.data()), value.size()};
    } else {
        static_assert(std::has_unique_object_representations_v<T>,
                      "secrets of this type cannot be compared in constant time: compare what expose() gives");
        return {reinterpret_cast<const char*>(&value), sizeof(value)};
    }
}

/// Frees the memory of an object whose destructor has run.
template <class T>
void free_object(T* object) noexcept {
    if constexpr (alignof(T) > __STDCPP_DEFAULT_NEW_ALIGNMENT__)
        ::operator delete(static_cast<void*>(object), std::align_val_t{alignof(T)});
    else
        ::operator delete(static_cast<void*>(object));
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
