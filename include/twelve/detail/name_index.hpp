#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <twelve/catalog.hpp>
#include <twelve/detail/scratch.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// What a name is to its variable.
enum class name_role : std::uint8_t { own, alias, deprecated, file };

struct indexed_name {
    std::string_view name;
    std::uint16_t variable = 0;
    name_role role = name_role::own;
};

/// All names that a catalog answers to, found in one step.
///
/// The environment is walked once and each of its names is asked for here, so most questions end at the first byte and
/// the length; the rest are hashed into an open-addressed table.
class name_index {
public:
    name_index(const catalog& from, scratch& memory) {
        const std::size_t most = count(from);
        names_ = memory.make<indexed_name>(most);
        while (slot_count_ < 2 * most) slot_count_ *= 2;
        slots_ = memory.make<std::uint16_t>(slot_count_);
        for (std::size_t i = 0; i < from.size; ++i) add(from.variables[i].name, i, name_role::own);
        for (std::size_t i = 0; i < from.size; ++i) add_aliases(from.variables[i], i);
        for (std::size_t i = 0; i < from.size; ++i) add_file_name(from.variables[i], i, memory);
    }

    /// The name's place in `names()`, or nothing.
    [[nodiscard]] const indexed_name* find(std::string_view name) const noexcept {
        if (name.empty() || (lengths_[first_byte(name)] & length_bit(name)) == 0) return nullptr;
        for (std::uint64_t at = hash(name) & (slot_count_ - 1); slots_[at] != 0; at = (at + 1) & (slot_count_ - 1))
            if (names_[slots_[at] - 1].name == name) return &names_[slots_[at] - 1];
        return nullptr;
    }

    [[nodiscard]] const indexed_name* begin() const noexcept { return names_; }
    [[nodiscard]] const indexed_name* end() const noexcept { return names_ + size_; }
    [[nodiscard]] std::size_t size() const noexcept { return size_; }

private:
    static constexpr std::string_view file_suffix = "_FILE";

    [[nodiscard]] static std::size_t count(const catalog& from) noexcept {
        std::size_t names = 0;
        for (const variable& one : from) names += std::size_t{2} + one.declared->rule_count();
        return names + 1;
    }

    void add_aliases(const variable& one, std::size_t index) noexcept {
        for (const fact& rule : *one.declared) {
            if (rule.kind == rule_kind::alias) add(rule.text, index, name_role::alias);
            if (rule.kind == rule_kind::deprecated_alias) add(rule.text, index, name_role::deprecated);
        }
    }

    void add_file_name(const variable& one, std::size_t index, scratch& memory) {
        if (!one.reads_file()) return;
        const std::size_t length = one.name.size();
        char* const joined = memory.make<char>(length + file_suffix.size());
        char* end = joined;
        for (const char c : one.name) *end++ = c;
        for (const char c : file_suffix) *end++ = c;
        const std::string_view name(joined, length + file_suffix.size());
        if (find(name) == nullptr) add(name, index, name_role::file);  // a declared X_FILE is itself
    }

    void add(std::string_view name, std::size_t variable, name_role role) noexcept {
        names_[size_++] = {name, static_cast<std::uint16_t>(variable), role};
        lengths_[first_byte(name)] |= length_bit(name);
        std::uint64_t at = hash(name) & (slot_count_ - 1);
        while (slots_[at] != 0) at = (at + 1) & (slot_count_ - 1);
        slots_[at] = static_cast<std::uint16_t>(size_);
    }

    [[nodiscard]] static std::size_t first_byte(std::string_view name) noexcept {
        return static_cast<unsigned char>(name.front()) & 0x7FU;
    }

    [[nodiscard]] static std::uint64_t length_bit(std::string_view name) noexcept {
        return std::uint64_t{1} << (name.size() & 63U);
    }

    [[nodiscard]] static std::uint64_t hash(std::string_view name) noexcept {
        std::uint64_t mixed = name.size();
        for (const char c : name) mixed = (mixed ^ static_cast<unsigned char>(c)) * 0x9E3779B97F4A7C15U;
        return mixed >> 32U;
    }

    indexed_name* names_ = nullptr;
    std::size_t size_ = 0;
    std::uint16_t* slots_ = nullptr;
    std::uint64_t slot_count_ = 16;
    std::uint64_t lengths_[128]{};  ///< by first byte, the lengths there are
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
