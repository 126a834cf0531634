#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include <twelve/detail/name_hash.hpp>  // load_8
#include <twelve/detail/rows.hpp>
#include <twelve/detail/scratch.hpp>
#include <twelve/detail/table.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

inline constexpr std::uint16_t no_group = 0xFFFF;

/// A settings struct within a configuration: the whole one, or a nested one.
struct group {
    const settings_type* type = nullptr;
    std::uint16_t outer = no_group;         ///< the group that holds it
    std::uint16_t row_in_outer = 0;
    std::uint16_t first_variable = 0;       ///< of it and all that it holds
    std::uint16_t variable_end = 0;
    bool is_optional = false;
    std::string_view declared_prefix{};  ///< the whole of it; empty where only the member's name gives one
};

/// One variable of a configuration, under its whole name.
struct variable {
    std::string_view name;
    const row* declared = nullptr;
    std::uint16_t group = 0;
    std::uint16_t row_in_group = 0;

    [[nodiscard]] const value_type& type() const noexcept { return *declared->type; }
    [[nodiscard]] spelling written_as() const noexcept { return declared->written_as(); }
    [[nodiscard]] const fact* find(rule_kind kind) const noexcept { return declared->find(kind); }
    [[nodiscard]] const char* text(rule_kind kind) const noexcept { return declared->text(kind); }
    [[nodiscard]] bool has_default() const noexcept { return find(rule_kind::default_value) != nullptr; }
    [[nodiscard]] bool is_required() const noexcept { return !type().is_optional && !has_default(); }
    [[nodiscard]] bool is_secret() const noexcept { return type().is_secret; }
    /// Whether its text is a secret or holds one: service URLs do.
    [[nodiscard]] bool bears_secret() const noexcept {
        return type().is_secret || type().kind == value_kind::url || type().holds_urls;
    }
    /// Secrets and service URLs, which are secret-bearing, and whoever asks: `X_FILE` stands for `X`.
    [[nodiscard]] bool reads_file() const noexcept {
        return bears_secret() || declared->has(rule_kind::from_file);
    }
};

/// All variables of a configuration in the order of their declaration, nested structs laid flat.
struct catalog {
    variable* variables = nullptr;
    std::size_t size = 0;
    group* groups = nullptr;
    std::size_t group_count = 0;

    [[nodiscard]] const variable* begin() const noexcept { return variables; }
    [[nodiscard]] const variable* end() const noexcept { return variables + size; }
};

/// Counts what a catalog will hold.
struct catalog_size {
    std::size_t variables = 0;
    std::size_t groups = 1;
};

inline void count_into(catalog_size& size, const settings_type& settings) noexcept {
    for (std::size_t i = 0; i < settings.row_count; ++i) {
        const settings_type* const inner = settings.rows[i].type->group;
        if (inner == nullptr) {
            ++size.variables;
            continue;
        }
        ++size.groups;
        count_into(size, *inner);
    }
}

inline void store_8(char* at, std::uint64_t word) noexcept {
    std::memcpy(at, &word, sizeof word);
}

/// Turns the small letters of eight bytes into capitals, all at once.
[[nodiscard]] constexpr std::uint64_t upper_8(std::uint64_t bytes) noexcept {
    constexpr std::uint64_t each = 0x0101010101010101U;
    const std::uint64_t low = bytes & (each * 0x7FU);
    const std::uint64_t from_a = low + each * (0x80U - 'a');
    const std::uint64_t beyond_z = low + each * (0x7FU - 'z');
    const std::uint64_t of_small_letters = (from_a ^ beyond_z) & ~bytes & (each * 0x80U);
    return bytes - (of_small_letters >> 2U);
}

/// Lays the structs of a configuration flat.
class catalog_builder {
public:
    catalog_builder(const settings_type& settings, scratch& memory) : memory_(memory) {
        catalog_size size;
        const char* const prefix = settings.prefix == nullptr ? "" : settings.prefix;
        count_into(size, settings);
        made_.variables = memory.room<variable>(size.variables);
        made_.groups = memory.make<group>(size.groups);
        made_.groups[open_group(settings, no_group, 0, false)].declared_prefix = prefix;
        fill(settings, 0, prefix);
    }

    [[nodiscard]] catalog built() const noexcept { return made_; }

private:
    std::uint16_t open_group(const settings_type& type, std::uint16_t outer, std::size_t row, bool is_optional) {
        const auto index = static_cast<std::uint16_t>(made_.group_count++);
        made_.groups[index] = {&type, outer, static_cast<std::uint16_t>(row), static_cast<std::uint16_t>(made_.size), 0,
                               is_optional, {}};
        return index;
    }

    void fill(const settings_type& settings, std::uint16_t group, std::string_view prefix) {
        for (std::size_t i = 0; i < settings.row_count; ++i) {
            const row& one = settings.rows[i];
            if (one.type->group == nullptr)
                add_variable(settings, i, group, prefix);
            else
                add_group(settings, i, group, prefix);
        }
        made_.groups[group].variable_end = static_cast<std::uint16_t>(made_.size);
    }

    void add_variable(const settings_type& settings, std::size_t row, std::uint16_t group, std::string_view prefix) {
        const detail::row& declared = settings.rows[row];
        const char* const named = declared.text(rule_kind::named);
        const std::string_view name = named != nullptr ? std::string_view(named) : join(prefix, declared.member());
        made_.variables[made_.size++] = {name, &declared, group, static_cast<std::uint16_t>(row)};
    }

    void add_group(const settings_type& settings, std::size_t row, std::uint16_t outer, std::string_view prefix) {
        const detail::row& declared = settings.rows[row];
        const settings_type& inner = *declared.type->group;
        const char* own = declared.text(rule_kind::prefix);
        if (own == nullptr) own = inner.prefix;
        const std::uint16_t index = open_group(inner, outer, row, declared.type->is_optional);
        char* const joined = memory_.make<char>(prefix.size() + std::strlen(own != nullptr ? own : declared.member()) + 1);
        const std::string_view whole(joined, write_prefix(joined, prefix, own, declared.member()));
        if (own != nullptr && *own != '\0') made_.groups[index].declared_prefix = whole;
        fill(inner, index, whole);
    }

    static std::size_t write_prefix(char* out, std::string_view prefix, const char* own, const char* member) noexcept {
        char* end = out;
        for (const char c : prefix) *end++ = c;
        for (const char* c = own != nullptr ? own : member; *c != '\0'; ++c) *end++ = own != nullptr ? *c : to_upper(*c);
        if (own == nullptr) *end++ = '_';
        return static_cast<std::size_t>(end - out);
    }

    [[nodiscard]] std::string_view join(std::string_view prefix, const char* member) {
        const std::size_t length = std::strlen(member);
        char* const first = memory_.bytes(prefix.size() + length);
        char* out = first;
        for (const char c : prefix) *out++ = c;
        if (length < 8) {
            for (std::size_t i = 0; i < length; ++i) out[i] = to_upper(member[i]);
        } else {
            for (std::size_t at = 0; at + 8 < length; at += 8) store_8(out + at, upper_8(load_8(member + at)));
            store_8(out + length - 8, upper_8(load_8(member + length - 8)));
        }
        return {first, prefix.size() + length};
    }

    scratch& memory_;
    catalog made_;
};

/// The catalog of a settings struct; alive as long as `memory`.
template <class S>
[[nodiscard]] catalog catalog_of(scratch& memory) {
    return catalog_builder(settings_type_of<S>(), memory).built();
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
