#pragma once

#include <cstddef>
#include <cstdint>

#include <twelve/detail/dotenv_bindings.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Tells whether a name may have been bound before. A no is always right; a yes is wrong about once in a hundred times.
///
/// Two bytes or so a name, where an index takes sixteen: of a big file they stay in the cache. It is a Bloom filter of
/// three bits, which stand in one word.
class dotenv_filter {
public:
    /// Asks the processor to fetch what adding a hash will need. Not inlined, it would seem to do nothing and be left
    /// out.
    [[gnu::always_inline]] void prefetch(std::uint32_t hash) const noexcept {
#if defined(__GNUC__)
        if (words_.size() != 0) __builtin_prefetch(words_.data() + place(hash));
#else
        static_cast<void>(hash);
#endif
    }

    [[nodiscard]] bool may_hold(std::uint32_t hash) const noexcept {
        return (words_[place(hash)] & bits(hash)) == bits(hash);
    }

    /// How many hashes there is room for.
    [[nodiscard]] std::size_t room() const noexcept { return words_.size() * names_in_word; }

    /// Forgets all and makes room for so many hashes.
    void reset(std::size_t count) {
        std::size_t size = 2;
        for (shift_ = 31; size < count / names_in_word + 1; size *= 2) --shift_;
        words_ = plain_array<std::uint64_t>(size);
    }

    /// Adds a hash, for which there is room, and tells whether it may have been there.
    [[nodiscard]] bool add(std::uint32_t hash) noexcept {
        std::uint64_t& word = words_[place(hash)];
        const std::uint64_t wanted = bits(hash);
        const bool is_there = (word & wanted) == wanted;
        word |= wanted;
        return is_there;
    }

private:
    static constexpr std::size_t names_in_word = 5;  // at most, on average: more make wrong answers too many

    [[nodiscard]] std::size_t place(std::uint32_t hash) const noexcept { return hash >> shift_; }

    /// Three bits of a word. The hash's own bits tell the word; they are mixed again.
    [[nodiscard]] static std::uint64_t bits(std::uint32_t hash) noexcept {
        const std::uint32_t mixed = (hash * 0x9E3779B1U) >> 14U;
        return (std::uint64_t{1} << (mixed & 63U)) | (std::uint64_t{1} << (mixed >> 6U & 63U)) |
               (std::uint64_t{1} << (mixed >> 12U));
    }

    plain_array<std::uint64_t> words_;
    unsigned shift_ = 0;
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
