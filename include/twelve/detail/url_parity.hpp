#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <twelve/detail/url_content.hpp>
#include <twelve/url.hpp>

namespace twelve {
inline namespace v0 {
namespace detail::urls {

/// The first host; an empty one where there is no URL.
[[nodiscard]] inline url_host first_host(const url& url) {
    const std::vector<url_host> hosts = url.hosts();
    return hosts.empty() ? url_host() : hosts.front();
}

/// The path as it is written, with its slash; "/" where there is none.
[[nodiscard]] inline std::string_view written_path(const url_content& url) noexcept {
    const url_part& path = url.layout.path;
    if (!path.is_present) return "/";
    return url.text().substr(path.raw.begin - std::size_t{1}, path.raw.size + std::size_t{1});
}

/// The decoded path with its slash, which stands before it in the buffer.
[[nodiscard]] inline std::string_view decoded_path_with_slash(const url_content& url) noexcept {
    const url_span path = url.layout.path.decoded;
    return url.bytes.view().substr(path.begin - std::size_t{1}, path.size + std::size_t{1});
}

/// The name of the first host; "localhost" where none is written, which is what clients then take.
[[nodiscard]] inline std::string_view host_or_localhost(const url& url) noexcept {
    const std::string_view name = first_host(url).name;
    return name.empty() ? "localhost" : name;
}

/// Writes what two environments should have in common, from the hosts that a service really talks to.
[[nodiscard]] inline std::string parity_key(const std::vector<url_host>& hosts, std::string_view kind,
                                            std::string_view tls) {
    std::string key(kind);
    const bool is_socket = !hosts.empty() && hosts.front().kind == host_kind::socket;
    key.append(is_socket ? "/socket/" : "/tcp/").append(tls).append(hosts.size() > 1 ? "/multi" : "/single");
    return key;
}

[[nodiscard]] inline std::string parity_key(const url& url, std::string_view kind, std::string_view tls) {
    return parity_key(url.hosts(), kind, tls);
}

}  // namespace detail::urls
}  // namespace v0
}  // namespace twelve
