#pragma once

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

namespace verify {

/// Bytes that are read at any place; what lies outside of them is refused.
class binary {
public:
    binary() = default;
    binary(const binary&) = delete;
    binary& operator=(const binary&) = delete;
    virtual ~binary() = default;

    /// Counts one look at it; false once there were so many that no binary of a compiler's asks for them.
    [[nodiscard]] bool may_look() {
        if (looks_left_ == 0) return false;
        --looks_left_;
        return true;
    }

    /// Reads exactly so many bytes; false where they are not all there.
    [[nodiscard]] virtual bool read(std::uint64_t offset, void* into, std::size_t size) = 0;
    [[nodiscard]] virtual std::uint64_t size() const = 0;

    /// Whether a part lies within.
    [[nodiscard]] bool holds(std::uint64_t offset, std::uint64_t count) const {
        return offset <= size() && count <= size() - offset;
    }

private:
    unsigned looks_left_ = 1U << 20U;
};

/// A file that is read where it is asked for: a binary may be larger than the memory, and may be cut while it is read.
class binary_file final : public binary {
public:
    /// Opens a regular file. Anything else is refused before it is opened: a FIFO would wait for its writer.
    explicit binary_file(const char* path) {
        std::error_code failed;
        const std::filesystem::file_status status = std::filesystem::status(path, failed);
        if (!std::filesystem::exists(status))
            refusal_ = std::filesystem::status_known(status) ? "there is no such file" : failed.message();
        else if (std::filesystem::is_directory(status))
            refusal_ = "it is a directory";
        else if (!std::filesystem::is_regular_file(status))
            refusal_ = "it is no regular file";
        else
            open(path);
    }
    ~binary_file() override {
        if (file_ != nullptr) std::fclose(file_);
    }

    /// Why it cannot be read; empty where it can.
    [[nodiscard]] const std::string& refusal() const { return refusal_; }

    [[nodiscard]] bool read(std::uint64_t offset, void* into, std::size_t count) override {
        if (file_ == nullptr || !holds(offset, count)) return false;
        if (std::fseek(file_, static_cast<long>(offset), SEEK_SET) != 0) return false;
        return std::fread(into, 1, count, file_) == count;
    }
    [[nodiscard]] std::uint64_t size() const override { return size_; }

private:
    void open(const char* path) {
        file_ = std::fopen(path, "rb");
        const long end = file_ != nullptr && std::fseek(file_, 0, SEEK_END) == 0 ? std::ftell(file_) : -1;
        if (end < 0)
            refusal_ = std::error_code(errno, std::generic_category()).message();
        else
            size_ = static_cast<std::uint64_t>(end);
    }

    std::FILE* file_ = nullptr;
    std::uint64_t size_ = 0;
    std::string refusal_;
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
