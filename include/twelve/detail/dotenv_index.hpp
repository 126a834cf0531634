#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <twelve/detail/dotenv_bindings.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// The last binding of each name that was put into it: open addressing.
class dotenv_index {
public:
    /// Finds the binding of a name; `dotenv_bindings::none` where it was not put.
    [[nodiscard]] std::uint32_t find(std::string_view name, std::uint32_t hash, std::string_view text,
                                     const dotenv_bindings& bindings) const noexcept {
        if (slots_.size() == 0) return dotenv_bindings::none;
        const slot& found = slots_[place_of([&] { return name; }, hash, text, bindings)];
        return found.number == 0 ? dotenv_bindings::none : found.number - 1;
    }

    /// Puts a binding, and answers the one that has been there under its name; `dotenv_bindings::none` where there was
    /// none.
    std::uint32_t put(std::uint32_t index, std::string_view text, const dotenv_bindings& bindings) {
        if (2 * (used_ + 1) > slots_.size()) grow();
        const std::uint32_t hash = bindings.hash(index);
        slot& found = slots_[place_of([&] { return bindings.name(index, text); }, hash, text, bindings)];
        const std::uint32_t before = found.number == 0 ? dotenv_bindings::none : found.number - 1;
        if (before == dotenv_bindings::none) ++used_;
        found = {hash, index + 1};
        return before;
    }

    /// How many names it holds.
    [[nodiscard]] std::size_t size() const noexcept { return used_; }

    template <class Visit>
    void each_hash(Visit visit) const {
        for (std::size_t i = 0; i < slots_.size(); ++i)
            if (slots_[i].number != 0) visit(slots_[i].hash);
    }

private:
    struct slot {
        std::uint32_t hash;
        std::uint32_t number;  // the binding's index plus one; 0 where the slot is free
    };

    /// The slot of a name, or the free one it belongs into. The name is asked for where its hash was found.
    template <class Name>
    [[nodiscard]] std::size_t place_of(Name name, std::uint32_t hash, std::string_view text,
                                       const dotenv_bindings& bindings) const noexcept {
        const std::size_t mask = slots_.size() - 1;
        std::size_t place = hash & mask;
        for (; slots_[place].number != 0; place = (place + 1) & mask)
            if (slots_[place].hash == hash && bindings.name(slots_[place].number - 1, text) == name()) break;
        return place;
    }

    void grow() {
        constexpr std::size_t smallest = 32;
        plain_array<slot> grown(slots_.size() == 0 ? smallest : 2 * slots_.size());
        const std::size_t mask = grown.size() - 1;
        for (std::size_t i = 0; i < slots_.size(); ++i) {
            if (slots_[i].number == 0) continue;
            std::size_t place = slots_[i].hash & mask;
            while (grown[place].number != 0) place = (place + 1) & mask;
            grown[place] = slots_[i];
        }
        slots_ = static_cast<plain_array<slot>&&>(grown);
    }

    plain_array<slot> slots_;
    std::size_t used_ = 0;
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
