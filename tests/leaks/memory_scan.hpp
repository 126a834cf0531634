#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string_view>

#include <sys/mman.h>

/// Every eight bytes in a row of some secrets, each hidden by a key: who looks for a secret must not be found.
class hidden_needles {
public:
    explicit hidden_needles(std::uint64_t key) noexcept : key_(key) {}

    void add(std::string_view secret) noexcept {
        for (std::size_t i = 0; i + 8 <= secret.size() && count_ < most; ++i) {
            const std::uint64_t hidden = word_at(secret.data() + i) ^ key_;
            hidden_[count_++] = hidden;
            is_there_[place_of(hidden)] = 1;
        }
    }

    /// Whether one of them stands at an address.
    [[nodiscard]] bool stands_at(const char* at) const noexcept {
        const std::uint64_t hidden = word_at(at) ^ key_;
        if (is_there_[place_of(hidden)] == 0) return false;
        for (std::size_t i = 0; i < count_; ++i)
            if (hidden_[i] == hidden) return true;
        return false;
    }

private:
    static constexpr std::size_t most = 256;

    [[nodiscard]] static std::uint64_t word_at(const char* at) noexcept {
        std::uint64_t word = 0;
        std::memcpy(&word, at, sizeof word);
        return word;
    }
    [[nodiscard]] static std::uint64_t place_of(std::uint64_t hidden) noexcept {
        return (hidden * 0x9E3779B97F4A7C15U) >> 48U;
    }

    std::uint64_t key_;
    std::size_t count_ = 0;
    std::uint64_t hidden_[most] = {};
    unsigned char is_there_[65536] = {};
};

/// Memory of its own, by pages, that nothing else uses.
[[nodiscard]] inline char* map_pages(std::size_t size, int sharing) {
    void* const made = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, sharing | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (made == MAP_FAILED) std::abort();
    return static_cast<char*>(made);
}

/// Counts the eight bytes of secrets in all the memory that this process can have written, and tells the error output
/// where the first of each mapping stands.
[[nodiscard]] std::size_t count_fragments(const hidden_needles& needles);
