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

// What a type can do tells how it is wiped, so that no container is included here. Only what a type owns is touched:
// what a view points at is another's.

template <class T, class = void>
inline constexpr bool is_buffer = false;
/// Elements in a row that may be written, and perhaps room for more behind them: strings, vectors.
template <class T>
inline constexpr bool is_buffer<
    T, std::void_t<decltype(std::declval<T&>().data()[0]), decltype(std::declval<T&>().capacity()),
                   decltype(std::declval<T&>().size()), decltype(std::declval<T&>().clear())>> =
    !std::is_const_v<std::remove_reference_t<decltype(std::declval<T&>().data()[0])>>;

template <class T>
using element_of = std::decay_t<decltype(std::declval<T&>().data()[0])>;

template <class T, class = void>
inline constexpr bool can_resize = false;
template <class T>
inline constexpr bool can_resize<T, std::void_t<decltype(std::declval<T&>().resize(std::size_t{}))>> =
    std::is_nothrow_default_constructible_v<element_of<T>>;

template <class T, class = void>
inline constexpr bool owns_elements = false;
/// Every container of the standard library but `std::array`.
template <class T>
inline constexpr bool owns_elements<T, std::void_t<typename T::allocator_type, decltype(std::declval<T&>().begin()),
                                                  decltype(std::declval<T&>().clear())>> = true;

template <class T, class = void>
inline constexpr bool is_fixed_array = false;
template <class T>
inline constexpr bool
    is_fixed_array<T, std::void_t<decltype(std::tuple_size<T>::value), decltype(std::declval<T&>().begin())>> = true;

template <class T, class = void>
inline constexpr bool is_pair = false;
template <class T>
inline constexpr bool is_pair<T, std::void_t<typename T::first_type, typename T::second_type>> = true;

template <class T, class = void>
inline constexpr bool may_hold = false;
/// Tells `std::optional`.
template <class T>
inline constexpr bool
    may_hold<T, std::void_t<decltype(std::declval<T&>().has_value()), decltype(std::declval<T&>().reset()),
                            decltype(*std::declval<T&>())>> = true;

template <class T>
void wipe_value(T& value) noexcept;

/// Wipes the elements and all the room they ever had: a string that was moved from is empty and holds its characters
/// still.
template <class T>
void wipe_buffer(T& value) noexcept {
    if constexpr (can_resize<T>) value.resize(value.capacity());  // takes no memory, so it does not throw
    if constexpr (std::is_trivially_copyable_v<element_of<T>>)
        wipe(static_cast<void*>(value.data()), value.size() * sizeof(element_of<T>));
    else
        for (std::size_t i = 0; i < value.size(); ++i) wipe_value(value.data()[i]);
    value.clear();
}

/// Wipes each element, keys too: what order they had matters to no one, since they are gone next.
template <class T>
void wipe_elements(T& value) noexcept {
    using reference = decltype(*value.begin());
    for (auto&& element : value) {
        if constexpr (std::is_reference_v<reference>)
            wipe_value(const_cast<std::remove_const_t<std::remove_reference_t<reference>>&>(element));
        else
            element = false;  // std::vector<bool> has no places
    }
}

/// Wipes what a value holds, inside and outside itself, as far as its type lets us: all room of strings and vectors,
/// each element of a container, a key and its value, what an optional holds. The value stays valid, and is empty where
/// it can be.
template <class T>
void wipe_value(T& value) noexcept {
    if constexpr (std::is_trivially_copyable_v<T>) {
        wipe(static_cast<void*>(&value), sizeof(value));
    } else if constexpr (is_buffer<T>) {
        wipe_buffer(value);
    } else if constexpr (is_pair<T>) {
        wipe_value(const_cast<std::remove_const_t<typename T::first_type>&>(value.first));
        wipe_value(value.second);
    } else if constexpr (may_hold<T>) {
        if (value.has_value()) wipe_value(*value);
        value.reset();
    } else if constexpr (is_fixed_array<T>) {
        wipe_elements(value);
    } else if constexpr (owns_elements<T>) {
        wipe_elements(value);
        value.clear();
    }
}

/// A value on its way to another place, in memory that is wiped when it is left, whatever happens: what is moved from
/// may hold it still.
template <class T>
class passing_value {
public:
    passing_value() : value{} {}
    /// Holds what `make()` gives.
    template <class Make>
    explicit passing_value(Make make) : value(make()) {}
    passing_value(const passing_value&) = delete;
    passing_value& operator=(const passing_value&) = delete;
    ~passing_value() {
        wipe_value(value);
        value.~T();
        wipe(static_cast<void*>(this), sizeof(*this));
    }

    union {
        T value;  // in a union, so that it is destroyed before its memory is wiped
    };
};

template <class T, class = void>
inline constexpr bool has_plain_elements = false;
template <class T>
inline constexpr bool has_plain_elements<
    T, std::void_t<decltype(std::declval<T&>().data()[0]), decltype(std::declval<T&>().capacity())>> =
    std::has_unique_object_representations_v<element_of<T>>;

/// The bytes of a value that a comparison looks at: its text where it has one, else its own representation.
template <class T>
[[nodiscard]] std::string_view bytes_of(const T& value) noexcept {
    if constexpr (has_plain_elements<T>) {
        return {reinterpret_cast<const char*>(value.data()), value.size() * sizeof(element_of<T>)};
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
