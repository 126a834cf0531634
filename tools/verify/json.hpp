#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <list>
#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include <twelve/detail/number.hpp>

namespace verify {

/// The members of an object in their order. The library's own ordered objects look for each new member among all, and
/// copy them as they grow, with all that nests in them: a hostile file keeps them busy for minutes, or ends the stack.
/// Here a member that stands there twice is kept twice, and the first is found.
template <class Key, class T, class Compare, class Allocator>
struct member_list : std::list<std::pair<const Key, T>, Allocator> {
    using key_type = Key;
    using mapped_type = T;
    using key_compare = std::equal_to<>;
    using members = std::list<std::pair<const Key, T>, Allocator>;
    using members::members;

    T& operator[](const Key& key) { return this->emplace_back(key, T{}).second; }

    template <class Name>
    [[nodiscard]] typename members::iterator find(const Name& name) {
        return std::find_if(this->begin(), this->end(), [&name](const auto& one) { return one.first == name; });
    }
    template <class Name>
    [[nodiscard]] typename members::const_iterator find(const Name& name) const {
        return std::find_if(this->begin(), this->end(), [&name](const auto& one) { return one.first == name; });
    }
};

using json = nlohmann::basic_json<member_list>;

// What the members of an object are, where they are of the kind that is asked for.

[[nodiscard]] inline const json* member(const json& of, const char* name) {
    const auto found = of.is_object() ? of.find(name) : of.end();
    return found == of.end() ? nullptr : &*found;
}

[[nodiscard]] inline std::string text_of(const json& of, const char* name) {
    const json* const found = member(of, name);
    return found != nullptr && found->is_string() ? found->get<std::string>() : std::string();
}

[[nodiscard]] inline bool flag_of(const json& of, const char* name) {
    const json* const found = member(of, name);
    return found != nullptr && found->is_boolean() && found->get<bool>();
}

[[nodiscard]] inline std::size_t count_of(const json& of, const char* name) {
    const json* const found = member(of, name);
    return found != nullptr && found->is_number_unsigned() ? found->get<std::size_t>() : 0;
}

[[nodiscard]] inline twelve::detail::number number_of(const json& one) {
    if (one.is_number_unsigned()) return twelve::detail::number(one.get<std::uint64_t>());
    if (one.is_number_integer()) return twelve::detail::number(one.get<std::int64_t>());
    return one.is_number_float() ? twelve::detail::number(one.get<double>()) : twelve::detail::number();
}

}  // namespace verify
