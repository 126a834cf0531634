#pragma once

#include <cstddef>
#include <cstdint>

#include <twelve/checks.hpp>
#include <twelve/detail/field.hpp>
#include <twelve/detail/value_type.hpp>
#include <twelve/rules.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// One rule of a field, as it stands in the program.
struct fact {
    rule_kind kind = rule_kind::default_value;
    number value{};
    const char* text = nullptr;
    bool (*holds)(const void* value) = nullptr;  ///< of a check; its text is what it demands
};

/// One field, as it stands in the program.
struct row {
    const char* member = nullptr;
    const char* help = nullptr;
    const value_type* type = nullptr;
    std::uint16_t first_fact = 0;
    std::uint8_t fact_count = 0;
    std::uint8_t flags = 0;
    char separator = ',';
    char key_value_separator = ':';
};

using locator = void (*)(void* object, void** members);
using validator = void (*)(const void* object, checks& check);

/// One settings struct, as it stands in the program.
struct settings_type {
    const row* rows;
    std::size_t row_count;
    const fact* facts;
    const char* prefix;  ///< null where the struct names none
    locator locate;
    validator validate;  ///< null where there is none

    /// The fact of a kind, or nothing.
    [[nodiscard]] constexpr const fact* find(const row& of, rule_kind kind) const noexcept {
        for (std::size_t i = of.first_fact; i < std::size_t{of.first_fact} + of.fact_count; ++i)
            if (facts[i].kind == kind) return &facts[i];
        return nullptr;
    }

    /// The text of a fact, or null. No pointer is asked whether it is null: with UBSan g++ takes that for no constant.
    [[nodiscard]] constexpr const char* text(const row& of, rule_kind kind) const noexcept {
        for (std::size_t i = of.first_fact; i < std::size_t{of.first_fact} + of.fact_count; ++i)
            if (facts[i].kind == kind) return facts[i].text;
        return nullptr;
    }
};

template <std::size_t Rows, std::size_t Facts>
struct table_image {
    row rows[Rows == 0 ? 1 : Rows]{};
    fact facts[Facts == 0 ? 1 : Facts]{};
    std::size_t row_count = 0;
    std::size_t fact_count = 0;
};

[[nodiscard]] constexpr std::size_t one_if(bool is_there) noexcept {
    return is_there ? 1U : 0U;
}

[[nodiscard]] constexpr std::size_t fact_count(const field& declared) noexcept {
    std::size_t count = declared.check_count + std::size_t{declared.choice_count};
    count += one_if(declared.initial.is_set()) + one_if((declared.flags & has_least) != 0);
    count += one_if((declared.flags & has_most) != 0) + one_if(declared.min_length != 0);
    count += one_if(declared.max_length != no_limit);
    for (const char* text : {declared.made_of, declared.named, declared.prefix, declared.alias,
                             declared.deprecated_alias, declared.deprecation, declared.example, declared.docs})
        count += one_if(text != nullptr);
    return count;
}

template <class Image>
constexpr void add_fact(Image& made, rule_kind kind, const number& value, const char* text,
                        bool (*holds)(const void*) = nullptr) noexcept {
    fact& added = made.facts[made.fact_count++];
    added.kind = kind;
    added.value = value;
    added.text = text;
    added.holds = holds;
}

template <class Image>
constexpr void add_text_fact(Image& made, rule_kind kind, const char* text) noexcept {
    if (text != nullptr) add_fact(made, kind, {}, text);
}

template <class Image>
constexpr void add_value_facts(Image& made, const field& declared) noexcept {
    if (declared.initial.is_set())
        add_fact(made, rule_kind::default_value, declared.initial.value, declared.initial.text);
    if ((declared.flags & has_least) != 0) add_fact(made, rule_kind::at_least, declared.least, nullptr);
    if ((declared.flags & has_most) != 0) add_fact(made, rule_kind::at_most, declared.most, nullptr);
    if (declared.min_length != 0) add_fact(made, rule_kind::min_length, number(declared.min_length), nullptr);
    if (declared.max_length != no_limit) add_fact(made, rule_kind::max_length, number(declared.max_length), nullptr);
    for (std::size_t i = 0; i < declared.choice_count; ++i)
        add_fact(made, rule_kind::choice, declared.choices[i].value, declared.choices[i].text);
    for (std::size_t i = 0; i < declared.check_count; ++i)
        add_fact(made, rule_kind::check, {}, declared.checks[i].demand, declared.checks[i].holds);
}

template <class Image>
constexpr void add_text_facts(Image& made, const field& declared) noexcept {
    add_text_fact(made, rule_kind::made_of, declared.made_of);
    add_text_fact(made, rule_kind::named, declared.named);
    add_text_fact(made, rule_kind::prefix, declared.prefix);
    add_text_fact(made, rule_kind::alias, declared.alias);
    add_text_fact(made, rule_kind::deprecated_alias, declared.deprecated_alias);
    add_text_fact(made, rule_kind::deprecation, declared.deprecation);
    add_text_fact(made, rule_kind::example, declared.example);
    add_text_fact(made, rule_kind::docs, declared.docs);
}

/// Adds a field to a table; answers anything, so that it can stand in a list.
template <class Image>
constexpr int add_row(Image& made, const field& declared, const value_type* type) noexcept {
    row& added = made.rows[made.row_count++];
    added.member = declared.member;
    added.help = declared.help;
    added.type = type;
    added.flags = declared.flags;
    added.separator = declared.initial.separator;
    added.key_value_separator = declared.initial.key_value_separator;
    added.first_fact = static_cast<std::uint16_t>(made.fact_count);
    add_value_facts(made, declared);
    add_text_facts(made, declared);
    added.fact_count = static_cast<std::uint8_t>(made.fact_count - added.first_fact);
    return 0;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
