#pragma once

#include <cstddef>
#include <cstdint>

#ifdef __linux__
#    include <sys/mman.h>
#endif

namespace twelve {
inline namespace v0 {
namespace detail {

/// Asks the system for large pages where much memory is about to be written: the first touch of each page costs more
/// than writing it. It is advice; nothing depends on whether it is taken.
inline void prefer_large_pages(void* memory, std::size_t size) noexcept {
#if defined(__linux__) && defined(MADV_HUGEPAGE)
    constexpr std::size_t worth_it = std::size_t{4} << 20U;
    constexpr std::uintptr_t page = 4096;  // where pages are larger, the advice is refused
    if (size < worth_it) return;
    const std::uintptr_t begin = (reinterpret_cast<std::uintptr_t>(memory) + page - 1) & ~(page - 1);
    const std::uintptr_t end = (reinterpret_cast<std::uintptr_t>(memory) + size) & ~(page - 1);
    ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
#else
    static_cast<void>(memory);
    static_cast<void>(size);
#endif
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
