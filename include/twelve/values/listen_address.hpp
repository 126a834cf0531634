#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <twelve/detail/codec.hpp>
#include <twelve/detail/host_port.hpp>
#include <twelve/detail/refuse.hpp>
#include <twelve/detail/text.hpp>
#include <twelve/detail/wiped_string.hpp>
#include <twelve/values/endpoint.hpp>

namespace twelve {
inline namespace v0 {

/// Where a server listens: `0.0.0.0:8080`, `[::]:8080`, `localhost:8080`, `:8080` or `unix:/run/app.sock`.
///
/// Without a host it is every interface. Port 0 lets the system choose one. A socket's path is absolute, or begins
/// with `@` for an abstract one, and has at most 107 bytes, since the system's own structure holds no more.
///
///     const auto listen = twelve::parse<twelve::listen_address>(":8080").value();
///     listen.is_any_host();                  // true: host() is empty
///     listen.port();                         // 8080
class listen_address {
public:
    listen_address() = default;

    /// The name or address, without brackets; empty for every interface and for a Unix socket.
    [[nodiscard]] const std::string& host() const noexcept { return host_.text(); }
    /// The port; 0 where the system is to choose one, and for a Unix socket.
    [[nodiscard]] std::uint16_t port() const noexcept { return port_; }
    [[nodiscard]] bool is_any_host() const noexcept { return host().empty() && path().empty(); }
    [[nodiscard]] bool is_unix() const noexcept { return !path().empty(); }
    /// The path of the Unix socket; empty where it is none.
    [[nodiscard]] const std::string& path() const noexcept { return path_.text(); }

    /// Spells it as a setting would.
    [[nodiscard]] std::string to_string() const {
        if (is_unix()) return "unix:" + path();
        std::string text;
        detail::append_host_port(text, host(), port_);
        return text;
    }

    /// Takes a text, or says why not and stays as it is.
    [[nodiscard]] bool assign(std::string_view text, parse_failure& why) {
        if (detail::urls::starts_with_word(text, "unix:")) return assign_unix(text, why);
        if (detail::leading_digits(text) == text.size() && !text.empty())
            return detail::refuse(why, problem_code::bad_port,
                                  {"a port without a colon", "write :8080 to listen on every interface"});
        if (detail::urls::starts_with(text, "*:"))
            return detail::refuse_at(why, problem_code::forbidden_char, 0, 1,
                                     {"a * for the host", "write :8080 to listen on every interface"});
        detail::host_port found;
        if (!detail::read_host_port(text, detail::missing_host::taken, 0, found, why)) return false;
        take(found.host, found.port, {});
        return true;
    }

    [[nodiscard]] friend bool operator==(const listen_address& left, const listen_address& right) noexcept {
        return left.port_ == right.port_ && left.host() == right.host() && left.path() == right.path();
    }
    [[nodiscard]] friend bool operator!=(const listen_address& left, const listen_address& right) noexcept {
        return !(left == right);
    }

private:
    static constexpr std::size_t longest_path = 107;  // sockaddr_un::sun_path less its NUL

    [[nodiscard]] bool assign_unix(std::string_view text, parse_failure& why) {
        std::size_t at = sizeof("unix:") - 1;
        if (detail::urls::starts_with(text.substr(at), "///")) at += 2;  // unix:///run/app.sock
        const std::string_view path = text.substr(at);
        // Of unix://app.sock the slashes are a URL's, and the path is none.
        const bool is_whole = path.size() > 1 && path[1] != '/' && (path[0] == '/' || path[0] == '@');
        if (!is_whole)
            return detail::refuse_at(why, problem_code::invalid_type, at, path.size(),
                                     {"a socket's path that is not absolute", "write it as unix:/run/app.sock"});
        if (path.size() > longest_path)
            return detail::refuse_at(why, problem_code::too_long, at, path.size(),
                                     {"a socket's path of more than 107 bytes", "choose a shorter path"});
        if (path.find('\0') != std::string_view::npos)
            return detail::refuse(why, problem_code::nul, {"a NUL byte", "remove the NUL byte"});
        take({}, 0, path);
        return true;
    }

    void take(std::string_view host, std::uint16_t port, std::string_view path) {
        host_.assign(host);
        path_.assign(path);
        port_ = port;
    }

    detail::wiped_string host_;
    detail::wiped_string path_;
    std::uint16_t port_ = 0;
};

namespace detail {

template <>
struct codec<listen_address> : address_codec<listen_address> {
    static void describe(std::string& out) {
        out += "an address to listen on such as 0.0.0.0:8080, :8080 or unix:/run/app.sock";
    }
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
