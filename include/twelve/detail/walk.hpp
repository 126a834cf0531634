#pragma once

#include <cstddef>

#include <twelve/catalog.hpp>
#include <twelve/detail/scratch.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// The structs of a configuration and their members, found outer before inner; alive as long as `memory`.
class member_walk {
public:
    member_walk(const catalog& all, const void* object, scratch& memory)
        : all_(all), objects_(memory.make<const void*>(all.group_count)),
          members_(memory.make<void**>(all.group_count)) {
        for (std::size_t i = 0; i < all.group_count; ++i) enter(i, object, memory);
    }

    /// The struct of a group; null where an optional one is absent.
    [[nodiscard]] const void* object(std::size_t group) const noexcept { return objects_[group]; }

    /// A variable's member; null where its group is absent.
    [[nodiscard]] const void* member(const variable& one) const noexcept {
        void* const* const members = members_[one.group];
        return members == nullptr ? nullptr : members[one.row_in_group];
    }

private:
    void enter(std::size_t index, const void* whole, scratch& memory) {
        const group& one = all_.groups[index];
        objects_[index] = one.outer == no_group ? whole : inside_outer(one);
        if (objects_[index] == nullptr) return;
        members_[index] = memory.make<void*>(one.type->row_count);
        one.type->locate(const_cast<void*>(objects_[index]), members_[index]);  // it takes addresses, no more
    }

    [[nodiscard]] const void* inside_outer(const group& one) const {
        void* const* const members = members_[one.outer];
        if (members == nullptr) return nullptr;
        return all_.groups[one.outer].type->rows[one.row_in_outer].type->inside(members[one.row_in_outer]);
    }

    const catalog& all_;
    const void** objects_;
    void*** members_;
};

/// Writes the address of every variable's member, in the catalog's order; null where its group is absent.
inline void locate_all(const catalog& all, const void* object, const void** members, scratch& memory) {
    const member_walk walk(all, object, memory);
    for (std::size_t i = 0; i < all.size; ++i) members[i] = walk.member(all.variables[i]);
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
