#pragma once

#include <string>

#include <tl/expected.hpp>

#include <twelve/values/listen_address.hpp>

namespace shop {

/// A socket that listens where a setting says: on a port (factor VII), or on a Unix socket.
class listener {
public:
    /// Binds the address and listens, or says why not.
    [[nodiscard]] static tl::expected<listener, std::string> open(const twelve::listen_address& at);

    listener(listener&& other) noexcept;
    listener(const listener&) = delete;
    listener& operator=(const listener&) = delete;
    listener& operator=(listener&&) = delete;
    ~listener();

    [[nodiscard]] int descriptor() const noexcept { return descriptor_; }

    /// Where it really listens, also where the system chose the port: "127.0.0.1:43210".
    [[nodiscard]] std::string address() const;

private:
    listener(int descriptor, const twelve::listen_address& at) : descriptor_(descriptor), at_(at) {}

    int descriptor_;
    twelve::listen_address at_;
};

}  // namespace shop
