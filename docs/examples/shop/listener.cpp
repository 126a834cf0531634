#include "listener.hpp"

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <utility>

#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <fmt/format.h>

namespace shop {
namespace {

constexpr int waiting_connections = 64;

int bind_and_listen(int family, const sockaddr* address, socklen_t size) {
    const int descriptor = ::socket(family, SOCK_STREAM, 0);
    if (descriptor < 0) return -1;
    const int yes = 1;
    ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
    ::fcntl(descriptor, F_SETFL, O_NONBLOCK);  // `accept` does not wait for a connection that went away again
    if (::bind(descriptor, address, size) == 0 && ::listen(descriptor, waiting_connections) == 0) return descriptor;
    const int why = errno;
    ::close(descriptor);
    errno = why;
    return -1;
}

int open_unix(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.data(), path.size());  // a listen_address's path always fits
    const bool is_abstract = path.front() == '@';
    if (is_abstract)
        address.sun_path[0] = '\0';
    else
        ::unlink(path.c_str());  // what a former process left behind
    const std::size_t size = offsetof(sockaddr_un, sun_path) + path.size() + (is_abstract ? 0 : 1);
    return bind_and_listen(AF_UNIX, reinterpret_cast<const sockaddr*>(&address), static_cast<socklen_t>(size));
}

int open_port(const twelve::listen_address& at) {
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    wanted.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
    addrinfo* list = nullptr;
    const char* const host = at.is_any_host() ? nullptr : at.host().c_str();
    if (::getaddrinfo(host, std::to_string(at.port()).c_str(), &wanted, &list) != 0) {
        errno = EADDRNOTAVAIL;
        return -1;
    }
    const std::unique_ptr<addrinfo, void (*)(addrinfo*)> owner(list, &::freeaddrinfo);
    int descriptor = -1;
    for (const addrinfo* one = list; one != nullptr && descriptor < 0; one = one->ai_next)
        descriptor = bind_and_listen(one->ai_family, one->ai_addr, one->ai_addrlen);
    return descriptor;
}

std::uint16_t bound_port(int descriptor) {
    sockaddr_storage address{};
    socklen_t size = sizeof(address);
    if (::getsockname(descriptor, reinterpret_cast<sockaddr*>(&address), &size) != 0) return 0;
    if (address.ss_family == AF_INET6) return ntohs(reinterpret_cast<const sockaddr_in6&>(address).sin6_port);
    return ntohs(reinterpret_cast<const sockaddr_in&>(address).sin_port);
}

}  // namespace

tl::expected<listener, std::string> listener::open(const twelve::listen_address& at) {
    const int descriptor = at.is_unix() ? open_unix(at.path()) : open_port(at);
    if (descriptor >= 0) return listener(descriptor, at);
    return tl::make_unexpected(fmt::format("cannot listen on {}: {}", at.to_string(), std::strerror(errno)));
}

listener::listener(listener&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), at_(std::move(other.at_)) {}

listener::~listener() {
    if (descriptor_ < 0) return;
    ::close(descriptor_);
    if (at_.is_unix() && at_.path().front() != '@') ::unlink(at_.path().c_str());
}

std::string listener::address() const {
    if (at_.is_unix()) return at_.to_string();
    std::string host = at_.is_any_host() ? "0.0.0.0" : at_.host();
    const bool is_ipv6 = host.find(':') != std::string::npos;
    if (is_ipv6) host = "[" + host + "]";
    return fmt::format("{}:{}", host, bound_port(descriptor_));
}

}  // namespace shop
