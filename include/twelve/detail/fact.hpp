#pragma once

#include <cstddef>
#include <cstdint>

#include <twelve/detail/number.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

enum class rule_kind : std::uint8_t {
    heading,  ///< no rule: the member's name and its help
    default_value,
    at_least,
    at_most,
    min_length,
    max_length,
    made_of,
    named,
    prefix,
    alias,
    deprecated_alias,
    deprecation,
    example,
    docs,
    separator,
    key_value_separator,
    allow_empty,
    from_file,
    existing_file,
    existing_directory,
    choice,
    check
};

/// Asks a value whose type the function alone knows.
using checker = bool (*)(const void* value);

/// One thing that a field declares, as it stands in the program: a number, a text, or a check and what it demands.
struct fact {
    union {
        std::uint64_t bits;  ///< two's complement where negative
        double real;
        checker holds;
    };
    const char* text = nullptr;
    std::uint32_t size = 0;  ///< of the text
    rule_kind kind = rule_kind::heading;
    number_kind form = number_kind::none;  ///< of the number

    constexpr fact() noexcept : bits(0) {}

    constexpr fact(rule_kind rule, const char* words, std::size_t length) noexcept
        : bits(0), text(words), size(static_cast<std::uint32_t>(length)), kind(rule) {}

    constexpr fact(const char* demand, checker check) noexcept
        : holds(check), text(demand), kind(rule_kind::check) {}

    // The active member of a union cannot change before C++20, so each form has a constructor of its own.
    constexpr fact(rule_kind rule, const number& value) noexcept
        : fact(value.kind == number_kind::real ? fact(rule, value.real) : fact(rule, value.bits, value.kind)) {}

    [[nodiscard]] constexpr number value() const noexcept {
        if (form == number_kind::real) return number(real);
        if (form == number_kind::negative) return number(static_cast<std::int64_t>(bits));
        return form == number_kind::none ? number() : number(bits);
    }

    [[nodiscard]] constexpr bool is_number() const noexcept { return form != number_kind::none; }

private:
    constexpr fact(rule_kind rule, double value) noexcept : real(value), kind(rule), form(number_kind::real) {}
    constexpr fact(rule_kind rule, std::uint64_t value, number_kind sign) noexcept
        : bits(value), kind(rule), form(sign) {}
};

/// All that one field declares. The first is the heading: the member's name, a null character, the help, and in
/// `bits` how many facts follow. Which one is the default, if any is, is of the type: nobody has to look for it.
template <std::size_t Count, std::size_t Default = 0>
struct fact_list {
    fact all[Count];
};

[[nodiscard]] constexpr fact heading_of(const char* name_and_help, std::size_t name_size, std::size_t following) noexcept {
    fact made(rule_kind::heading, name_and_help, name_size);
    made.bits = following;
    return made;
}

[[nodiscard]] constexpr const char* help_of(const fact& heading) noexcept {
    return heading.text + heading.size + 1;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
