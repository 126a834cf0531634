#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <twelve/catalog.hpp>
#include <twelve/detail/choosing.hpp>
#include <twelve/detail/edit_distance.hpp>
#include <twelve/detail/looks_secret.hpp>  // upper_ascii
#include <twelve/detail/readings.hpp>
#include <twelve/detail/scratch.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// What occurs in a name: a bit for each letter, and a bit for each two neighbours; some share a bit.
///
/// It rules out most names that are not near, without a look at them. An edit changes at most two letters (one goes,
/// one comes) and six pairs (a swap breaks three and makes three).
struct name_shape {
    std::uint64_t letters = 0;
    std::uint64_t pairs = 0;
};

[[nodiscard]] constexpr name_shape shape_of(std::string_view name) noexcept {
    name_shape made;
    unsigned before = 0;
    for (const char byte : name) {
        const unsigned letter = static_cast<unsigned char>(byte);
        made.letters |= std::uint64_t{1} << (letter & 63U);
        if (before != 0) made.pairs |= std::uint64_t{1} << ((before * 7 + letter) & 63U);
        before = letter;
    }
    return made;
}

[[nodiscard]] constexpr unsigned count_bits(std::uint64_t bits) noexcept {
    bits -= (bits >> 1U) & 0x5555555555555555U;
    bits = (bits & 0x3333333333333333U) + ((bits >> 2U) & 0x3333333333333333U);
    bits = (bits + (bits >> 4U)) & 0x0F0F0F0F0F0F0F0FU;
    return static_cast<unsigned>((bits * 0x0101010101010101U) >> 56U);
}

/// Whether two names could be two edits apart.
[[nodiscard]] constexpr bool may_be_near(const name_shape& left, const name_shape& right) noexcept {
    std::uint64_t letters = left.letters ^ right.letters;
    for (int i = 0; i < 4; ++i) letters &= letters - 1;  // takes the lowest bit away
    return letters == 0 && count_bits(left.pairs ^ right.pairs) <= 12;
}

/// The name of a variable that is missing or at its default: what a misspelt name may have meant.
struct near_name {
    std::string_view name{};
    std::string_view folded{};     ///< in upper case, since case is a misspelling of its own
    std::string_view suggested{};  ///< the name itself; for a former name the one that replaced it
    std::size_t order = 0;         ///< of the declaration
    name_shape shape{};
};

/// Finds what misspelt names meant among the names that nobody set, for an environment of any size.
///
/// Sorted by length, so that a name is compared with those of about its own; and of these with the few that share its
/// letters. Alive as long as `memory`.
class near_names {
public:
    near_names(const catalog& declared, const readings& read, scratch& memory)
        : first_(memory.make<near_name>(read.names().size())) {
        for (std::size_t length = 0; length <= longest_compared_name; ++length) {
            begin_[length] = size_;
            std::size_t order = 0;
            for (const indexed_name& one : read.names()) {
                ++order;
                if (one.name.size() == length && !is_set(declared, read, one.variable))
                    add(one, declared.variables[one.variable], order, memory);
            }
        }
        begin_[longest_compared_name + 1] = size_;
    }

    /// The nearest name, the first declared among equals; null where none is near.
    [[nodiscard]] const near_name* find(std::string_view name) const noexcept {
        if (name.empty() || name.size() > longest_compared_name) return nullptr;
        char letters[longest_compared_name];
        for (std::size_t i = 0; i < name.size(); ++i) letters[i] = upper_ascii(name[i]);
        const std::string_view folded(letters, name.size());
        const name_shape shape = shape_of(folded);
        const std::size_t shortest = name.size() < 3 ? 1 : name.size() - 2;
        const std::size_t longest = name.size() + 2 < longest_compared_name ? name.size() + 2 : longest_compared_name;
        const near_name* best = nullptr;
        unsigned best_edits = 0;
        for (const near_name* one = first_ + begin_[shortest]; one != first_ + begin_[longest + 1]; ++one) {
            if (!may_be_near(shape, one->shape)) continue;
            const unsigned limit = most_edits(one->folded.size());
            const unsigned edits = edit_distance(folded, one->folded, limit);
            if (edits > limit || (best != nullptr && edits > best_edits)) continue;
            if (best != nullptr && edits == best_edits && one->order > best->order) continue;
            best = one;
            best_edits = edits;
        }
        return best;
    }

    [[nodiscard]] const near_name* begin() const noexcept { return first_; }
    [[nodiscard]] const near_name* end() const noexcept { return first_ + size_; }

private:
    /// Whether a variable is neither missing nor at its default.
    [[nodiscard]] static bool is_set(const catalog& declared, const readings& read, std::size_t index) noexcept {
        const hit* const first = read.first_hit(index);
        const variable& of = declared.variables[index];
        return first != nullptr && sets(*best_in_source(*first, of), of);
    }

    [[gnu::cold]] void add(const indexed_name& one, const variable& of, std::size_t order, scratch& memory) {
        char* const letters = memory.make<char>(one.name.size());
        for (std::size_t i = 0; i < one.name.size(); ++i) letters[i] = upper_ascii(one.name[i]);
        near_name& added = first_[size_++];
        added.name = one.name;
        added.folded = std::string_view(letters, one.name.size());
        added.suggested = one.role == name_role::deprecated ? of.name : one.name;
        added.order = order;
        added.shape = shape_of(added.folded);
    }

    near_name* first_;
    std::size_t size_ = 0;
    std::size_t begin_[longest_compared_name + 2] = {};  ///< the first name of each length
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
