#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <twelve/detail/dotenv_bindings.hpp>
#include <twelve/detail/name_hash.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Finds bindings by name: open addressing in four bytes a slot. What the number of a binding leaves free of them holds
/// bits of its hash, so that a miss touches no other memory.
///
///     |  hash, as many bits as are left  |  number: the binding's index plus one; 0 where the slot is free  |
class dotenv_index {
public:
    static constexpr std::uint32_t none = 0xFFFFFFFFU;
    static constexpr std::size_t batch = 64;  ///< bindings that are added together, so that their cache misses overlap

    [[nodiscard]] std::uint32_t hash(std::string_view name) const noexcept { return hash_name(name, seed_); }

    /// Asks the processor to fetch what `insert` will need.
    void prefetch(std::uint32_t hash) const noexcept {
#if defined(__GNUC__)
        if (slots_.size() != 0) __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]);
#else
        static_cast<void>(hash);
#endif
    }

    /// Finds the last binding of a name; `none` where there is none.
    [[nodiscard]] std::uint32_t find(std::string_view name, std::string_view text,
                                     const dotenv_bindings& bindings) const noexcept {
        if (slots_.size() == 0) return none;
        const std::uint32_t wanted = hash(name);
        const std::size_t mask = slots_.size() - 1;
        for (std::size_t place = wanted & mask; slots_[place] != 0; place = (place + 1) & mask)
            if (is_alike(place, wanted) && bindings.name(index_at(place), text) == name) return index_at(place);
        return none;
    }

    /// Makes room for a batch, and where there is none, for all that the whole text is expected to have.
    void make_room(std::size_t expected, std::string_view text, const dotenv_bindings& bindings) {
        if (!holds(slots_.size(), used_ + batch)) return grow(expected, text, bindings);
        while (indexed_ + batch > numbers_) widen_numbers();  // a name is bound again and again
    }

    /// How many bindings are in it.
    [[nodiscard]] std::size_t size() const noexcept { return indexed_; }

    /// Adds the next binding, and answers the one before that has its name; `none` where there was none.
    [[nodiscard]] std::uint32_t add_next(std::uint32_t hash, std::string_view text,
                                         const dotenv_bindings& bindings) noexcept {
        const std::uint32_t index = static_cast<std::uint32_t>(indexed_++);
        const std::size_t mask = slots_.size() - 1;
        std::size_t place = hash & mask;
        for (; slots_[place] != 0; place = (place + 1) & mask) {
            if (!is_alike(place, hash) || bindings.name(index_at(place), text) != bindings.name(index, text)) continue;
            const std::uint32_t before = index_at(place);
            slots_[place] = slot_of(index, hash);
            return before;
        }
        slots_[place] = slot_of(index, hash);
        ++used_;
        return none;
    }

private:
    static constexpr std::size_t smallest = 128;

    /// Tells whether so many slots hold so many bindings with one in four free.
    [[nodiscard]] static bool holds(std::size_t slots, std::size_t bindings) noexcept {
        return bindings <= slots - slots / 4;
    }
    [[nodiscard]] std::uint32_t index_at(std::size_t place) const noexcept { return (slots_[place] & numbers_) - 1; }
    [[nodiscard]] std::uint32_t slot_of(std::uint32_t index, std::uint32_t hash) const noexcept {
        return (hash & ~numbers_) | (index + 1);
    }
    [[nodiscard]] bool is_alike(std::size_t place, std::uint32_t hash) const noexcept {
        return ((slots_[place] ^ hash) & ~numbers_) == 0;
    }

    /// Grows to hold all that is expected, and an eighth more, which is less work than to grow again and again.
    void grow(std::size_t expected, std::string_view text, const dotenv_bindings& bindings) {
        const bool is_first = slots_.size() == 0;  // nothing is known yet of the text
        std::size_t size = is_first ? smallest : slots_.size() * 2;
        while (!is_first && !holds(size, expected + expected / 8)) size *= 2;
        slots_ = plain_array<std::uint32_t>(size);
        while (numbers_ < size - 1 || numbers_ < indexed_ + batch) numbers_ = numbers_ * 2 + 1;
        // In the order of the text, not of the slots, which would jump about in it.
        for (std::size_t i = 0; i < indexed_; i += batch) take(i, text, bindings);
    }

    /// Takes a bit of each slot from the hash and gives it to the number.
    void widen_numbers() noexcept {
        const std::uint32_t wider = numbers_ * 2 + 1;
        for (std::size_t i = 0; i < slots_.size(); ++i) slots_[i] = (slots_[i] & ~wider) | (slots_[i] & numbers_);
        numbers_ = wider;
    }

    /// Adds a batch of bindings again, of which those in force have names that are all different.
    void take(std::size_t first, std::string_view text, const dotenv_bindings& bindings) noexcept {
        const std::size_t last = first + batch < indexed_ ? first + batch : indexed_;
        const std::size_t mask = slots_.size() - 1;
        std::uint32_t hashes[batch];
        for (std::size_t i = first; i < last; ++i) {
            hashes[i - first] = hash(bindings.name(i, text));
            prefetch(hashes[i - first]);
        }
        for (std::size_t i = first; i < last; ++i) {
            if (bindings.is(i, dotenv_overridden)) continue;
            std::size_t place = hashes[i - first] & mask;
            while (slots_[place] != 0) place = (place + 1) & mask;
            slots_[place] = slot_of(static_cast<std::uint32_t>(i), hashes[i - first]);
        }
    }

    // Addresses differ from run to run where the system randomises them.
    std::uint64_t seed_ = reinterpret_cast<std::uintptr_t>(this) * 0x9E3779B97F4A7C15U;
    plain_array<std::uint32_t> slots_;
    std::uint32_t numbers_ = 0;  // the bits of a slot that hold the number
    std::size_t indexed_ = 0;
    std::size_t used_ = 0;  // slots: bindings in force
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
