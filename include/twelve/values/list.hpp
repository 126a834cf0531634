#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <twelve/detail/codec.hpp>
#include <twelve/detail/items.hpp>
#include <twelve/detail/refuse.hpp>
#include <twelve/detail/text.hpp>
#include <twelve/values/wrapped.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

// Containers are told by what they can do, so that <vector>, <set> and <array> are included by those alone who use
// them.

/// Tells `std::vector`, `std::deque` and `std::list`; a string has no emplace_back.
template <class T, class = void>
inline constexpr bool is_sequence = false;
template <class T>
inline constexpr bool is_sequence<T, std::void_t<typename T::value_type, decltype(std::declval<T&>().emplace_back())>> =
    !has_parser<T>;

/// Tells `std::set` and `std::unordered_set`.
template <class T, class = void>
inline constexpr bool is_set = false;
template <class T>
inline constexpr bool is_set<
    T, std::void_t<typename T::key_type, decltype(std::declval<T&>().insert(std::declval<typename T::value_type>()))>> =
    std::is_same_v<typename T::key_type, typename T::value_type> && !has_parser<T>;

/// Tells `std::array`.
template <class T, class = void>
inline constexpr bool is_array = false;
template <class T>
inline constexpr bool is_array<T, std::void_t<typename T::value_type, decltype(std::tuple_size<T>::value)>> =
    !has_parser<T>;

template <class T, class = void>
inline constexpr bool can_reserve = false;
template <class T>
inline constexpr bool can_reserve<T, std::void_t<decltype(std::declval<T&>().reserve(std::size_t{}))>> = true;

/// Reads the items straight into their places: a copy on the way would leave what it held behind.
template <class T>
[[nodiscard]] bool read_sequence(std::string_view text, T& into, const spelling& how, parse_failure& why) {
    using value = typename T::value_type;
    into.clear();
    if constexpr (can_reserve<T>) into.reserve(count_items(text, how.separator));
    item_reader items(text, how.separator);
    for (item one; items.next(one);) {
        if (one.text.empty()) return items.refuse_empty(why);
        if constexpr (std::is_same_v<typename T::reference, value&>) {
            into.emplace_back();
            if (!read_item(one, into.back(), how, why)) return false;
        } else {  // std::vector<bool> has no places
            value read{};
            if (!read_item(one, read, how, why)) return false;
            into.push_back(read);
        }
    }
    return true;
}

template <class T>
[[nodiscard]] bool read_set(std::string_view text, T& into, const spelling& how, parse_failure& why) {
    into.clear();
    item_reader items(text, how.separator);
    for (item one; items.next(one);) {
        if (one.text.empty()) return items.refuse_empty(why);
        passing_value<typename T::value_type> passing;
        if (!read_item(one, passing.value, how, why)) return false;
        const std::size_t before = into.size();
        into.insert(std::move(passing.value));
        if (into.size() == before)
            return refuse_at(why, problem_code::invalid_type, one.offset, one.text.size(),
                             {"an item that stands there twice", "remove one of the two"});
    }
    return true;
}

/// Refuses another number of items than an array has.
[[nodiscard]] inline bool check_count(std::string_view text, char separator, std::size_t wanted,
                                      parse_failure& why) noexcept {
    const std::size_t count = count_items(text, separator);
    if (count == wanted) return true;
    if (count < wanted) return refuse(why, problem_code::too_short, {"", "add the missing items"});
    return refuse(why, problem_code::too_long, {"", "remove the items that are too many"});
}

template <class T>
[[nodiscard]] bool read_array(std::string_view text, T& into, const spelling& how, parse_failure& why) {
    if (!check_count(text, how.separator, std::tuple_size<T>::value, why)) return false;
    item_reader items(text, how.separator);
    item one;
    for (auto& element : into) {
        if (!items.next(one)) return false;  // never: they were counted
        if (one.text.empty()) return items.refuse_empty(why);
        if (!read_item(one, element, how, why)) return false;
    }
    return true;
}

template <class T>
[[gnu::cold]] void append_items(std::string& out, const T& list, char separator) {
    bool is_first = true;
    for (auto&& value : list) {
        if (!is_first) out += separator;
        is_first = false;
        codec<typename T::value_type>::write(value, out);
    }
}

/// Appends "a list separated by commas, each item a whole number from 0 to 255".
[[gnu::cold]] inline void describe_list(std::string& out, std::size_t count, char separator, value_kind kind,
                                        void (*describe)(std::string&)) {
    if (count == 0) {
        out += "a list separated by ";
    } else {
        append_natural(out, count);
        out += count == 1 ? " item, no " : " items separated by ";
    }
    append_separator(out, separator);
    append_each(out, ", each item ", kind, describe);
}

/// Items between separators, in a vector, a set or an array: `a,b,c`. Blanks round an item are cut, an empty text is an
/// empty list, an empty item is an error. A set takes each item once; an array as many as it has.
template <class T>
struct codec<T, std::enable_if_t<is_sequence<T> || is_set<T> || is_array<T>>> {
    using item = typename T::value_type;

    static constexpr value_kind kind = value_kind::list;

    static bool read(std::string_view text, T& into, const spelling& how, parse_failure& why) {
        bool is_read = false;
        if constexpr (is_sequence<T>)
            is_read = read_sequence(text, into, how, why);
        else if constexpr (is_set<T>)
            is_read = read_set(text, into, how, why);
        else
            is_read = read_array(text, into, how, why);
        if (!is_read && why.expected.empty()) describe(why.expected, how);
        return is_read;
    }

    static void write(const T& list, std::string& out, const spelling& how = {}) {
        append_items(out, list, how.separator);
    }

    static void describe(std::string& out) { describe(out, {}); }

    static void describe(std::string& out, const spelling& how) {
        std::size_t count = 0;
        if constexpr (is_array<T>) count = std::tuple_size<T>::value;
        describe_list(out, count, how.separator, codec<item>::kind, &codec<item>::describe);
    }

    static number measure(const T& list) noexcept { return number(list.size()); }

    template <class U = item>
    static auto tell(const T& list, service_facts& of) -> decltype(codec<U>::tell(std::declval<const U&>(), of)) {
        for (const U& one : list) codec<U>::tell(one, of);
    }

    template <class U = item>
    static auto warn(const T& list, value_warnings& to) -> decltype(codec<U>::warn(std::declval<const U&>(), to)) {
        for (const U& one : list) codec<U>::warn(one, to);
    }
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
