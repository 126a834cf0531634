#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <twelve/detail/url_families.hpp>
#include <twelve/detail/url_parity.hpp>
#include <twelve/url.hpp>

namespace twelve {
inline namespace v0 {

namespace detail::urls {

/// What the path and the host of a queue's URL say.
struct sqs_place {
    std::string_view region;
    std::string_view account;
    std::string_view queue;
};

/// Takes the text up to a separator away from the front, the separator too.
[[nodiscard]] inline std::string_view take_until(std::string_view& text, char separator) noexcept {
    const std::size_t end = text.find(separator);
    const std::string_view taken = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return taken;
}

/// Reads the region out of a host of AWS; empty where the host is another.
///
///     sqs.REGION.amazonaws.com           sqs-fips.REGION.amazonaws.com   sqs.REGION.api.aws
///     vpce-1.sqs.REGION.vpce.amazonaws.com   REGION.queue.amazonaws.com      queue.amazonaws.com
[[nodiscard]] inline std::string_view sqs_region(std::string_view host) noexcept {
    const bool is_aws = ends_with_word(host, ".amazonaws.com") || ends_with_word(host, ".amazonaws.com.cn") ||
                        ends_with_word(host, ".api.aws") || ends_with_word(host, ".localhost.localstack.cloud");
    if (!is_aws) return {};
    if (starts_with_word(host, "queue.")) return "us-east-1";  // the oldest form had one region
    for (std::string_view rest = host; !rest.empty();) {
        const std::string_view label = take_until(rest, '.');
        if (starts_with_word(rest, "queue.")) return label;
        const bool is_service = is_word(label, "sqs") || is_word(label, "sqs-fips");
        if (is_service && !starts_with_word(rest, "amazonaws.")) return take_until(rest, '.');
    }
    return {};
}

/// Takes the path of a queue apart: `account/name`, or `queue/region/account/name` of a local stand-in.
[[nodiscard]] inline sqs_place read_sqs_path(std::string_view path) noexcept {
    sqs_place place;
    std::string_view rest = path;
    std::string_view local = path.substr(starts_with(path, "queue/") ? 6 : path.size());
    const std::string_view region = take_until(local, '/');
    if (contains(local, "/")) {
        place.region = region;
        rest = local;
    }
    place.account = take_until(rest, '/');
    place.queue = rest;
    return place;
}

[[nodiscard]] inline sqs_place sqs_place_of(const url_content& url) noexcept {
    sqs_place place = read_sqs_path(url.decoded(url.layout.path));
    if (place.region.empty() && !url.layout.hosts.empty())
        place.region = sqs_region(url.decoded(url.layout.hosts.front().name));
    if (!place.region.empty()) return place;
    if (const url_query_part* const region = find_parameter(url, "region")) place.region = url.decoded(region->value);
    return place;
}

[[nodiscard]] inline bool finish_sqs(url_content& url, parse_failure& why) {
    const bool is_queue = url.at(url.layout.scheme) != "sqs";
    if (is_queue && url.layout.hosts.front().name.raw.size == 0)
        return refuse(why, problem_code::empty_host, url.layout.authority, {"no host", "write the host after ://"});
    const std::string_view path = url.decoded(url.layout.path);
    if (!is_queue && path.empty()) return true;
    const sqs_place place = read_sqs_path(path);
    if (!place.account.empty() && !place.queue.empty() && !contains(place.queue, "/")) return true;
    return refuse(why, problem_code::sqs_path, url.layout.path.raw,
                  {"a path that is not an account and a queue",
                   "write https://sqs.eu-west-1.amazonaws.com/123456789012/queue"});
}

}  // namespace detail::urls

/// The address of an SQS queue, as AWS gives it, or `sqs://` with access keys as Celery takes it.
///
///     https://sqs.eu-west-1.amazonaws.com/123456789012/orders.fifo   // region() "eu-west-1", fifo()
///     sqs://AKIAEXAMPLE:secret@/?region=eu-west-1                    // the user is masked too
class sqs_url : public service<sqs_url> {
public:
    static constexpr literal form = "https://sqs.region.amazonaws.com/account/queue";
    static constexpr detail::urls::url_kind description{
        "sqs", form, detail::urls::sqs_schemes,
        detail::urls::url_rule::allows_no_host | detail::urls::url_rule::hides_user, detail::urls::finish_sqs};

    /// The region, by the host, else by the path or `?region=`; absent where none of them says it.
    [[nodiscard]] std::optional<std::string_view> region() const& {
        return optional(detail::urls::sqs_place_of(content()).region);
    }
    std::optional<std::string_view> region() const&& = delete;

    /// The number of the account.
    [[nodiscard]] std::optional<std::string_view> account() const& {
        return optional(detail::urls::sqs_place_of(content()).account);
    }
    std::optional<std::string_view> account() const&& = delete;

    /// The name of the queue.
    [[nodiscard]] std::optional<std::string_view> queue() const& {
        return optional(detail::urls::sqs_place_of(content()).queue);
    }
    std::optional<std::string_view> queue() const&& = delete;

    /// Whether the queue keeps the order of its messages: its name then ends in `.fifo`.
    [[nodiscard]] bool fifo() const {
        return detail::urls::ends_with(detail::urls::sqs_place_of(content()).queue, ".fifo");
    }

    [[nodiscard]] std::string_view host() const& { return detail::urls::first_host(*this).name; }
    std::string_view host() const&& = delete;

    /// The port: 443, or 80 for http, where none is written.
    [[nodiscard]] std::uint16_t port() const { return detail::urls::first_host(*this).port; }

    [[nodiscard]] bool uses_tls() const noexcept { return !empty() && scheme() != "http"; }

    /// What two environments should have in common: "sqs/tcp/required/single".
    [[nodiscard]] std::string parity_key() const {
        return detail::urls::parity_key(*this, description.name.view(), uses_tls() ? "required" : "none");
    }

private:
    [[nodiscard]] static std::optional<std::string_view> optional(std::string_view text) {
        if (text.empty()) return std::nullopt;
        return text;
    }
};

}  // namespace v0
}  // namespace twelve
