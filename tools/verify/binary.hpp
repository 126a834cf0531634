#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>

namespace verify {

/// Bytes that are read at any place; what lies outside of them is refused.
class binary {
public:
    binary() = default;
    binary(const binary&) = delete;
    binary& operator=(const binary&) = delete;
    virtual ~binary() = default;

    /// Reads exactly so many bytes; false where they are not all there.
    [[nodiscard]] virtual bool read(std::uint64_t offset, void* into, std::size_t size) = 0;
    [[nodiscard]] virtual std::uint64_t size() const = 0;

    /// Whether a part lies within.
    [[nodiscard]] bool holds(std::uint64_t offset, std::uint64_t count) const {
        return offset <= size() && count <= size() - offset;
    }
};

/// A file that is read where it is asked for: a binary may be larger than the memory, and may be cut while it is read.
class binary_file final : public binary {
public:
    explicit binary_file(const char* path) : file_(std::fopen(path, "rb")) {
        if (file_ == nullptr || std::fseek(file_, 0, SEEK_END) != 0) return;
        const long end = std::ftell(file_);
        if (end > 0) size_ = static_cast<std::uint64_t>(end);
    }
    ~binary_file() override {
        if (file_ != nullptr) std::fclose(file_);
    }

    [[nodiscard]] bool is_open() const { return file_ != nullptr; }

    [[nodiscard]] bool read(std::uint64_t offset, void* into, std::size_t count) override {
        if (file_ == nullptr || !holds(offset, count)) return false;
        if (std::fseek(file_, static_cast<long>(offset), SEEK_SET) != 0) return false;
        return std::fread(into, 1, count, file_) == count;
    }
    [[nodiscard]] std::uint64_t size() const override { return size_; }

private:
    std::FILE* file_;
    std::uint64_t size_ = 0;
};

/// The same from memory.
class binary_bytes final : public binary {
public:
    explicit binary_bytes(std::string_view bytes) : bytes_(bytes) {}

    [[nodiscard]] bool read(std::uint64_t offset, void* into, std::size_t count) override {
        if (!holds(offset, count)) return false;
        if (count != 0) std::memcpy(into, bytes_.data() + offset, count);
        return true;
    }
    [[nodiscard]] std::uint64_t size() const override { return bytes_.size(); }

private:
    std::string_view bytes_;
};

}  // namespace verify
