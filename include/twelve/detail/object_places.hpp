#pragma once

#include <cstddef>
#include <string_view>

#include <twelve/detail/url_bytes.hpp>
#include <twelve/detail/url_content.hpp>

namespace twelve {
inline namespace v0 {
namespace detail::urls {

/// Where an object lies.
struct object_place {
    std::string_view store;    ///< "s3", "gcs" or "azure"; empty where the host is none of a store
    std::string_view bucket;   ///< Azure calls it container
    std::string_view key;
    std::string_view region;
    std::string_view account;  ///< of Azure
};

/// Splits a path into its first segment and the rest, which is kept as it is, slashes and all.
inline void take_bucket_of_path(object_place& place, std::string_view path) noexcept {
    const std::size_t slash = path.find('/');
    place.bucket = path.substr(0, slash);
    place.key = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
}

/// Finds the label that names S3 in a host of AWS, from the right: a bucket's name may hold dots, and "s3".
[[nodiscard]] inline std::size_t find_s3_label(std::string_view host) noexcept {
    for (std::size_t end = host.size(); end > 0;) {
        const std::size_t dot = host.rfind('.', end - 1);
        const std::size_t begin = dot == std::string_view::npos ? 0 : dot + 1;
        const std::string_view label = host.substr(begin, end - begin);
        if (is_word(label, "s3") || starts_with_word(label, "s3-")) return begin;
        end = begin == 0 ? 0 : dot;
    }
    return std::string_view::npos;
}

/// Reads the region that follows the label of S3.
///
///     s3.REGION.amazonaws.com   s3-REGION.amazonaws.com   s3.dualstack.REGION.amazonaws.com   s3.amazonaws.com
[[nodiscard]] inline std::string_view read_s3_region(std::string_view from_label) noexcept {
    const std::size_t dot = from_label.find('.');
    const std::string_view label = from_label.substr(0, dot);
    std::string_view rest = from_label.substr(dot + 1);
    if (starts_with_word(rest, "dualstack.")) rest.remove_prefix(10);
    const bool has_region_in_label = label.size() > 3 && is_digit(label.back());
    if (has_region_in_label) return label.substr(3);
    const std::string_view region = rest.substr(0, rest.find('.'));
    return is_word(region, "amazonaws") ? std::string_view() : region;
}

/// Reads the https address of an object in S3: the bucket is in the host, or the first segment.
[[nodiscard]] inline object_place read_s3_address(std::string_view host, std::string_view path) noexcept {
    object_place place;
    const std::size_t label = find_s3_label(host);
    if (label == std::string_view::npos) return place;
    place.store = "s3";
    place.region = read_s3_region(host.substr(label));
    if (label == 0) {
        take_bucket_of_path(place, path);
        return place;
    }
    place.bucket = host.substr(0, label - 1);
    place.key = path;
    return place;
}

/// Reads the https address of an object in Google's store.
[[nodiscard]] inline object_place read_google_address(std::string_view host, std::string_view path) noexcept {
    constexpr std::string_view end = ".storage.googleapis.com";
    object_place place;
    place.store = "gcs";
    if (!ends_with_word(host, end)) {
        take_bucket_of_path(place, path);
        return place;
    }
    place.bucket = host.substr(0, host.size() - end.size());
    place.key = path;
    return place;
}

/// Reads the https address of an object in any store that is known by its host.
[[nodiscard]] inline object_place read_object_address(std::string_view host, std::string_view path) noexcept {
    if (ends_with_word(host, ".amazonaws.com") || ends_with_word(host, ".amazonaws.com.cn"))
        return read_s3_address(host, path);
    if (ends_with_word(host, ".storage.googleapis.com") || is_word(host, "storage.googleapis.com") ||
        is_word(host, "storage.cloud.google.com"))
        return read_google_address(host, path);
    object_place place;
    if (!contains(host, ".blob.core.") && !contains(host, ".dfs.core.")) return place;
    place.store = "azure";
    place.account = host.substr(0, host.find('.'));
    take_bucket_of_path(place, path);
    return place;
}

/// Tells the schemes of Azure, where the userinfo is the container and the host the account.
[[nodiscard]] constexpr bool is_azure_scheme(std::string_view scheme) noexcept {
    return scheme == "az" || starts_with(scheme, "abfs") || starts_with(scheme, "wasb");
}

/// Says where the object of a URL lies.
[[nodiscard]] inline object_place object_place_of(const url_content& url) noexcept {
    if (url.layout.hosts.empty()) return {};
    const std::string_view scheme = url.at(url.layout.scheme);
    const std::string_view host = url.decoded(url.layout.hosts.front().name);
    const std::string_view path = url.decoded(url.layout.path);
    if (scheme == "https") return read_object_address(host, path);
    object_place place;
    place.store = is_azure_scheme(scheme) ? "azure" : starts_with(scheme, "g") ? "gcs" : "s3";
    if (starts_with(scheme, "s3+")) {
        take_bucket_of_path(place, path);
        return place;
    }
    place.bucket = host;
    place.key = path;
    if (!is_azure_scheme(scheme) || !url.layout.user.is_present) return place;
    place.bucket = url.decoded(url.layout.user);
    place.account = host.substr(0, host.find('.'));
    return place;
}

}  // namespace detail::urls
}  // namespace v0
}  // namespace twelve
