#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <twelve/detail/codec.hpp>
#include <twelve/detail/items.hpp>
#include <twelve/detail/refuse.hpp>
#include <twelve/values/wrapped.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Tells `std::map` and `std::unordered_map` by what they can do, so that <map> is included by those alone who use it.
template <class T, class = void>
inline constexpr bool is_map = false;
template <class T>
inline constexpr bool is_map<T, std::void_t<typename T::mapped_type, decltype(std::declval<T&>().try_emplace(
                                                                         std::declval<typename T::key_type>()))>> =
    !has_parser<T>;

/// A key and its value, before they are read.
struct pair_item {
    item key;
    item value;
};

/// Splits at the first separator: what follows may hold more of them, as `docs:https://host:8080` does.
[[nodiscard]] inline bool split_pair(const item& whole, char separator, pair_item& into, parse_failure& why) noexcept {
    const std::size_t at = whole.text.find(separator);
    if (at == std::string_view::npos)
        return refuse_at(why, problem_code::invalid_type, whole.offset, whole.text.size(),
                         {"a key without a value", "write the key, the separator and the value"});
    into.key = trimmed_item(whole.text, 0, at);
    into.value = trimmed_item(whole.text, at + 1, whole.text.size());
    into.key.offset += whole.offset;
    into.value.offset += whole.offset;
    if (!into.key.text.empty()) return true;
    return refuse_at(why, problem_code::invalid_type, whole.offset + at, 1,
                     {"a value without a key", "write a key before the separator"});
}

/// Reads the values straight into their places: a copy on the way would leave what it held behind.
template <class T>
[[nodiscard]] bool read_pair(const pair_item& pair, T& into, const spelling& how, parse_failure& why) {
    passing_value<typename T::key_type> key;
    if (!read_item(pair.key, key.value, how, why)) return false;
    const auto [place, is_new] = into.try_emplace(std::move(key.value));
    if (is_new) return read_item(pair.value, place->second, how, why);
    return refuse_at(why, problem_code::invalid_type, pair.key.offset, pair.key.text.size(),
                     {"a key that stands there twice", "remove one of the two"});
}

template <class T>
[[nodiscard]] bool read_pairs(std::string_view text, T& into, const spelling& how, parse_failure& why) {
    into.clear();
    item_reader items(text, how.separator);
    pair_item pair;
    for (item one; items.next(one);) {
        if (one.text.empty()) return items.refuse_empty(why);
        if (!split_pair(one, how.key_value_separator, pair, why) || !read_pair(pair, into, how, why)) return false;
    }
    return true;
}

/// Appends "pairs key:value separated by commas, each value a whole number from 0 to 255".
[[gnu::cold]] inline void describe_map(std::string& out, const spelling& how, value_kind kind,
                                       void (*describe)(std::string&)) {
    out += "pairs key";
    out += how.key_value_separator;
    out += "value separated by ";
    append_separator(out, how.separator);
    append_each(out, ", each value ", kind, describe);
}

/// Keys and their values: `free:60,paid:600`. Blanks round them are cut, an empty text is an empty map; an empty key,
/// or the same key twice, is an error.
template <class T>
struct codec<T, std::enable_if_t<is_map<T>>> {
    using item = typename T::mapped_type;
    using key_codec = codec<typename T::key_type>;
    using value_codec = codec<item>;

    static constexpr value_kind kind = value_kind::map;

    static bool read(std::string_view text, T& into, const spelling& how, parse_failure& why) {
        if (read_pairs(text, into, how, why)) return true;
        if (why.expected.empty()) describe(why.expected, how);
        return false;
    }

    static void write(const T& map, std::string& out, const spelling& how = {}) {
        bool is_first = true;
        for (const auto& [key, value] : map) {
            if (!is_first) out += how.separator;
            is_first = false;
            key_codec::write(key, out);
            out += how.key_value_separator;
            value_codec::write(value, out);
        }
    }

    static void describe(std::string& out) { describe(out, {}); }

    static void describe(std::string& out, const spelling& how) {
        describe_map(out, how, value_codec::kind, &value_codec::describe);
    }

    static number measure(const T& map) noexcept { return number(map.size()); }

    template <class U = item>
    static auto tell(const T& map, service_facts& of) -> decltype(codec<U>::tell(std::declval<const U&>(), of)) {
        for (const auto& pair : map) codec<U>::tell(pair.second, of);
    }

    template <class U = item>
    static auto warn(const T& map, value_warnings& to) -> decltype(codec<U>::warn(std::declval<const U&>(), to)) {
        for (const auto& pair : map) codec<U>::warn(pair.second, to);
    }
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
