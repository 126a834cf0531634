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
    std::uint32_t kinds = 0;  ///< a bit for each kind of rule: to go over the rules costs a compiler more
    std::uint16_t level = 0;
    bool is_required = false;
    bool looks_secret = false;  ///< by one of its names: then no value of it is shown

    [[nodiscard]] constexpr bool has_any(std::uint32_t of) const noexcept { return (kinds & of) != 0; }
};

inline constexpr std::uint32_t alias_kinds = bit_of(rule_kind::alias) | bit_of(rule_kind::deprecated_alias);
inline constexpr std::uint32_t value_kinds = bit_of(rule_kind::default_value) | bit_of(rule_kind::example);
inline constexpr std::uint32_t listed_kinds = alias_kinds | bit_of(rule_kind::check) | bit_of(rule_kind::deprecation);
/// Of these the schema's own keyword says nothing, or not here: a compiler that is not asked goes over all cases.
inline constexpr std::uint32_t kinds_not_told = listed_kinds | bit_of(rule_kind::choice) | bit_of(rule_kind::prefix) |
                                                bit_of(rule_kind::example) | bit_of(rule_kind::from_file);

[[nodiscard]] constexpr std::uint32_t kinds_of(const row& declared) noexcept {
    std::uint32_t kinds = 0;
    for (const fact& one : declared) kinds |= bit_of(one.kind);
    return kinds;
}

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

constexpr void put_prefix(schema_output& out, const schema_level* levels, const schema_level& of) noexcept {
    if (of.outer != no_level) put_prefix(out, levels, levels[of.outer]);
    if (of.outer != no_level && of.holder->has(rule_kind::prefix)) {
        const char* const own = of.holder->text(rule_kind::prefix);
        out.append(own, __builtin_strlen(own));
    } else if (const char* const opening = of.group->settings->prefix; opening != nullptr) {
        out.append(opening, __builtin_strlen(opening));
    } else if (of.outer != no_level) {
        out.append_upper(of.holder->heading->text, of.holder->heading->size);
        out.push_back('_');
    }
}

/// Puts the whole name of a variable.
constexpr void put_name(schema_output& out, const schema_level* levels, const schema_entry& of) noexcept {
    if (of.has_any(bit_of(rule_kind::named)))
        for (const fact& one : *of.declared)
            if (one.kind == rule_kind::named) return out.append(one.text, one.size);
    put_prefix(out, levels, levels[of.level]);
    out.append_upper(of.declared->heading->text, of.declared->heading->size);
}

/// Whether a name, in any case, could hold a word that suggests a secret: cheaper for the compiler than to look for
/// each of them. They begin with PA, SE, TO, CR, or as `_K` and `_D`.
[[nodiscard]] constexpr bool may_look_secret(std::string_view name) noexcept {
    constexpr int upper = 0xDF;  // turns a letter into its capital, and leaves `_`
    const char* const at = name.data();
    const std::size_t last = name.empty() ? 0 : name.size() - 1;
    for (std::size_t i = 0; i < last; ++i)
        if ((at[i] & upper) == '_' ? (at[i + 1] & upper) == 'K' || (at[i + 1] & upper) == 'D'
                                   : ((at[i] & upper) == 'P' || (at[i] & upper) == 'S' || (at[i] & upper) == 'T' ||
                                      (at[i] & upper) == 'C') &&
                                         ((at[i + 1] & upper) == 'A' || (at[i + 1] & upper) == 'E' ||
                                          (at[i + 1] & upper) == 'O' || (at[i + 1] & upper) == 'R'))
            return true;
    return false;
}

[[nodiscard]] constexpr bool has_secret_looks(const schema_level* levels, const schema_entry& of) noexcept {
    if (of.has_any(alias_kinds))
        for (const fact& one : *of.declared)
            if ((bit_of(one.kind) & alias_kinds) != 0 && looks_secret({one.text, one.size})) return true;
    constexpr std::size_t longest = 256;
    char name[longest] = {};
    schema_output written(name, longest);
    put_name(written, levels, of);
    if (written.size() > longest) return true;
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
        entry = {&declared, &shape, kinds_of(declared), level, false, false};
        entry.is_required = !declared.type->is_optional && !entry.has_any(bit_of(rule_kind::default_value));
        entry.looks_secret = entry.has_any(value_kinds) && has_secret_looks(into.levels, entry);
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
