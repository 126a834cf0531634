#pragma once

#include <cstddef>
#include <cstring>
#include <string_view>

#include <twelve/detail/large_pages.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Overwrites memory with zeros in a way that no optimiser removes.
///
/// `memset` alone is dropped by clang when the memory is freed next; the barrier makes the zeros observable.
inline void wipe(void* memory, std::size_t size) noexcept {
    if (size == 0) return;
#if defined(__GNUC__) || defined(__clang__)
    std::memset(memory, 0, size);
    __asm__ __volatile__("" : : "r"(memory) : "memory");
#else
    volatile unsigned char* byte = static_cast<volatile unsigned char*>(memory);
    while (size-- != 0) *byte++ = 0;
#endif
}

/// Wipes what functions that have returned left below the caller's frame: a few bytes of a secret in a register that
/// was saved, a number in a local variable.
template <std::size_t Bytes>
#if defined(__GNUC__)
__attribute__((noinline))
#endif
inline void wipe_stack_below() noexcept {
    char room[Bytes];
    wipe(room, sizeof room);
}

/// Compares two texts in a time that depends on their lengths only.
[[nodiscard]] inline bool equal_in_constant_time(std::string_view left, std::string_view right) noexcept {
    volatile unsigned char difference = left.size() == right.size() ? 0 : 1;
    for (std::size_t i = 0; i < right.size(); ++i) {
        const char ours = left.empty() ? '\0' : left[i % left.size()];
        difference = static_cast<unsigned char>(difference | (ours ^ right[i]));
    }
    return difference == 0;
}

/// Heap bytes that are wiped before they are given back: never in a small-string buffer, NUL-terminated, growing by
/// copies that wipe what they leave.
class wiped_text {
public:
    wiped_text() noexcept = default;

    explicit wiped_text(std::string_view text) {
        reserve(text.size());
        append(text);
    }

    wiped_text(const wiped_text& other) : wiped_text(other.view()) {}
    wiped_text(wiped_text&& other) noexcept
        : bytes_(other.bytes_), size_(other.size_), capacity_(other.capacity_) {
        other.release();
    }

    wiped_text& operator=(const wiped_text& other) {
        if (this != &other) *this = wiped_text(other);
        return *this;
    }

    wiped_text& operator=(wiped_text&& other) noexcept {
        if (this == &other) return *this;
        clear();
        bytes_ = other.bytes_;
        size_ = other.size_;
        capacity_ = other.capacity_;
        other.release();
        return *this;
    }

    ~wiped_text() { clear(); }

    /// Wipes and frees everything.
    void clear() noexcept {
        if (bytes_ == nullptr) return;
        wipe(bytes_, capacity_ + 1);
        delete[] bytes_;
        release();
    }

    /// Makes room for `capacity` bytes in all; exactly that many.
    void reserve(std::size_t capacity) {
        if (capacity <= capacity_) return;
        char* const grown = new char[capacity + 1];
        prefer_large_pages(grown, capacity);
        if (size_ != 0) std::memcpy(grown, bytes_, size_);
        const std::size_t size = size_;
        clear();
        bytes_ = grown;
        size_ = size;
        capacity_ = capacity;
        bytes_[size_] = '\0';
    }

    void append(std::string_view text) {
        if (text.empty()) return;
        make_room(text.size());
        std::memcpy(bytes_ + size_, text.data(), text.size());
        set_size(size_ + text.size());
    }

    void push_back(char byte) { append({&byte, 1}); }

    /// Says how many bytes are in use after writing to `data()`; at most the capacity.
    void set_size(std::size_t size) noexcept {
        size_ = size;
        if (bytes_ != nullptr) bytes_[size_] = '\0';
    }

    [[nodiscard]] char* data() noexcept { return bytes_; }
    [[nodiscard]] const char* c_str() const noexcept { return bytes_ == nullptr ? "" : bytes_; }
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] std::size_t capacity() const noexcept { return capacity_; }
    [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
    [[nodiscard]] std::string_view view() const noexcept { return {c_str(), size_}; }

private:
    void make_room(std::size_t more) {
        if (capacity_ - size_ >= more) return;
        const std::size_t doubled = capacity_ * 2;
        reserve(doubled > size_ + more ? doubled : size_ + more);
    }

    void release() noexcept {
        bytes_ = nullptr;
        size_ = 0;
        capacity_ = 0;
    }

    char* bytes_ = nullptr;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
