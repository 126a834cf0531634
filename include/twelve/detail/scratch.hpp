#pragma once

#include <cstddef>
#include <cstdint>
#include <new>
#include <type_traits>
#include <utility>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Memory for one load: a buffer on the stack first, then blocks of the heap; given back all at once.
///
/// What is secret never goes here.
class scratch {
public:
    scratch() noexcept = default;
    scratch(const scratch&) = delete;
    scratch& operator=(const scratch&) = delete;

    ~scratch() {
        while (blocks_ != nullptr) {
            block* const next = blocks_->next;
            ::operator delete(static_cast<void*>(blocks_));
            blocks_ = next;
        }
    }

    /// An object, whose destructor is the caller's to run.
    template <class T, class... Arguments>
    [[nodiscard]] T* place(Arguments&&... arguments) {
        return ::new (static_cast<void*>(take<alignof(T)>(sizeof(T)))) T(std::forward<Arguments>(arguments)...);
    }

    /// Bytes that are left unset.
    [[nodiscard]] char* bytes(std::size_t count) { return take<1>(count); }

    /// Room for an array whose elements are assigned whole, in their order, before they are read.
    template <class T>
    [[nodiscard]] T* room(std::size_t count) {
        static_assert(std::is_trivially_copyable_v<T>, "nothing here is destroyed, and assigned like bytes");
        return reinterpret_cast<T*>(take<alignof(T)>(count * sizeof(T)));
    }

    /// An array of value-initialised elements, alive as long as the scratch.
    template <class T>
    [[nodiscard]] T* make(std::size_t count) {
        static_assert(std::is_trivially_destructible_v<T>, "nothing here is destroyed");
        char* const memory = take<alignof(T)>(count * sizeof(T));
        T* const first = reinterpret_cast<T*>(memory);
        for (std::size_t i = 0; i < count; ++i) ::new (static_cast<void*>(first + i)) T();
        return first;
    }

private:
    struct block {
        block* next;
    };

    template <std::size_t Alignment>
    [[nodiscard]] char* take(std::size_t size) {
        std::size_t gap = (Alignment - reinterpret_cast<std::uintptr_t>(next_)) & (Alignment - 1);
        if (static_cast<std::size_t>(end_ - next_) < gap + size) {
            add_block(size);
            gap = 0;
        }
        char* const start = next_ + gap;
        next_ = start + size;
        return start;
    }

    [[gnu::cold]] void add_block(std::size_t size) {
        constexpr std::size_t header = alignof(std::max_align_t) > sizeof(block) ? alignof(std::max_align_t) : sizeof(block);
        const std::size_t whole = header + (size > block_size ? size : block_size);
        char* const memory = static_cast<char*>(::operator new(whole));
        blocks_ = ::new (static_cast<void*>(memory)) block{blocks_};
        next_ = memory + header;
        end_ = memory + whole;
    }

    static constexpr std::size_t block_size = 65536;

    block* blocks_ = nullptr;
    char* next_ = buffer_;
    char* end_ = buffer_ + sizeof(buffer_);
    alignas(std::max_align_t) char buffer_[40960];  // enough for 128 fields; left unset, since most loads use a part
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
