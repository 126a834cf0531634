#pragma once

#include <cstddef>
#include <new>
#include <type_traits>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Memory for one load: a buffer on the stack first, then blocks of the heap; given back all at once.
///
/// Only for types that need no destructor. What is secret never goes here.
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

    /// An array of value-initialised elements, alive as long as the scratch.
    template <class T>
    [[nodiscard]] T* make(std::size_t count) {
        static_assert(std::is_trivially_destructible_v<T>, "nothing here is destroyed");
        char* const memory = take(count * sizeof(T), alignof(T));
        T* const first = reinterpret_cast<T*>(memory);
        for (std::size_t i = 0; i < count; ++i) ::new (static_cast<void*>(first + i)) T();
        return first;
    }

private:
    struct block {
        block* next;
    };

    [[nodiscard]] char* take(std::size_t size, std::size_t alignment) {
        const std::size_t start = (used_ + alignment - 1) / alignment * alignment;
        if (start + size <= sizeof(buffer_)) {
            used_ = start + size;
            return buffer_ + start;
        }
        constexpr std::size_t header = alignof(std::max_align_t) > sizeof(block) ? alignof(std::max_align_t) : sizeof(block);
        void* const memory = ::operator new(header + size);
        blocks_ = ::new (memory) block{blocks_};
        return static_cast<char*>(memory) + header;
    }

    std::size_t used_ = 0;
    block* blocks_ = nullptr;
    alignas(std::max_align_t) char buffer_[40960];  // enough for 128 fields; left unset, since most loads use a part
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
