// The search through memory, apart from the workloads since it is always optimised.

#include "memory_scan.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string_view>

#include <fcntl.h>
#include <unistd.h>

namespace {

/// One mapping of this process.
struct mapping {
    const char* begin = nullptr;
    const char* end = nullptr;
    bool is_writable = false;
    std::string_view line;
};

/// The mappings of this process, read without taking memory.
class mappings {
public:
    mappings() noexcept {
        const int file = ::open("/proc/self/maps", O_RDONLY | O_CLOEXEC);
        for (::ssize_t count = 1; count > 0 && size_ < sizeof text_;) {
            count = ::read(file, text_ + size_, sizeof text_ - size_);
            if (count > 0) size_ += static_cast<std::size_t>(count);
        }
        ::close(file);
    }

    [[nodiscard]] bool next(mapping& one) noexcept {
        const std::string_view rest(text_ + at_, size_ - at_);
        const std::size_t end = rest.find('\n');
        if (end == std::string_view::npos) return false;
        one.line = rest.substr(0, end);
        std::size_t at = 0;
        one.begin = address(one.line, at);
        one.end = address(one.line, ++at);
        one.is_writable = one.line.substr(at + 1, 2) == "rw";
        at_ += end + 1;
        return true;
    }

private:
    /// Reads a hexadecimal number up to the byte after it.
    [[nodiscard]] static const char* address(std::string_view line, std::size_t& at) noexcept {
        std::uintptr_t value = 0;
        for (; at < line.size() && line[at] != '-' && line[at] != ' '; ++at) {
            const char digit = line[at];
            value = value * 16 + static_cast<std::uintptr_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
        }
        return reinterpret_cast<const char*>(value);
    }

    char text_[1U << 16U] = {};
    std::size_t size_ = 0;
    std::size_t at_ = 0;
};

/// Looks through all that is writable.
class memory_scan {
public:
    explicit memory_scan(const hidden_needles& needles) noexcept : needles_(needles) {}

    [[nodiscard]] std::size_t count() {
        mappings all;
        for (mapping one; all.next(one);)
            if (one.is_writable) look_in(one);
        return found_;
    }

private:
    static constexpr std::size_t page = 4096;

    void look_in(const mapping& one) {
        const std::size_t before = found_;
        for (const char* at = one.begin; at != one.end; at += page)
            if (std::memcmp(at, zeros_, page) != 0) look_in_page(at, one.end, one);
        if (found_ != before) std::fprintf(stderr, "  %zu fragments in all of it\n", found_ - before);
    }

    void look_in_page(const char* begin, const char* mapping_end, const mapping& one) {
        const char* const last = begin + page < mapping_end - 7 ? begin + page : mapping_end - 7;
        for (const char* at = begin; at < last; ++at) {
            if (!needles_.stands_at(at)) continue;
            if (told_ != one.begin)
                std::fprintf(stderr, "  %.*s: a fragment at its byte %zu\n", static_cast<int>(one.line.size()),
                             one.line.data(), static_cast<std::size_t>(at - one.begin));
            told_ = one.begin;
            ++found_;
        }
    }

    const hidden_needles& needles_;
    const char* told_ = nullptr;
    std::size_t found_ = 0;
    char zeros_[page] = {};
};

}  // namespace

std::size_t count_fragments(const hidden_needles& needles) { return memory_scan(needles).count(); }
