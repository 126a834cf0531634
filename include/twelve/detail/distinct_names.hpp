#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <twelve/detail/fnv.hpp>
#include <twelve/detail/machine_names.hpp>
#include <twelve/detail/rows.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

// First by how they look, which is cheap: where no two look alike and none looks like one of the machine's, all is well.
// Else by their hashes, sorted: pairwise, 300 fields would cost the compiler 45,000 comparisons. Looks and hashes are
// carried through the prefixes, so that no name is ever put together at compile time.

enum class name_fault : std::uint8_t { none, twice, of_the_machine };

[[nodiscard]] constexpr char to_upper(char c) noexcept {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

[[nodiscard]] constexpr std::uint64_t hash_on_upper(std::uint64_t hash, const char* text) noexcept {
    for (; *text != '\0'; ++text) hash = (hash ^ static_cast<unsigned char>(to_upper(*text))) * hash_prime;
    return hash;
}

inline constexpr std::uint64_t loader_hash = hash_on(hash_start, "LD_");
inline constexpr std::uint64_t locale_hash = hash_on(hash_start, "LC_");

[[nodiscard]] constexpr std::size_t count_names(const settings_type& settings) noexcept {
    std::size_t count = 0;
    for (std::size_t i = 0; i < settings.row_count; ++i) {
        const row& one = settings.rows[i];
        // Not by the pointer to the group: g++ with UBSan takes its comparison for no constant.
        if (one.type->kind == value_kind::group) {
            count += count_names(*one.type->group);
            continue;
        }
        ++count;
        for (const fact& rule : one)
            if (rule.kind == rule_kind::alias || rule.kind == rule_kind::deprecated_alias) ++count;
    }
    return count;
}

template <std::size_t Count>
struct name_hashes {
    std::uint64_t all[Count == 0 ? 1 : Count]{};
    std::size_t size = 0;
    bool has_machine_name = false;
};

template <class Hashes>
constexpr void add_names(Hashes& hashes, const settings_type& settings, std::uint64_t prefix) noexcept;

template <class Hashes>
constexpr void add_group(Hashes& hashes, const row& one, std::uint64_t prefix) noexcept {
    const settings_type& group = *one.type->group;
    const char* own = one.text(rule_kind::prefix);
    if (own == nullptr) own = group.prefix;
    if (own != nullptr) return add_names(hashes, group, hash_on(prefix, own));
    add_names(hashes, group, hash_on(hash_on_upper(prefix, one.member()), "_"));
}

/// Tells a member whose name falls to the loader or the locale, whatever follows.
[[nodiscard]] constexpr bool is_of_machine_family(std::uint64_t prefix, const char* member) noexcept {
    if (prefix == loader_hash || prefix == locale_hash) return true;
    if (prefix != hash_start || to_upper(member[0]) != 'L' || member[1] == '\0' || member[2] != '_') return false;
    return to_upper(member[1]) == 'D' || to_upper(member[1]) == 'C';
}

template <class Hashes>
constexpr void add_names(Hashes& hashes, const settings_type& settings, std::uint64_t prefix) noexcept {
    for (std::size_t i = 0; i < settings.row_count; ++i) {
        const row& one = settings.rows[i];
        if (one.type->kind == value_kind::group) {
            add_group(hashes, one, prefix);
            continue;
        }
        bool is_named = false;
        for (const fact& rule : one) {
            if (rule.kind == rule_kind::named) is_named = true;
            if (rule.kind == rule_kind::named || rule.kind == rule_kind::alias ||
                rule.kind == rule_kind::deprecated_alias)
                hashes.all[hashes.size++] = hash_on(hash_start, rule.text);
        }
        if (is_named) continue;
        const std::uint64_t hash = hash_on_upper(prefix, one.member());
        hashes.all[hashes.size++] = hash;
        if (is_machine_hash(hash) || is_of_machine_family(prefix, one.member())) hashes.has_machine_name = true;
    }
}

/// Sinks one hash to its place in a heap.
constexpr void sink(std::uint64_t* heap, std::size_t parent, std::size_t size) noexcept {
    while (true) {
        std::size_t child = 2 * parent + 1;
        if (child >= size) return;
        if (child + 1 < size && heap[child] < heap[child + 1]) ++child;
        if (heap[parent] >= heap[child]) return;
        const std::uint64_t swapped = heap[parent];
        heap[parent] = heap[child];
        heap[child] = swapped;
        parent = child;
    }
}

constexpr void sort(std::uint64_t* all, std::size_t size) noexcept {
    for (std::size_t i = size / 2; i != 0; --i) sink(all, i - 1, size);
    for (std::size_t last = size; last > 1; --last) {
        const std::uint64_t greatest = all[0];
        all[0] = all[last - 1];
        all[last - 1] = greatest;
        sink(all, 0, last - 1);
    }
}

template <unsigned Bits>
struct seen_looks {
    std::uint64_t slots[std::size_t{1} << Bits]{};
    bool are_in_doubt = false;

    constexpr void add(const name_look& look) noexcept {
        const std::uint64_t key = look.key();
        std::uint64_t at = spread(key, Bits);
        for (; slots[at] != 0; at = (at + 1) % (std::uint64_t{1} << Bits))
            if (slots[at] == key) are_in_doubt = true;
        slots[at] = key;
    }
};

template <class Looks>
constexpr void add_looks(Looks& looks, const settings_type& settings, const name_look& prefix) noexcept;

template <class Looks>
constexpr void add_looks_of_group(Looks& looks, const row& one, const name_look& prefix) noexcept {
    const settings_type& group = *one.type->group;
    const char* own = one.text(rule_kind::prefix);
    if (own == nullptr) own = group.prefix;
    if (own != nullptr) return add_looks(looks, group, look_on(prefix, own, std::string_view(own).size()));
    add_looks(looks, group, look_on(look_on(prefix, one.member(), one.heading->size), "_", 1));
}

template <class Looks>
constexpr void add_looks(Looks& looks, const settings_type& settings, const name_look& prefix) noexcept {
    for (std::size_t i = 0; i < settings.row_count; ++i) {
        const row& one = settings.rows[i];
        if (one.type->kind == value_kind::group) {
            add_looks_of_group(looks, one, prefix);
            continue;
        }
        bool is_named = false;
        for (const fact& rule : one) {
            if (rule.kind == rule_kind::named) is_named = true;
            if (rule.kind == rule_kind::named || rule.kind == rule_kind::alias ||
                rule.kind == rule_kind::deprecated_alias)
                looks.add(look_on({}, rule.text, rule.size));
        }
        if (is_named) continue;
        const name_look look = look_on(prefix, one.member(), one.heading->size);
        if (looks_like_the_machine(look)) looks.are_in_doubt = true;
        looks.add(look);
    }
}

/// Tells whether the names must be read whole.
template <std::size_t Count>
[[nodiscard]] constexpr bool are_names_in_doubt(const settings_type& settings) noexcept {
    constexpr unsigned bits = Count < 8 ? 4 : Count < 32 ? 6 : Count < 128 ? 8 : Count < 512 ? 10 : 14;
    static_assert(Count < std::size_t{1} << bits, "a configuration has at most 16383 names");
    seen_looks<bits> looks{};
    name_look prefix{};
    if (settings.prefix != nullptr) prefix = look_on(prefix, settings.prefix, std::string_view(settings.prefix).size());
    add_looks(looks, settings, prefix);
    return looks.are_in_doubt;
}

template <std::size_t Count>
[[nodiscard]] constexpr name_fault find_name_fault(const settings_type& settings) noexcept {
    if (!are_names_in_doubt<Count>(settings)) return name_fault::none;
    name_hashes<Count> hashes{};
    add_names(hashes, settings, settings.prefix == nullptr ? hash_start : hash_on(hash_start, settings.prefix));
    if (hashes.has_machine_name) return name_fault::of_the_machine;
    sort(hashes.all, hashes.size);
    for (std::size_t i = 1; i < hashes.size; ++i)
        if (hashes.all[i] == hashes.all[i - 1]) return name_fault::twice;
    return name_fault::none;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
