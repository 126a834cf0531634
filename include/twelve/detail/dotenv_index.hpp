#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include <twelve/detail/dotenv_bindings.hpp>
#include <twelve/detail/dotenv_name.hpp>
#include <twelve/detail/name_hash.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// So many set bytes and so many that are not: what lies in the middle cuts a name off at its size.
struct short_name_masks {
    constexpr short_name_masks() noexcept : bytes() {
        for (std::size_t i = 0; i < short_name; ++i) bytes[i] = '\xFF';
    }
    char bytes[2 * short_name];
};

inline constexpr short_name_masks short_masks{};

/// Finds bindings by name: open addressing in four bytes a slot. What the number of a binding leaves free of them holds
/// bits of its hash, so that a miss touches no other memory.
///
///     |  hash, as many bits as are left  |  number: the binding's index plus one; 0 where the slot is free  |
class dotenv_index {
public:
    static constexpr std::uint32_t none = 0xFFFFFFFFU;
    static constexpr std::size_t batch = 64;  ///< bindings that are added together, so that their cache misses overlap

    [[nodiscard]] std::uint32_t hash(std::string_view name) const noexcept {
        if (name.size() >= short_name) return hash_name(name, seed_);
        char padded[short_name] = {};
        std::memcpy(padded, name.data(), name.size());
        return hash_short(padded, name.size());
    }

    /// Hashes a name of less than 32 bytes behind whose begin so many may be read: without a branch on its size.
    [[nodiscard]] std::uint32_t hash_short(const char* name, std::size_t size) const noexcept {
        constexpr std::uint64_t first_factor = 0x9E3779B97F4A7C15U;
        constexpr std::uint64_t second_factor = 0xE7037ED1A0B428DBU;
        const char* const mask = short_masks.bytes + short_name - size;
        const std::uint64_t half = fold_product((load_8(name) & load_8(mask)) ^ first_factor,
                                                (load_8(name + 8) & load_8(mask + 8)) ^ seed_);
        return static_cast<std::uint32_t>(fold_product((load_8(name + 16) & load_8(mask + 16)) ^ half,
                                                       (load_8(name + 24) & load_8(mask + 24)) ^ second_factor));
    }

    /// Asks the processor to fetch what adding a binding will need.
    void prefetch(std::uint32_t hash) const noexcept {
#if defined(__GNUC__)
        if (slots_.size() != 0) __builtin_prefetch(slots_.data() + (hash & (slots_.size() - 1)));
#else
        static_cast<void>(hash);
#endif
    }

    /// Finds the last binding of a name; `none` where there is none.
    [[nodiscard]] std::uint32_t find(std::string_view name, std::string_view text,
                                     const dotenv_bindings& bindings) const noexcept {
        return find(name, hash(name), text, bindings);
    }
    [[nodiscard]] std::uint32_t find(std::string_view name, std::uint32_t wanted, std::string_view text,
                                     const dotenv_bindings& bindings) const noexcept {
        if (slots_.size() == 0) return none;
        const std::size_t mask = slots_.size() - 1;
        for (std::size_t place = wanted & mask; slots_[place] != 0; place = (place + 1) & mask)
            if (is_alike(place, wanted) && bindings.name(index_at(place), text) == name) return index_at(place);
        return none;
    }

    /// Makes room for so many bindings more, and where there is none, for all that the whole text is expected to have.
    void make_room(std::size_t count, std::size_t expected, std::string_view text, const dotenv_bindings& bindings) {
        if (used_ + count > room_) return grow(count, expected, text, bindings);
        while (indexed_ + count > numbers_) widen_numbers();  // a name is bound again and again
    }

    /// How many bindings are in it.
    [[nodiscard]] std::size_t size() const noexcept { return indexed_; }

    /// Adds the next bindings, for which there is room, and tells `duplicate` each that has the name of one before:
    /// its index and that one's.
    template <class Duplicate>
    void add_next(const std::uint32_t* hashes, std::size_t count, std::string_view text,
                  const dotenv_bindings& bindings, Duplicate duplicate) {
        std::uint32_t* const slots = slots_.data();
        const std::size_t mask = slots_.size() - 1;
        const std::uint32_t numbers = numbers_;
        const std::size_t first = indexed_;
        std::size_t crowded = 0;  // bindings whose slot was taken
        for (std::size_t i = 0; i < count; ++i) {
            std::uint32_t& slot = slots[hashes[i] & mask];
            if (slot == 0) {
                slot = (hashes[i] & ~numbers) | static_cast<std::uint32_t>(first + i + 1);
                continue;
            }
            ++crowded;
            const std::uint32_t before = add_behind(first + i, hashes[i], text, bindings);
            if (before != none) duplicate(static_cast<std::uint32_t>(first + i), before);
        }
        indexed_ = first + count;
        used_ += count - crowded;
    }

private:
    static constexpr std::size_t smallest = 128;

    [[nodiscard]] std::uint32_t index_at(std::size_t place) const noexcept { return (slots_[place] & numbers_) - 1; }
    [[nodiscard]] std::uint32_t slot_of(std::size_t index, std::uint32_t hash) const noexcept {
        return (hash & ~numbers_) | static_cast<std::uint32_t>(index + 1);
    }
    [[nodiscard]] bool is_alike(std::size_t place, std::uint32_t hash) const noexcept {
        return ((slots_[place] ^ hash) & ~numbers_) == 0;
    }

    /// Puts a binding behind others in its slot, or into the place of one that has its name, which it answers.
    [[nodiscard]] std::uint32_t add_behind(std::size_t index, std::uint32_t hash, std::string_view text,
                                           const dotenv_bindings& bindings) noexcept {
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

    /// Grows to hold all that is expected, and an eighth more, which is less work than to grow again and again. What the
    /// first lines let expect is not much to go by, since one that fills the text may follow: it is asked for again soon.
    void grow(std::size_t count, std::size_t expected, std::string_view text, const dotenv_bindings& bindings) {
        constexpr std::size_t first_lines = 4096;
        constexpr std::size_t most_at_first = 16 * first_lines;
        const std::size_t wanted = expected + expected / 8;
        const bool is_early = indexed_ + count <= first_lines;
        std::size_t size = slots_.size() == 0 ? smallest : slots_.size() * 2;
        while (size / 2 < wanted && !(is_early && size >= most_at_first)) size *= 2;
        room_ = size / 2 < wanted ? first_lines : size / 2;
        slots_ = plain_array<std::uint32_t>(size);
        while (numbers_ < size - 1 || numbers_ < indexed_ + count) numbers_ = numbers_ * 2 + 1;
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
            slots_[place] = slot_of(i, hashes[i - first]);
        }
    }

    // Addresses differ from run to run where the system randomises them.
    std::uint64_t seed_ = reinterpret_cast<std::uintptr_t>(this) * 0x9E3779B97F4A7C15U;
    plain_array<std::uint32_t> slots_;
    std::uint32_t numbers_ = 0;  // the bits of a slot that hold the number
    std::size_t indexed_ = 0;
    std::size_t used_ = 0;  // slots: bindings in force
    std::size_t room_ = 0;  // how many may be in use: with half of them free, most bindings are where they belong
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
