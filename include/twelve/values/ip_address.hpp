#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include <twelve/detail/codec.hpp>
#include <twelve/detail/host_port.hpp>
#include <twelve/detail/ip_bytes.hpp>
#include <twelve/detail/refuse.hpp>
#include <twelve/detail/wiped_string.hpp>
#include <twelve/values/endpoint.hpp>

namespace twelve {
inline namespace v0 {

/// An IPv4 address in four decimal parts, or an IPv6 address (RFC 4291) that may have a zone: `fe80::1%eth0`.
///
/// Parts with leading zeros are refused, since some programs read them as octal. It is spelt as RFC 5952 wants it.
///
///     const auto address = twelve::parse<twelve::ip_address>("2001:DB8:0:0::1").value();
///     address.to_string();                   // "2001:db8::1"
class ip_address {
public:
    /// `0.0.0.0`.
    ip_address() = default;

    [[nodiscard]] bool is_v4() const noexcept { return size_ == 4; }
    [[nodiscard]] bool is_v6() const noexcept { return size_ == 16; }

    /// The bytes in network order: 4 or 16 of them.
    [[nodiscard]] const unsigned char* bytes() const noexcept { return bytes_; }
    [[nodiscard]] std::size_t size() const noexcept { return size_; }

    /// The zone without its `%`; empty where there is none.
    [[nodiscard]] const std::string& zone() const noexcept { return zone_.text(); }

    /// Spells it as RFC 5952 wants it.
    [[nodiscard]] std::string to_string() const {
        std::string text;
        if (is_v4())
            detail::append_ipv4(text, bytes_);
        else
            detail::append_ipv6(text, bytes_);
        if (!zone().empty()) text.append(1, '%').append(zone());
        return text;
    }

    /// Takes a text, or says why not and stays as it is.
    [[nodiscard]] bool assign(std::string_view text, parse_failure& why) {
        if (detail::urls::is_ipv4(text)) {
            *this = ip_address();
            detail::read_ipv4(text, bytes_);
            return true;
        }
        if (!detail::urls::contains(text, ":")) return detail::refuse_ipv4(text, why);
        if (!detail::check_ipv6(text, 0, why)) return false;
        const std::string_view address = text.substr(0, text.find('%'));
        *this = ip_address();
        size_ = 16;
        detail::read_ipv6(address, bytes_);
        if (address.size() != text.size()) zone_.assign(text.substr(address.size() + 1));
        return true;
    }

    [[nodiscard]] friend bool operator==(const ip_address& left, const ip_address& right) noexcept {
        return left.size_ == right.size_ && left.compare(right) == 0 && left.zone() == right.zone();
    }
    [[nodiscard]] friend bool operator!=(const ip_address& left, const ip_address& right) noexcept {
        return !(left == right);
    }
    /// Orders IPv4 before IPv6, then by bytes, then by zone.
    [[nodiscard]] friend bool operator<(const ip_address& left, const ip_address& right) noexcept {
        if (left.size_ != right.size_) return left.size_ < right.size_;
        const int order = left.compare(right);
        return order != 0 ? order < 0 : left.zone() < right.zone();
    }

private:
    [[nodiscard]] int compare(const ip_address& other) const noexcept {
        return std::memcmp(bytes_, other.bytes_, sizeof bytes_);
    }

    unsigned char bytes_[16] = {};
    std::uint8_t size_ = 4;
    detail::wiped_string zone_;
};

namespace detail {

template <>
struct codec<ip_address> : address_codec<ip_address> {
    static void describe(std::string& out) { out += "an IP address such as 192.0.2.7 or 2001:db8::1"; }
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
