#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <twelve/catalog.hpp>
#include <twelve/detail/name_filter.hpp>
#include <twelve/detail/name_hash.hpp>
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
        names_ = memory.room<indexed_name>(most);
        while (slot_count_ < 2 * most) slot_count_ *= 2;
        slots_ = memory.make<slot>(slot_count_);
        for (std::size_t i = 0; i < from.size; ++i) add(from.variables[i].name, i, name_role::own);
        if (most == from.size) return;
        for (std::size_t i = 0; i < from.size; ++i) add_aliases(from.variables[i], i);
        for (std::size_t i = 0; i < from.size; ++i) add_file_name(from.variables[i], i, memory);
    }

    /// The name's place in `names()`, or nothing.
    [[nodiscard]] const indexed_name* find(std::string_view name) const noexcept {
        return filter_.may_be(name) ? find_hashed(name) : nullptr;
    }

    /// What rejects most names before they are asked for.
    [[nodiscard]] const name_filter& filter() const noexcept { return filter_; }

    [[nodiscard]] const indexed_name* begin() const noexcept { return names_; }
    [[nodiscard]] const indexed_name* end() const noexcept { return names_ + size_; }
    [[nodiscard]] std::size_t size() const noexcept { return size_; }

private:
    static constexpr std::string_view file_suffix = "_FILE";

    /// Where a name's hash leads; free while `place` is 0.
    struct slot {
        std::uint16_t place = 0;  ///< in `names_`, from 1
        std::uint16_t tag = 0;    ///< more of the hash, so that the names themselves are compared once
    };

    [[nodiscard]] static bool is_alias(const fact& rule) noexcept {
        return rule.kind == rule_kind::alias || rule.kind == rule_kind::deprecated_alias;
    }

    [[nodiscard]] static std::size_t count(const catalog& from) noexcept {
        std::size_t names = from.size;
        for (const variable& one : from) {
            for (const fact& rule : *one.declared) names += is_alias(rule) ? 1U : 0U;
            names += one.reads_file() ? 1U : 0U;
        }
        return names;
    }

    [[gnu::cold]] void add_aliases(const variable& one, std::size_t index) noexcept {
        for (const fact& rule : *one.declared) {
            if (!is_alias(rule)) continue;
            const bool is_old = rule.kind == rule_kind::deprecated_alias;
            add(rule.text, index, is_old ? name_role::deprecated : name_role::alias);
        }
    }

    [[gnu::cold]] void add_file_name(const variable& one, std::size_t index, scratch& memory) {
        if (!one.reads_file()) return;
        char* const joined = memory.bytes(one.name.size() + file_suffix.size());
        char* end = joined;
        for (const char c : one.name) *end++ = c;
        for (const char c : file_suffix) *end++ = c;
        const std::string_view name(joined, static_cast<std::size_t>(end - joined));
        if (find(name) == nullptr) add(name, index, name_role::file);  // a declared X_FILE is itself
    }

    void add(std::string_view name, std::size_t variable, name_role role) noexcept {
        names_[size_++] = {name, static_cast<std::uint16_t>(variable), role};
        filter_.add(name);
        const std::uint32_t hash = hash_name(name, 0);
        std::size_t at = hash & (slot_count_ - 1);
        while (slots_[at].place != 0) at = (at + 1) & (slot_count_ - 1);
        slots_[at] = {static_cast<std::uint16_t>(size_), tag_of(hash)};
    }

    [[nodiscard]] const indexed_name* find_hashed(std::string_view name) const noexcept {
        const std::uint32_t hash = hash_name(name, 0);
        for (std::size_t at = hash & (slot_count_ - 1); slots_[at].place != 0; at = (at + 1) & (slot_count_ - 1)) {
            const indexed_name& one = names_[slots_[at].place - 1];
            if (slots_[at].tag == tag_of(hash) && is_same_name(one.name, name)) return &one;
        }
        return nullptr;
    }

    [[nodiscard]] static std::uint16_t tag_of(std::uint32_t hash) noexcept {
        return static_cast<std::uint16_t>(hash >> 16U);
    }

    indexed_name* names_ = nullptr;
    std::size_t size_ = 0;
    slot* slots_ = nullptr;
    std::size_t slot_count_ = 16;
    name_filter filter_;
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
