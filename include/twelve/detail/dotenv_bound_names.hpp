#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <twelve/detail/dotenv_bindings.hpp>
#include <twelve/detail/dotenv_filter.hpp>
#include <twelve/detail/dotenv_index.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Knows which names a text has bound so far, and in the end which of them it has bound again.
///
/// Most names are bound once and referred to never, and an index of them all takes more time than the rest of a big
/// file. So a filter tells which names may have been bound before, and only those are indexed. For a name that is
/// referred to, all bindings are looked through, once; where that was done for many names, the others are indexed too.
class dotenv_bound_names {
public:
    dotenv_bound_names(std::string_view text, const dotenv_bindings& bindings) noexcept
        : text_(text), bindings_(bindings) {}

    /// Notes that a binding was added.
    void note_added(std::uint32_t hash) {
        filter_.prefetch(hash);
        if (bindings_.size() - taken_ == batch) take_added();
    }

    /// Finds the last binding of a name; `none` where there is none.
    [[nodiscard]] std::uint32_t find(std::string_view name, std::uint32_t hash) {
        take_added();
        if (room_ == 0 || !filter_.may_hold(hash)) return dotenv_bindings::none;
        std::uint32_t found = doubtful_.find(name, hash, text_, bindings_);
        if (found == dotenv_bindings::none) found = asked_.find(name, hash, text_, bindings_);
        if (found != dotenv_bindings::none || are_all_asked_) return found;
        if (looked_through_ > most_looks * bindings_.size()) {
            ask_for_all();
            return asked_.find(name, hash, text_, bindings_);
        }
        looked_through_ += bindings_.size();
        found = bindings_.find_last(name, hash, text_);
        if (found != dotenv_bindings::none) asked_.put(found, text_, bindings_);
        return found;
    }

    /// Tells of each binding whose name was bound before, in their order: `visit(index, before)`. No more are added.
    template <class Visit>
    void each_bound_again(Visit visit) {
        take_added();
        dotenv_index exact;
        each_doubtful([&](std::uint32_t i, std::uint32_t) {
            const std::uint32_t before = exact.put(i, text_, bindings_);
            if (before != dotenv_bindings::none) visit(i, before);
        });
    }

private:
    static constexpr std::size_t batch = 64;       // added together, so that their cache misses overlap
    static constexpr std::size_t most_looks = 64;  // through all bindings: indexing them takes as long
    static constexpr std::size_t few = 4;          // names: for so many it is quicker to compare each hash
    static constexpr std::uint32_t word_bits = 64;

    [[nodiscard]] static constexpr std::uint64_t bit_of(std::uint32_t hash) noexcept {
        return std::uint64_t{1} << hash % word_bits;
    }

    /// Visits all bindings of doubtful names, and a few others, in their order.
    template <class Visit>
    void each_doubtful(Visit visit) const {
        std::uint32_t hashes[few];
        std::size_t count = 0;
        if (doubtful_.size() > few) return each_marked(visit);
        doubtful_.each_hash([&](std::uint32_t hash) { hashes[count++] = hash; });
        if (count != 0) bindings_.each_with_hash(hashes, count, visit);
    }

    /// The same where they are many: each hash is looked up in a table of bits, of which one in 64 is set.
    template <class Visit>
    void each_marked(Visit visit) const {
        std::size_t words = 1;
        while (words < doubtful_.size()) words *= 2;
        const std::uint32_t mask = static_cast<std::uint32_t>(words * word_bits - 1);
        plain_array<std::uint64_t> marks(words);
        doubtful_.each_hash([&](std::uint32_t hash) { marks[(hash & mask) / word_bits] |= bit_of(hash); });
        const std::uint64_t* const marked = marks.data();
        bindings_.each_hash(0, bindings_.size(), [&](std::uint32_t i, std::uint32_t hash) {
            if ((marked[(hash & mask) / word_bits] & bit_of(hash)) != 0) visit(i, hash);
        });
    }

    void take_added() {
        const std::size_t size = bindings_.size();
        if (size > room_) make_room(size);
        bindings_.each_hash(taken_, size, [this](std::uint32_t i, std::uint32_t hash) {
            if (filter_.add(hash)) doubtful_.put(i, text_, bindings_);
            if (are_all_asked_) asked_.put(i, text_, bindings_);
        });
        taken_ = size;
    }

    /// Makes room in the filter for all that the text is expected to bind. What its first lines let expect is not much
    /// to go by, since one that fills the text may follow: it is asked for again soon.
    [[gnu::cold]] void make_room(std::size_t size) {
        constexpr std::size_t first_lines = 4096;
        constexpr std::size_t most_at_first = 16 * first_lines;
        const std::size_t read = static_cast<std::size_t>(bindings_.name(size - 1, text_).data() - text_.data());
        const std::size_t expected = size < batch ? batch : text_.size() / (read / size + 1);
        const bool is_early = size <= first_lines && expected > most_at_first;
        // Where it is small anyway, it has room to spare, so that hardly any name is doubtful.
        const std::size_t wanted = is_early                  ? most_at_first
                                   : expected <= first_lines ? 2 * expected
                                                             : expected + expected / 8;
        filter_.reset(wanted > size ? wanted : 2 * size);
        room_ = is_early ? first_lines : filter_.room();
        bindings_.each_hash(0, taken_,
                            [this](std::uint32_t, std::uint32_t hash) { static_cast<void>(filter_.add(hash)); });
    }

    [[gnu::cold]] void ask_for_all() {
        are_all_asked_ = true;
        for (std::uint32_t i = 0; i != bindings_.size(); ++i) asked_.put(i, text_, bindings_);
    }

    std::string_view text_;
    const dotenv_bindings& bindings_;
    dotenv_filter filter_;
    dotenv_index doubtful_;  // names that may be bound twice
    dotenv_index asked_;     // names that were referred to; their bindings are the last unless they are doubtful
    std::size_t taken_ = 0;
    std::size_t room_ = 0;            // in the filter
    std::size_t looked_through_ = 0;  // bindings
    bool are_all_asked_ = false;
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
