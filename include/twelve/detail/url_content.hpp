#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>  // std::exchange
#include <vector>

#include <twelve/detail/wipe.hpp>

namespace twelve {
inline namespace v0 {

/// What a host of a URL is.
enum class host_kind : std::uint8_t { name, ipv4, ipv6, socket };

namespace detail::urls {

struct url_kind;

/// A stretch of the value's own buffer.
struct url_span {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;

    [[nodiscard]] constexpr std::size_t end() const noexcept { return std::size_t{begin} + size; }
};

[[nodiscard]] constexpr url_span span_between(std::size_t begin, std::size_t end) noexcept {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin)};
}

/// One component: as it is written, and decoded (the same stretch where there is nothing to decode).
struct url_part {
    url_span raw;
    url_span decoded;
    bool is_present = false;
};

struct url_host_part {
    url_part name;
    url_span port_text;      ///< as it is written: libpq keeps the zeros of 05432
    std::uint16_t port = 0;  ///< 0 where none is written
    host_kind kind = host_kind::name;
};

struct url_query_part {
    url_part key;
    url_part value;
};

/// Where the components of a URL lie.
///
///     postgresql+psycopg2://user:pw@a:1,b:2/name?k=v#f
///     |________| |______|   |__| |_| |_____| |__| |_| |
///       scheme    driver    user  | authority path |  fragment
///                           password             query
struct url_layout {
    url_span scheme;     ///< without the driver
    url_span driver;
    url_span authority;  ///< userinfo and hosts
    url_part user;
    url_part password;
    url_part path;       ///< without its first slash
    url_part fragment;
    std::vector<url_host_part> hosts;
    std::vector<url_query_part> query;
    std::uint32_t size = 0;              ///< of the text; decoded components follow it in the buffer
    std::uint16_t default_port = 0;      ///< 0 where the scheme has none
    bool hides_lone_user = false;        ///< a user without a password is the credential itself
    bool hides_user = false;             ///< the user is a part of the credential, password or not
    std::uint32_t hidden_scheme = 0;     ///< how many bytes at the end of the scheme are none that is known
};

/// A URL as it is kept: one buffer that wipes itself, and offsets into it.
struct url_content {
    wiped_text bytes;
    url_layout layout;
    const url_kind* kind = nullptr;

    url_content() = default;
    url_content(const url_content&) = default;
    url_content& operator=(const url_content&) = default;
    ~url_content() = default;

    // What was moved from is an empty URL, not offsets into nothing.
    url_content(url_content&& other) noexcept
        : bytes(static_cast<wiped_text&&>(other.bytes)),
          layout(std::exchange(other.layout, url_layout())),
          kind(std::exchange(other.kind, nullptr)) {}

    url_content& operator=(url_content&& other) noexcept {
        if (this == &other) return *this;
        bytes = static_cast<wiped_text&&>(other.bytes);
        layout = std::exchange(other.layout, url_layout());
        kind = std::exchange(other.kind, nullptr);
        return *this;
    }

    [[nodiscard]] std::string_view at(url_span span) const noexcept {
        return bytes.view().substr(span.begin, span.size);
    }
    [[nodiscard]] std::string_view text() const noexcept { return bytes.view().substr(0, layout.size); }
    [[nodiscard]] std::string_view raw(const url_part& part) const noexcept { return at(part.raw); }
    [[nodiscard]] std::string_view decoded(const url_part& part) const noexcept { return at(part.decoded); }
};

/// Finds the last parameter with this name, or null: a later one overrides an earlier one.
[[nodiscard]] inline const url_query_part* find_parameter(const url_content& url, std::string_view key) noexcept {
    const std::vector<url_query_part>& query = url.layout.query;
    for (std::size_t i = query.size(); i-- > 0;)
        if (url.decoded(query[i].key) == key) return &query[i];
    return nullptr;
}

}  // namespace detail::urls
}  // namespace v0
}  // namespace twelve
