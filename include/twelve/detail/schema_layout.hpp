#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <twelve/detail/looks_secret.hpp>
#include <twelve/detail/schema_output.hpp>
#include <twelve/detail/schema_shape.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

inline constexpr std::uint16_t no_level = 0xFFFF;

/// A settings struct of the configuration, as the schema lists it.
struct schema_level {
    const schema_group* group = nullptr;
    const row* holder = nullptr;  ///< the field that holds it; null for the whole configuration
    std::uint16_t outer = no_level;
    std::uint16_t first = 0;  ///< of its variables and those of the structs within
    std::uint16_t end = 0;
    bool is_optional = false;
};

/// One variable, as the schema lists it.
struct schema_entry {
    const row* declared = nullptr;
    const type_shape* shape = nullptr;
    std::uint16_t level = 0;
    bool is_required = false;
    bool has_default = false;
    bool looks_secret = false;  ///< by one of its names: then no value of it is shown
};

/// All variables in the order of their declaration.
struct schema_layout {
    schema_entry* entries = nullptr;
    std::size_t size = 0;
    schema_level* levels = nullptr;
    std::size_t level_count = 0;
};

struct schema_count {
    std::size_t entries = 0;
    std::size_t levels = 1;
};

constexpr void count_schema(const settings_type& settings, schema_count& count) noexcept {
    for (std::size_t i = 0; i < settings.row_count; ++i) {
        const value_type& type = *settings.rows[i].type;
        if (type.kind != value_kind::group) {
            ++count.entries;
        } else {
            ++count.levels;
            count_schema(*type.group, count);
        }
    }
}

[[nodiscard]] constexpr schema_count count_schema(const settings_type& settings) noexcept {
    schema_count count;
    count_schema(settings, count);
    return count;
}

constexpr void put_upper(schema_output& out, const char* text, std::size_t size) noexcept {
    for (std::size_t i = 0; i < size; ++i) out.push_back(upper_ascii(text[i]));
}

constexpr void put_prefix(schema_output& out, const schema_level* levels, const schema_level& of) noexcept {
    if (of.outer != no_level) put_prefix(out, levels, levels[of.outer]);
    if (of.outer != no_level && of.holder->has(rule_kind::prefix)) {
        const char* const own = of.holder->text(rule_kind::prefix);
        out.append(own, __builtin_strlen(own));
    } else if (const char* const opening = of.group->settings->prefix; opening != nullptr) {
        out.append(opening, __builtin_strlen(opening));
    } else if (of.outer != no_level) {
        put_upper(out, of.holder->heading->text, of.holder->heading->size);
        out.push_back('_');
    }
}

/// Puts the whole name of a variable.
constexpr void put_name(schema_output& out, const schema_level* levels, const schema_entry& of) noexcept {
    for (const fact& one : *of.declared)
        if (one.kind == rule_kind::named) return out.append(one.text, one.size);
    put_prefix(out, levels, levels[of.level]);
    put_upper(out, of.declared->heading->text, of.declared->heading->size);
}

/// Whether a name could hold a word that suggests a secret: cheaper for the compiler than to look for each of them.
[[nodiscard]] constexpr bool may_look_secret(std::string_view name) noexcept {
    const char* const text = name.data();
    for (std::size_t i = 0; i + 1 < name.size(); ++i) {
        const char first = upper_ascii(text[i]);
        if (first != 'P' && first != 'S' && first != 'T' && first != 'C' && first != '_') continue;
        const char next = upper_ascii(text[i + 1]);
        if (first == '_' ? next == 'K' || next == 'D' : next == 'A' || next == 'E' || next == 'O' || next == 'R')
            return true;
    }
    return false;
}

[[nodiscard]] constexpr bool has_secret_looks(const schema_level* levels, const schema_entry& of) noexcept {
    for (const fact& one : *of.declared)
        if ((one.kind == rule_kind::alias || one.kind == rule_kind::deprecated_alias) &&
            looks_secret({one.text, one.size}))
            return true;
    constexpr std::size_t longest = 256;
    schema_output counted;
    put_name(counted, levels, of);
    if (counted.size() > longest) return true;
    char name[longest] = {};
    schema_output written(name);
    put_name(written, levels, of);
    const std::string_view whole(name, written.size());
    return may_look_secret(whole) && looks_secret(whole);
}

constexpr void lay_out(schema_layout& into, const schema_group& group, std::uint16_t level) noexcept {
    for (std::size_t i = 0; i < group.settings->row_count; ++i) {
        const row& declared = group.settings->rows[i];
        const type_shape& shape = *group.shapes[i];
        if (shape.kind == value_kind::group) {
            const auto inner = static_cast<std::uint16_t>(into.level_count++);
            into.levels[inner] = {shape.group, &declared, level, static_cast<std::uint16_t>(into.size), 0,
                                  declared.type->is_optional};
            lay_out(into, *shape.group, inner);
            continue;
        }
        schema_entry& entry = into.entries[into.size++];
        entry = {&declared, &shape, level, false, declared.has(rule_kind::default_value), false};
        entry.is_required = !declared.type->is_optional && !entry.has_default;
        if (entry.has_default || declared.has(rule_kind::example))
            entry.looks_secret = has_secret_looks(into.levels, entry);
    }
    into.levels[level].end = static_cast<std::uint16_t>(into.size);
}

/// Lays a configuration flat, into room that `count_schema` measured.
[[nodiscard]] constexpr schema_layout lay_out(const schema_group& whole, schema_entry* entries,
                                              schema_level* levels) noexcept {
    schema_layout made;
    made.entries = entries;
    made.levels = levels;
    made.levels[0].group = &whole;
    made.level_count = 1;
    lay_out(made, whole, 0);
    return made;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
