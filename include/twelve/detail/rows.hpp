#pragma once

#include <cstddef>

#include <twelve/checks.hpp>
#include <twelve/detail/fact.hpp>
#include <twelve/detail/value_type.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// One field, as it stands in the program: what it declares, and what can be done with its type.
struct row {
    const fact* heading = nullptr;
    const value_type* type = nullptr;

    [[nodiscard]] constexpr const char* member() const noexcept { return heading->text; }
    [[nodiscard]] constexpr const char* help() const noexcept { return help_of(*heading); }

    /// The rules in the order of their declaration.
    [[nodiscard]] constexpr const fact* begin() const noexcept { return heading + 1; }
    [[nodiscard]] constexpr const fact* end() const noexcept { return begin() + rule_count(); }
    [[nodiscard]] constexpr std::size_t rule_count() const noexcept { return static_cast<std::size_t>(heading->bits); }

    /// The fact of a kind, or null.
    [[nodiscard]] constexpr const fact* find(rule_kind kind) const noexcept {
        for (const fact& one : *this)
            if (one.kind == kind) return &one;
        return nullptr;
    }

    [[nodiscard]] constexpr bool has(rule_kind kind) const noexcept {
        for (const fact& one : *this)
            if (one.kind == kind) return true;
        return false;
    }

    /// The text of a fact, or null.
    [[nodiscard]] constexpr const char* text(rule_kind kind) const noexcept {
        // The pointer that `find` gives is not compared: g++ with UBSan takes that for no constant.
        for (const fact& one : *this)
            if (one.kind == kind) return one.text;
        return nullptr;
    }

    [[nodiscard]] constexpr char character(rule_kind kind, char otherwise) const noexcept {
        for (const fact& one : *this)
            if (one.kind == kind) return static_cast<char>(one.bits);
        return otherwise;
    }

    /// What stands between the items of a list or map.
    [[nodiscard]] constexpr spelling written_as() const noexcept {
        return {character(rule_kind::separator, ','), character(rule_kind::key_value_separator, ':')};
    }
};

using locator = void (*)(void* object, void** members);
using validator = void (*)(const void* object, checks& check);

/// One settings struct, as it stands in the program.
struct settings_type {
    const row* rows;
    std::size_t row_count;
    const char* prefix;  ///< null where the struct names none
    locator locate;
    validator validate;  ///< null where there is none
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
