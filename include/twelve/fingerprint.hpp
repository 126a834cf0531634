#pragma once

#include <algorithm>  // std::sort
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <twelve/detail/fnv.hpp>
#include <twelve/show.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// A URL without what stands before the `@` of its authority; its secret parameters are masked already.
[[nodiscard]] inline std::string without_userinfo(std::string url) {
    const std::size_t scheme = url.find("://");
    const std::size_t begin = scheme == std::string::npos ? 0 : scheme + 3;
    const std::size_t end = url.find_first_of("/?#", begin);
    const std::size_t at = url.substr(0, end).rfind('@');
    return at == std::string::npos || at < begin ? url : url.erase(begin, at + 1 - begin);
}

/// "PORT=8080", "CACHE_URL" where it is not set; empty for what takes no part.
[[nodiscard]] inline std::string fingerprinted(const catalog& all, const member_walk& walk, const variable& one) {
    using state = shown_member::state;
    const bool is_service = one.type().kind == value_kind::url && !one.is_secret();
    if (one.is_secret() || (!is_service && has_secret_name(one))) return {};
    const shown_member shown = show_member(all, walk, one);
    if (shown.is == state::redacted) return {};
    std::string text(one.name);
    if (shown.is == state::unset) return text;
    return text.append("=").append(is_service ? without_userinfo(shown.text) : shown.text);
}

[[nodiscard]] inline std::string fingerprint_of(const catalog& all, const void* object, scratch& memory) {
    const member_walk walk(all, object, memory);
    std::vector<std::string> parts;
    for (const variable& one : all)
        if (std::string part = fingerprinted(all, walk, one); !part.empty()) parts.push_back(std::move(part));
    std::sort(parts.begin(), parts.end());
    std::uint64_t hash = hash_start;
    for (const std::string& part : parts) hash = hash_on(hash_on(hash, part), std::string_view("\0", 1));
    std::string digits;
    for (unsigned shift = 64; shift != 0; shift -= 4) digits.push_back("0123456789abcdef"[hash >> (shift - 4) & 0xFU]);
    return digits;
}

}  // namespace detail

/// Tells configurations apart by 16 hexadecimal digits: the same for the same values, on every machine and build.
///
/// It is no secret and holds none: what `show` masks takes no part in it, nor do users and passwords of service URLs.
/// So a password can be rotated and the fingerprint stays. It is FNV-1a, which is no signature: who may choose values
/// can make two alike.
///
///     fmt::print("release 1.4.2, configuration {}\n", twelve::fingerprint(config));
///     // release 1.4.2, configuration 1f0c7a5b29e4d836
template <class S>
[[nodiscard]] std::string fingerprint(const S& settings) {
    detail::scratch memory;
    return detail::fingerprint_of(detail::catalog_of<S>(memory), &reinterpret_cast<const char&>(settings), memory);
}

}  // namespace v0
}  // namespace twelve
