#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <twelve/catalog.hpp>
#include <twelve/detail/looks_secret.hpp>
#include <twelve/detail/name_index.hpp>
#include <twelve/detail/scratch.hpp>
#include <twelve/source.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// One value that a source holds for a variable, under one of its names.
struct hit {
    raw_value value;
    const indexed_name* name = nullptr;
    std::uint16_t source = 0;
    hit* next = nullptr;  ///< of the same variable, from the same or a less important source
};

/// A variable that a source could not look up.
struct failed_lookup {
    std::uint16_t variable = 0;
    std::uint16_t source = 0;
    literal reason;
    failed_lookup* next = nullptr;
};

/// All sources of a load, read once, the most important first; and what they hold for the declared names.
class readings final : public collector, public opening {
public:
    // Delegates, so that the sources opened already are closed, and wiped, where a later one throws.
    readings(const catalog& declared, const any_source* const* sources, std::size_t count, scratch& memory)
        : readings(declared, memory) {
        first_ = memory.make<hit*>(declared.size + 1);
        opened_ = memory.make<opened_source*>(count + 1);
        for (std::size_t i = 0; i < count; ++i) {
            opened_[i] = sources[i]->open(*this);
            size_ = i + 1;
            opened_[i]->collect(*this);
        }
    }

    readings(const readings&) = delete;
    readings& operator=(const readings&) = delete;
    ~readings() override {
        for (std::size_t i = 0; i < size_; ++i) opened_[i]->~opened_source();
    }

    [[nodiscard]] const hit* first_hit(std::size_t variable) const noexcept { return first_[variable]; }
    [[nodiscard]] const failed_lookup* failures() const noexcept { return failures_; }
    [[nodiscard]] const hit* duplicates() const noexcept { return duplicates_; }
    [[nodiscard]] std::size_t source_count() const noexcept { return size_; }
    [[nodiscard]] opened_source& source(std::size_t index) const noexcept { return *opened_[index]; }
    [[nodiscard]] const name_index& names() const noexcept { return index_; }

    // What sources ask:

    [[nodiscard]] std::size_t name_count() const noexcept override { return index_.size(); }
    [[nodiscard]] std::string_view name(std::size_t index) const noexcept override {
        return (index_.begin() + index)->name;
    }
    [[gnu::cold]] [[nodiscard]] bool is_secret(std::string_view name) const noexcept override {
        const indexed_name* const found = index_.find(name);
        if (found == nullptr) return looks_secret(name);
        const variable& of = declared_.variables[found->variable];
        return of.bears_secret() || looks_secret(of.name) || looks_secret(name);
    }
    [[gnu::cold]] [[nodiscard]] bool find_above(std::string_view name, raw_value& found) override {
        for (std::size_t i = 0; i < size_; ++i)
            if (!opened_[i]->is_refused() && opened_[i]->find(name, found)) return true;
        return false;
    }

    // What sources tell:

    void take(std::string_view name, const raw_value& value) override {
        const indexed_name* const found = index_.find(name);
        if (found == nullptr) return;
        hit** end = &first_[found->variable];
        for (; *end != nullptr; end = &(*end)->next)
            if ((*end)->source + 1U == size_ && (*end)->name == found) return take_again(value, *found);
        *end = make_hit(value, *found);
    }

    [[gnu::cold]] void fail(std::string_view name, literal reason) override {
        const indexed_name* const found = index_.find(name);
        if (found == nullptr) return;
        failed_lookup* const made = memory_.make<failed_lookup>(1);
        made->variable = found->variable;
        made->source = static_cast<std::uint16_t>(size_ - 1);
        made->reason = reason;
        made->next = failures_;
        failures_ = made;
    }

private:
    readings(const catalog& declared, scratch& memory)
        : opening(memory), declared_(declared), index_(declared, memory), memory_(memory) {
        want_only(index_.filter());
    }

    [[nodiscard]] hit* make_hit(const raw_value& value, const indexed_name& name) {
        return memory_.place<hit>(hit{value, &name, static_cast<std::uint16_t>(size_ - 1), nullptr});
    }

    /// In an environment block with two entries of one name, the first is what getenv finds.
    [[gnu::cold]] void take_again(const raw_value& value, const indexed_name& name) {
        hit** end = &duplicates_;
        while (*end != nullptr) end = &(*end)->next;
        *end = make_hit(value, name);
    }

    const catalog& declared_;
    name_index index_;
    scratch& memory_;
    hit** first_ = nullptr;
    hit* duplicates_ = nullptr;
    failed_lookup* failures_ = nullptr;
    opened_source** opened_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
