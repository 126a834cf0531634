#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

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
    std::size_t name_bytes = 0;
};

inline void count_into(catalog_size& size, const settings_type& settings, std::size_t prefix) {
    for (std::size_t i = 0; i < settings.row_count; ++i) {
        const row& one = settings.rows[i];
        const std::size_t length = std::strlen(one.member());
        if (one.type->group == nullptr) {
            ++size.variables;
            size.name_bytes += prefix + length;
            continue;
        }
        ++size.groups;
        const char* own = one.text(rule_kind::prefix);
        if (own == nullptr) own = one.type->group->prefix;
        count_into(size, *one.type->group, prefix + (own == nullptr ? length + 1 : std::strlen(own)));
    }
}

/// Lays the structs of a configuration flat.
class catalog_builder {
public:
    catalog_builder(const settings_type& settings, scratch& memory) : memory_(memory) {
        catalog_size size;
        const char* const prefix = settings.prefix == nullptr ? "" : settings.prefix;
        count_into(size, settings, std::strlen(prefix));
        made_.variables = memory.make<variable>(size.variables);
        made_.groups = memory.make<group>(size.groups);
        names_ = memory.make<char>(size.name_bytes + 1);
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
        variable& added = made_.variables[made_.size++];
        added.name = named != nullptr ? std::string_view(named) : join(prefix, declared.member());
        added.declared = &declared;
        added.group = group;
        added.row_in_group = static_cast<std::uint16_t>(row);
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

    [[nodiscard]] std::string_view join(std::string_view prefix, const char* member) noexcept {
        char* const first = names_;
        for (const char c : prefix) *names_++ = c;
        for (; *member != '\0'; ++member) *names_++ = to_upper(*member);
        return {first, static_cast<std::size_t>(names_ - first)};
    }

    scratch& memory_;
    catalog made_;
    char* names_ = nullptr;
};

/// The catalog of a settings struct; alive as long as `memory`.
template <class S>
[[nodiscard]] catalog catalog_of(scratch& memory) {
    return catalog_builder(settings_type_of<S>(), memory).built();
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
