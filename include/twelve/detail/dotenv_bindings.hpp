#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <twelve/detail/name_hash.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// What is known of a binding, one bit each.
enum dotenv_fact : std::uint8_t {
    dotenv_stored = 1,       ///< the value is in the store, not in the text
    dotenv_tainted = 2,      ///< its expansion touched a secret
    dotenv_overridden = 4,   ///< a later binding has the same name
    dotenv_faulty = 8,       ///< it has an error, so it has no value
    dotenv_single = 16,      ///< it stood in single quotes
    dotenv_double = 32,      ///< it stood in double quotes
    dotenv_url_known = 64,   ///< whether the value is a URL with userinfo has been asked,
    dotenv_url_secret = 128  ///< and it is one
};

/// One binding in 32 bytes, two a cache line: a big file is bound by memory. Offsets fit since a file is under 4 GiB.
struct dotenv_record {
    std::uint32_t name_begin;
    std::uint32_t name_size;
    std::uint32_t raw_begin;  ///< the value as it is spelled, quotes included
    std::uint32_t raw_size;
    std::uint32_t text_begin;  ///< the value itself: in the text, or in the store
    std::uint32_t text_size;
    std::uint32_t line;
    std::uint8_t facts;

    [[nodiscard]] bool is(dotenv_fact fact) const noexcept { return (facts & fact) != 0; }
    void set(dotenv_fact fact) noexcept { facts = static_cast<std::uint8_t>(facts | fact); }
};

/// Ordinary memory that grows by `new` and `delete`; it holds plain data only.
template <typename Plain>
class plain_array {
public:
    plain_array() noexcept = default;
    explicit plain_array(std::size_t size) : items_(new Plain[size]()), size_(size) {}
    plain_array(const plain_array&) = delete;
    plain_array& operator=(const plain_array&) = delete;
    plain_array(plain_array&& other) noexcept : items_(other.items_), size_(other.size_) {
        other.items_ = nullptr;
        other.size_ = 0;
    }
    plain_array& operator=(plain_array&& other) noexcept {
        Plain* const items = items_;
        const std::size_t size = size_;
        items_ = other.items_;
        size_ = other.size_;
        other.items_ = items;
        other.size_ = size;
        return *this;
    }
    ~plain_array() { delete[] items_; }

    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] Plain& operator[](std::size_t index) noexcept { return items_[index]; }
    [[nodiscard]] const Plain& operator[](std::size_t index) const noexcept { return items_[index]; }

private:
    Plain* items_ = nullptr;
    std::size_t size_ = 0;
};

/// The bindings of a file in its order, in blocks that never move: growing copies nothing.
class dotenv_bindings {
public:
    dotenv_bindings() noexcept = default;
    dotenv_bindings(const dotenv_bindings&) = delete;
    dotenv_bindings& operator=(const dotenv_bindings&) = delete;
    dotenv_bindings(dotenv_bindings&& other) noexcept
        : blocks_(static_cast<plain_array<dotenv_record*>&&>(other.blocks_)), size_(other.size_) {
        other.size_ = 0;
    }
    dotenv_bindings& operator=(dotenv_bindings&& other) noexcept {
        blocks_ = static_cast<plain_array<dotenv_record*>&&>(other.blocks_);
        const std::size_t size = size_;
        size_ = other.size_;
        other.size_ = size;
        return *this;
    }
    ~dotenv_bindings() {
        for (std::size_t i = 0; i < blocks_.size(); ++i) delete[] blocks_[i];
    }

    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
    [[nodiscard]] dotenv_record& operator[](std::size_t index) noexcept {
        return blocks_[index / block_records][index % block_records];
    }
    [[nodiscard]] const dotenv_record& operator[](std::size_t index) const noexcept {
        return blocks_[index / block_records][index % block_records];
    }

    void push_back(const dotenv_record& record) {
        if (size_ % block_records == 0) add_block();
        (*this)[size_] = record;
        ++size_;
    }

private:
    // Small files get a small first block; the others stay under the size at which malloc maps each block anew.
    static constexpr std::size_t block_records = 512;

    void add_block() {
        const std::size_t block = size_ / block_records;
        if (block >= blocks_.size()) grow(block == 0 ? 1 : block * 2);
        if (blocks_[block] == nullptr) blocks_[block] = new dotenv_record[block_records];
    }

    void grow(std::size_t count) {
        plain_array<dotenv_record*> grown(count);
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            grown[i] = blocks_[i];
            blocks_[i] = nullptr;
        }
        blocks_ = static_cast<plain_array<dotenv_record*>&&>(grown);
    }

    plain_array<dotenv_record*> blocks_;
    std::size_t size_ = 0;
};

/// Finds bindings by name: open addressing, the hash beside the index so that a miss touches no other memory.
class dotenv_index {
public:
    static constexpr std::uint32_t none = 0xFFFFFFFFU;

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
    [[nodiscard]] std::uint32_t find(std::string_view name, const char* text,
                                     const dotenv_bindings& bindings) const noexcept {
        if (slots_.size() == 0) return none;
        const slot& found = slots_[place_of(name, hash(name), text, bindings)];
        return found.number == 0 ? none : found.number - 1;
    }

    /// Makes `index` the binding of its name, and answers the one before; `none` where there was none.
    std::uint32_t insert(std::uint32_t index, std::uint32_t hash, const char* text, const dotenv_bindings& bindings) {
        if (used_ * 2 >= slots_.size()) grow();
        const dotenv_record& record = bindings[index];
        slot& place = slots_[place_of({text + record.name_begin, record.name_size}, hash, text, bindings)];
        const std::uint32_t before = place.number == 0 ? none : place.number - 1;
        if (before == none) ++used_;
        place = slot{hash, index + 1};
        return before;
    }

private:
    struct slot {
        std::uint32_t hash;
        std::uint32_t number;  // the index plus one; 0 where the slot is free
    };

    [[nodiscard]] std::size_t place_of(std::string_view name, std::uint32_t hash, const char* text,
                                       const dotenv_bindings& bindings) const noexcept {
        const std::size_t mask = slots_.size() - 1;
        std::size_t place = hash & mask;
        for (; slots_[place].number != 0; place = (place + 1) & mask) {
            if (slots_[place].hash != hash) continue;
            const dotenv_record& record = bindings[slots_[place].number - 1];
            if (std::string_view(text + record.name_begin, record.name_size) == name) break;
        }
        return place;
    }

    void grow() {
        plain_array<slot> grown(slots_.size() == 0 ? 64 : slots_.size() * 4);
        const std::size_t mask = grown.size() - 1;
        for (std::size_t i = 0; i < slots_.size(); ++i) {
            if (slots_[i].number == 0) continue;
            std::size_t place = slots_[i].hash & mask;
            while (grown[place].number != 0) place = (place + 1) & mask;
            grown[place] = slots_[i];
        }
        slots_ = static_cast<plain_array<slot>&&>(grown);
    }

    // Addresses differ from run to run where the system randomises them.
    std::uint64_t seed_ = reinterpret_cast<std::uintptr_t>(this) * 0x9E3779B97F4A7C15U;
    plain_array<slot> slots_;
    std::size_t used_ = 0;
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
