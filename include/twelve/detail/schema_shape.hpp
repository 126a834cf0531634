#pragma once

#include <cstddef>
#include <cstdint>
#include <tuple>  // std::tuple_size
#include <type_traits>

#include <twelve/detail/table.hpp>
#include <twelve/detail/time_units.hpp>
#include <twelve/url.hpp>
#include <twelve/values.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

struct schema_group;

/// What a type is called in the schema, and what it is made of. Made for the types of one configuration when its schema
/// is asked for: a program that has none pays nothing.
struct type_shape {
    const char* name = "custom";
    value_kind kind = value_kind::custom;
    const type_shape* item = nullptr;      ///< of a list; the values of a map
    const type_shape* key = nullptr;       ///< of a map
    std::size_t count = 0;                 ///< of std::array
    const char* counted_in = nullptr;      ///< what a duration counts with: "int64"
    time_period period{0, 0};              ///< of a duration
    choice_view choices{};                 ///< of an enum
    const url_kind* service = nullptr;     ///< of a service URL
    const schema_group* group = nullptr;   ///< of a nested settings struct
    number least{};
    number most{};
};

/// A settings struct and the shapes of its fields, one for each row.
struct schema_group {
    const settings_type* settings;
    const type_shape* const* shapes;
    bool has_validate;  ///< rules across fields, which only the program knows
};

template <class T>
[[nodiscard]] constexpr const char* name_of_arithmetic() noexcept {
    if constexpr (std::is_same_v<T, bool>)
        return "bool";
    else if constexpr (std::is_floating_point_v<T>)
        return sizeof(T) == sizeof(float) ? "float" : "double";
    else if constexpr (std::is_signed_v<T>)
        return sizeof(T) == 1 ? "int8" : sizeof(T) == 2 ? "int16" : sizeof(T) == 4 ? "int32" : "int64";
    else
        return sizeof(T) == 1 ? "uint8" : sizeof(T) == 2 ? "uint16" : sizeof(T) == 4 ? "uint32" : "uint64";
}

template <class T>
[[nodiscard]] constexpr const char* name_of_address() noexcept {
    if constexpr (std::is_same_v<T, listen_address>)
        return "listen_address";
    else if constexpr (std::is_same_v<T, endpoint>)
        return "endpoint";
    else
        return "ip_address";
}

template <class T>
[[nodiscard]] constexpr type_shape make_shape() noexcept;

template <class T>
inline constexpr type_shape type_shape_of = make_shape<T>();

template <class S>
[[nodiscard]] constexpr const schema_group* schema_group_of() noexcept;

template <class T>
constexpr void shape_list(type_shape& made) noexcept {
    made.name = is_array<T> ? "array" : is_set<T> ? "set" : "list";
    made.item = &type_shape_of<typename T::value_type>;
    if constexpr (is_array<T>) made.count = std::tuple_size<T>::value;
}

template <class T>
constexpr void shape_scalar(type_shape& made) noexcept {
    constexpr value_kind kind = codec<T>::kind;
    if constexpr (std::is_arithmetic_v<T>) {
        made.name = name_of_arithmetic<T>();
        made.least = number(least_of<T>());
        made.most = number(greatest_of<T>());
    } else if constexpr (kind == value_kind::text) {
        made.name = "string";
    } else if constexpr (kind == value_kind::choice) {
        made.name = "enum";
        made.choices = view_choices<T>();
    } else if constexpr (kind == value_kind::duration) {
        made.name = "duration";
        made.counted_in = name_of_arithmetic<typename T::rep>();
        made.period = codec<T>::period;
    } else if constexpr (kind == value_kind::byte_size) {
        made.name = "byte_size";
    } else if constexpr (kind == value_kind::address) {
        made.name = name_of_address<T>();
    } else if constexpr (kind == value_kind::bytes) {
        made.name = std::is_same_v<T, base64_bytes> ? "base64" : "hex";
    } else if constexpr (kind == value_kind::path) {
        made.name = "path";
    } else if constexpr (kind == value_kind::url) {
        made.name = "url";
        made.service = &T::description;
    }
}

template <class T>
[[nodiscard]] constexpr type_shape make_shape() noexcept {
    type_shape made;
    if constexpr (is_settings<T>) {
        made.kind = value_kind::group;
        made.group = schema_group_of<T>();
    } else {
        made.kind = codec<T>::kind;
        if constexpr (codec<T>::kind == value_kind::list) {
            shape_list<T>(made);
        } else if constexpr (codec<T>::kind == value_kind::map) {
            made.name = "map";
            made.key = &type_shape_of<typename T::key_type>;
            made.item = &type_shape_of<typename T::mapped_type>;
        } else {
            shape_scalar<T>(made);
        }
    }
    return made;
}

template <class T, class S>
[[nodiscard]] constexpr const type_shape* shape_of_member(T S::*) noexcept {
    return &type_shape_of<value_of<T>>;
}

template <class S>
[[nodiscard]] constexpr bool has_validate_rules() noexcept {
    if constexpr (names_validate<S>)
        return std::is_member_function_pointer_v<decltype(&S::validate)>;
    else
        return false;
}

template <class S, class Vars>
struct schema_table;

template <class S, class... Vars>
struct schema_table<S, var_list<Vars...>> {
    static constexpr const type_shape* shapes[] = {shape_of_member(Vars::twelve_place())..., nullptr};
    static constexpr schema_group group{&table_of<S>::type, shapes, has_validate_rules<S>()};
};

template <class S>
constexpr const schema_group* schema_group_of() noexcept {
    return &schema_table<S, vars_of<S>>::group;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
