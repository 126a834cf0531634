#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <twelve/detail/codec.hpp>
#include <twelve/detail/host_port.hpp>
#include <twelve/detail/wiped_string.hpp>

namespace twelve {
inline namespace v0 {

/// A host and a port to connect to: `db.example.org:5432`, `10.0.0.7:6379`, `[2001:db8::1]:443`.
///
/// The port is always there, and never 0. Host names are ASCII, as resolvers take them.
///
///     twelve::parse<twelve::endpoint>("[::1]:443")->host()   // "::1"
class endpoint {
public:
    endpoint() = default;

    /// The name or address, without brackets; empty in an endpoint that was never read.
    [[nodiscard]] const std::string& host() const noexcept { return host_.text(); }
    [[nodiscard]] std::uint16_t port() const noexcept { return port_; }

    /// Spells it as a setting would: an IPv6 address in brackets.
    [[nodiscard]] std::string to_string() const {
        std::string text;
        detail::append_host_port(text, host(), port_);
        return text;
    }

    /// Takes a text, or says why not and stays as it is.
    [[nodiscard]] bool assign(std::string_view text, parse_failure& why) {
        detail::host_port found;
        if (!detail::read_host_port(text, detail::missing_host::refused, 1, found, why)) return false;
        host_.assign(found.host);
        port_ = found.port;
        return true;
    }

    [[nodiscard]] friend bool operator==(const endpoint& left, const endpoint& right) noexcept {
        return left.port_ == right.port_ && left.host() == right.host();
    }
    [[nodiscard]] friend bool operator!=(const endpoint& left, const endpoint& right) noexcept {
        return !(left == right);
    }
    [[nodiscard]] friend bool operator<(const endpoint& left, const endpoint& right) noexcept {
        return left.host() != right.host() ? left.host() < right.host() : left.port_ < right.port_;
    }

private:
    detail::wiped_string host_;
    std::uint16_t port_ = 0;
};

namespace detail {

/// How an address of any kind is read and written: it knows that itself.
template <class Address>
struct address_codec {
    static constexpr value_kind kind = value_kind::address;

    static bool read(std::string_view text, Address& into, const spelling&, parse_failure& why) {
        return into.assign(text, why);
    }

    static void write(const Address& value, std::string& out) { out += value.to_string(); }

    static number measure(const Address&) noexcept { return {}; }
};

template <>
struct codec<endpoint> : address_codec<endpoint> {
    static void describe(std::string& out) { out += "a host and a port such as db.example.org:5432"; }
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
